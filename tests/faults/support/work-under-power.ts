import { openSync, writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Article } from "../../../shared/article/article.ts";
import type { Services } from "../../../shared/contract/services.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { aPng } from "../../support/picture-builder.ts";
import { openFaultServices } from "./open-services.ts";
import { articleOf, type Remark, Typist } from "./typist.ts";

/** What is acknowledged to a person: it has to survive a power cut from then on. */
export type Acknowledged =
  | Remark
  | { what: "opened"; article: string }
  | { what: "picture"; id: string }
  | { what: "author"; name: string }
  | { what: "backup"; name: string }
  | { what: "rescued"; article: string; turn: number };

/**
 * A program of its own for tests, run under the shim: makes a library and does in it what people do,
 * for so many seconds, twice, and remarks whatever it was told is safe.
 */
async function work(library: string, seconds: number, remember: (ack: Acknowledged) => void) {
  for (const session of [1, 2]) {
    const { services, close } = await openFaultServices(library);
    const { articles } = services;
    const copy = articleOf(session * 1500);
    const { id } = await articles.create({ fields: { headline: `Session ${session}` }, copy });
    remember({ what: "opened", article: id });
    const rescued = await articles.create({ fields: { headline: `Rescued ${session}` } });
    const typist = await Typist.open({ articles, id, remember, keysPerSecond: 40 });
    typist.start();
    const end = performance.now() + seconds * 1000;
    for (let turn = 0; performance.now() < end; turn += 1) {
      await pause(100);
      const picture = aPng(10 + turn, 10 + session);
      remember({
        what: "picture",
        id: (await services.media.add({ name: "a.png", bytes: picture })).id,
      });
      if (turn % 3 < 2) continue;
      await rescueAndBackUp(services, rescued, turn, remember);
      const name = `Ana ${session}.${turn}`;
      await services.settings.change({ author: { name, initials: "A" } });
      remember({ what: "author", name });
    }
    typist.stop();
    await typist.session.flush();
    typist.session.dispose();
    await close();
  }
}

/** A text that the library is never given, and a copy of all that it has. */
async function rescueAndBackUp(
  { library }: Services,
  { id, fields, revision: baseRevision }: Article,
  turn: number,
  remember: (ack: Acknowledged) => void,
) {
  const copy = doc(p(`${turn}`));
  await library.rescue({ id, window: "a page", baseRevision, fields, copy });
  remember({ what: "rescued", article: id, turn });
  if (turn % 2 === 0) remember({ what: "backup", name: (await library.backUp({})).name });
}

const [library = "", seconds = "1", remarks = ""] = process.argv.slice(2);
const file = openSync(remarks, "a");
await work(library, Number(seconds), (ack) => writeSync(file, `${JSON.stringify(ack)}\n`));
