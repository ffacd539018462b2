import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, expect, test } from "@playwright/test";
import { electronBinary } from "../../build/electron-binary.ts";
import { dateline, root } from "../support/dateline-cli.ts";
import { Newsroom } from "./support/newsroom.ts";

const binary = electronBinary();
const headless =
  process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

test.skip(binary === undefined, "Electron’s binary is not here, so no desktop window was opened");
test.skip(headless, "there is no display, so no desktop window was opened");

test("the desktop window opens the library, saves, and keeps everything when it is closed", async () => {
  const library = await mkdtemp(join(tmpdir(), "dateline-desktop-"));
  const asRoot = process.getuid?.() === 0;
  const electron = await _electron.launch({
    executablePath: binary!,
    args: [root, "--library", library, ...(asRoot ? ["--no-sandbox"] : [])],
  });
  const page = await electron.firstWindow();
  const newsroom = new Newsroom(page);
  expect(page.url()).toBe("app://dateline/");
  const given = await page.evaluate(() => {
    const { dateline, require } = globalThis as { dateline?: object; require?: unknown };
    return { bridge: Object.keys(dateline ?? {}), require: typeof require };
  });
  expect(given).toEqual({ bridge: ["call", "subscribe", "onFlush"], require: "undefined" });

  await newsroom.newArticle("Written in the desktop window");
  await newsroom.saved();
  await newsroom.headline.fill("Written in the desktop window, then closed at once");
  await electron.close();

  const { out } = await dateline(library, "list");
  expect(out).toContain("Written in the desktop window, then closed at once");
  await rm(library, { recursive: true });
});
