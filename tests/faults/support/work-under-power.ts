import { openSync, writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { aPng } from "../../support/picture-builder.ts";
import { openFaultServices } from "./open-services.ts";
import { articleOf, type Remark, Typist } from "./typist.ts";

/** What is acknowledged to a person: it has to survive a power cut from then on. */
export type Acknowledged =
  | Remark
  | { what: "opened"; article: string }
  | { what: "picture"; id: string }
  | { what: "author"; name: string };

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

const [library = "", seconds = "1", remarks = ""] = process.argv.slice(2);
const file = openSync(remarks, "a");
await work(library, Number(seconds), (ack) => writeSync(file, `${JSON.stringify(ack)}\n`));
