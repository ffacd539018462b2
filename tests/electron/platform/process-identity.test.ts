import { spawn } from "node:child_process";
import { hostname } from "node:os";
import { expect, test } from "vitest";
import { isGone, ownIdentity } from "../../../electron/platform/process-identity.ts";

const [, pid, began] = JSON.parse(ownIdentity) as [string, number, string];
const identity = (host: string, number: number, since: string) =>
  JSON.stringify([host, number, since]);

test("a process that runs is not gone", () => {
  expect(pid).toBe(process.pid);
  expect(isGone(ownIdentity)).toBe(false);
});

test("a process whose number another one has now is gone", () => {
  expect(isGone(identity(hostname(), process.pid, `${began}0`))).toBe(true);
});

test.skipIf(process.platform !== "linux")("it is gone also where that one still runs", () => {
  expect(isGone(identity(hostname(), process.ppid, "another start"))).toBe(true);
});

test("a process that has ended is gone", async () => {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await new Promise((resolve) => child.once("close", resolve));
  expect(isGone(identity(hostname(), child.pid!, began))).toBe(true);
});

test("nothing is known of a process on another machine, or of no process", () => {
  expect(isGone(identity("another-machine", 1, began))).toBe(false);
  expect(isGone("oops")).toBe(false);
  expect(isGone("[]")).toBe(false);
});
