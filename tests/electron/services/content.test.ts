import { describe, expect, test } from "vitest";
import { newLeadImage } from "../../../shared/article/article.ts";
import { mediaAddress } from "../../../shared/media.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { aPng } from "../../support/picture-builder.ts";
import { tempServices } from "../../support/temp-library.ts";

async function withPreview() {
  const opened = await tempServices();
  const { articles, exports, media } = opened.services;
  const item = await media.add({ name: "quay.png", bytes: aPng() });
  const leadImage = newLeadImage({ kind: "media", id: item.id });
  const fields = { headline: "Storm <b>warning</b>", leadImage };
  const { id } = await articles.create({ fields, copy: doc(p("Wind")) });
  const { address } = await exports.preview({ id });
  const ask = (path: string, init?: RequestInit) =>
    opened.content(new Request(new URL(path, "http://127.0.0.1"), init));
  return { ...opened, id, item, address, ask };
}

describe("what a page asks for by address", () => {
  test("a preview is the page that an export writes, sandboxed", async () => {
    const { address, ask, id, services } = await withPreview();
    const response = await ask(address);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox",
    );
    expect(await response.text()).toBe(await services.exports.text({ id, format: "html" }));
  });

  test("the pictures of a preview stand beside it", async () => {
    const { address, ask } = await withPreview();
    const html = await (await ask(address)).text();
    const path = /images\/[^"]+\.png/.exec(html)![0];
    const picture = await ask(new URL(path, `http://127.0.0.1${address}`).pathname);
    expect(picture.headers.get("content-type")).toBe("image/png");
  });

  test("the last eight previews are kept", async () => {
    const { address, ask, id, services } = await withPreview();
    for (let i = 0; i < 7; i += 1) await services.exports.preview({ id });
    expect((await ask(address)).status).toBe(200);
    await services.exports.preview({ id });
    expect((await ask(address)).status).toBe(404);
  });

  test("a picture is served by its id, and everything else is not found", async () => {
    const { address, ask, item } = await withPreview();
    expect((await ask(mediaAddress(item.id))).status).toBe(200);
    const nonce = address.split("/")[2]!;
    for (const path of [
      "/",
      "/media/x/view",
      `/media/${item.id}`,
      `/media/${"0".repeat(64)}/view`,
      `/preview/${nonce}/`,
      `/preview/${nonce}/..%2f..%2flibrary.json`,
      `/preview/${nonce}/%ff`,
      `/preview/${"0".repeat(32)}/article.html`,
    ]) {
      expect((await ask(path)).status, path).toBe(404);
    }
    expect((await ask(address, { method: "POST" })).status).toBe(404);
  });
});
