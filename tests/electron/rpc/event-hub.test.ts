import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { createEventHub } from "../../../electron/rpc/event-hub.ts";
import type { ServerEvent } from "../../../shared/contract/server-event.ts";

const changed = (id: string, revision: number): ServerEvent => ({
  type: "article.changed",
  id,
  revision,
});

test("changes of an article within a moment are told once, with the newest revision", async () => {
  const hub = createEventHub({ gatherMs: 20 });
  const heard: ServerEvent[] = [];
  hub.subscribe((event) => heard.push(event));
  for (const event of [changed("a", 1), changed("b", 1), changed("a", 2)]) hub.publish(event);
  hub.publish({ type: "settings.changed" });
  expect(heard).toEqual([{ type: "settings.changed" }]);
  await pause(60);
  expect(heard.slice(1)).toEqual([changed("a", 2), changed("b", 1)]);
});

test("who has left hears nothing more, and others still do", () => {
  const hub = createEventHub();
  const heard: string[] = [];
  const leave = hub.subscribe(() => heard.push("first"));
  hub.subscribe(() => heard.push("second"));
  leave();
  leave();
  hub.publish({ type: "articles.changed" });
  expect(heard).toEqual(["second"]);
});

test("what is done while somebody listens begins with the first and ends with the last", () => {
  const log: string[] = [];
  const hub = createEventHub({
    whileHeard: () => {
      log.push("begun");
      return () => log.push("ended");
    },
  });
  const leave = [hub.subscribe(() => {}), hub.subscribe(() => {})];
  leave[0]!();
  expect(log).toEqual(["begun"]);
  leave[1]!();
  expect(log).toEqual(["begun", "ended"]);
  hub.subscribe(() => {});
  expect(log).toEqual(["begun", "ended", "begun"]);
});
