import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { installers } from "../../build/electron-builder.config.ts";
import { icnsFile, icoFile } from "../../build/icon-containers.ts";

const pictures = [
  { size: 16, png: new Uint8Array([1, 2, 3]) },
  { size: 256, png: new Uint8Array([4, 5]) },
];

test("a Windows icon lists its pictures, then holds them", () => {
  const file = icoFile(pictures);
  expect([...file.subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0]);
  expect(file[6]).toBe(16);
  expect(file[22]).toBe(0); // 256 does not fit in a byte
  const offset = file.readUInt32LE(22 + 12);
  expect([...file.subarray(offset)]).toEqual([4, 5]);
  expect(file.length).toBe(6 + 2 * 16 + 5);
});

test("a macOS icon holds its pictures by name, with their lengths", () => {
  const file = icnsFile(pictures);
  expect(file.toString("latin1", 0, 4)).toBe("icns");
  expect(file.readUInt32BE(4)).toBe(file.length);
  expect(file.toString("latin1", 8, 12)).toBe("icp4");
  expect(file.readUInt32BE(12)).toBe(3 + 8);
});

test("the icons that installers carry are there", async () => {
  const ico = await readFile("build/icons/icon.ico");
  const icns = await readFile("build/icons/icon.icns");
  const png = await readFile("build/icons/png/512x512.png");
  expect(ico.readUInt16LE(4)).toBe(7);
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  expect(png.readUInt32BE(16)).toBe(512);
});

test("the packaged program cannot be turned into Node, inspected or given other code", () => {
  expect(installers.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});
