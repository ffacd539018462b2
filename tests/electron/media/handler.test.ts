import { describe, expect, test } from "vitest";
import { servePicture } from "../../../electron/media/handler.ts";
import { readRange } from "../../../electron/media/range.ts";
import { hashBytes, openMediaStore } from "../../../electron/media/store.ts";
import type { MediaItem } from "../../../shared/media.ts";
import { aPicture } from "../../support/article-builder.ts";
import { aPng } from "../../support/picture-builder.ts";
import { tempFolder } from "../../support/temp-library.ts";

const bytes = aPng(40, 30);

async function served() {
  const store = openMediaStore(await tempFolder());
  const id = await hashBytes(bytes);
  const item: MediaItem = aPicture({ id, kind: "png", bytes: bytes.length });
  await store.put(item, bytes);
  const find = (asked: string) => (asked === id ? item : undefined);
  const ask = (init: RequestInit = {}, asked = id) =>
    servePicture(new Request(`http://x/media/${asked}/view`, init), asked, store, find);
  return { ask, id };
}

const body = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe("a picture asked for by address", () => {
  test("comes whole, as what it is, and may be kept for good", async () => {
    const { ask, id } = await served();
    const response = await ask();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      "content-length": String(bytes.length),
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": expect.stringContaining("immutable"),
      etag: `"${id}"`,
    });
    expect(await body(response)).toEqual(bytes);
  });

  test("is not sent again to who has it, nor at all for HEAD", async () => {
    const { ask, id } = await served();
    expect((await ask({ headers: { "if-none-match": `"${id}"` } })).status).toBe(304);
    const head = await ask({ method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(String(bytes.length));
    expect(await body(head)).toHaveLength(0);
  });

  test("comes in a single range", async () => {
    const { ask } = await served();
    const part = await ask({ headers: { range: "bytes=4-9" } });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 4-9/${bytes.length}`);
    expect(await body(part)).toEqual(bytes.slice(4, 10));
    const beyond = await ask({ headers: { range: `bytes=${bytes.length}-` } });
    expect(beyond.status).toBe(416);
  });

  test("is not found for an unknown id, and never outside of the folder", async () => {
    const { ask } = await served();
    for (const id of ["0".repeat(64), "../../etc/passwd", "..%2f..%2fetc%2fpasswd", ""]) {
      expect((await ask({}, id)).status).toBe(404);
    }
  });

  test("cannot be written to", async () => {
    const { ask } = await served();
    expect((await ask({ method: "POST" })).status).toBe(405);
  });
});

test.each([
  [null, undefined],
  ["bytes=0-", { start: 0, end: 99 }],
  ["bytes=10-19", { start: 10, end: 19 }],
  ["bytes=90-500", { start: 90, end: 99 }],
  ["bytes=-5", { start: 95, end: 99 }],
  ["bytes=-500", { start: 0, end: 99 }],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=5-2", undefined],
  ["bytes=0-1,3-4", undefined],
  ["lines=1-2", undefined],
])("the range %s of a hundred bytes", (header, range) => {
  expect(readRange(header, 100)).toEqual(range);
});
