import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "./find-browser.ts";
import { type IconPicture, icnsFile, icoFile } from "./icon-containers.ts";
import { root } from "./root.ts";

/** Draws every icon file from the two drawings; run by hand when one of them changes. */

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const folder = join(root, "build/icons");

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const large = await readFile(join(folder, "icon.svg"), "utf8");
const small = await readFile(join(folder, "icon-small.svg"), "utf8");
const pictures: IconPicture[] = [];
await mkdir(join(folder, "png"), { recursive: true });
for (const size of sizes) {
  const png = await draw(size);
  pictures.push({ size, png });
  await writeFile(join(folder, "png", `${size}x${size}.png`), png);
}
await browser.close();
await writeFile(join(folder, "icon.ico"), icoFile(pictures.filter(({ size }) => size <= 256)));
await writeFile(join(folder, "icon.icns"), icnsFile(pictures));

async function draw(size: number): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const style = "html,body{margin:0;background:transparent}svg{display:block}";
  const sized = (size <= 32 ? small : large).replace(
    "<svg ",
    `<svg width="${size}" height="${size}" `,
  );
  await page.setContent(`<style>${style}</style>${sized}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}
