import { expect, test } from "vitest";
import { shareEvents } from "../../../renderer/bridge/share-events.ts";
import type { ServerEvent } from "../../../shared/contract/server-event.ts";

const changed: ServerEvent = { type: "articles.changed" };

function stream() {
  const opened: ((event: ServerEvent) => void)[] = [];
  let stopped = 0;
  const subscribe = shareEvents((listener) => {
    opened.push(listener);
    return () => {
      stopped += 1;
    };
  });
  return { opened, subscribe, stopped: () => stopped };
}

test("four listeners share one stream, and each hears every event", () => {
  const { opened, subscribe } = stream();
  const heard: string[] = [];
  for (const name of ["a", "b", "c", "d"]) subscribe(() => heard.push(name));
  expect(opened).toHaveLength(1);
  opened[0]!(changed);
  expect(heard).toEqual(["a", "b", "c", "d"]);
});

test("the stream stops with its last listener and opens anew for the next", () => {
  const { opened, subscribe, stopped } = stream();
  const first = subscribe(() => {});
  const second = subscribe(() => {});
  first();
  expect(stopped()).toBe(0);
  second();
  second();
  expect(stopped()).toBe(1);
  subscribe(() => {});
  expect(opened).toHaveLength(2);
});

test("a listener that stops while an event is told is told no more", () => {
  const { opened, subscribe } = stream();
  let heard = 0;
  const stop = subscribe(() => {
    heard += 1;
    stop();
  });
  subscribe(() => {});
  opened[0]!(changed);
  opened[0]!(changed);
  expect(heard).toBe(1);
});
