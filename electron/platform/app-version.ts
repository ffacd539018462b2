import { readFileSync } from "node:fs";

let known: string | undefined;

/** The version in package.json, which stands two folders up in the sources and in `dist/` alike. */
export function appVersion(): string {
  known ??= readVersion(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return known;
}

function readVersion(packageJson: string): string {
  const { version } = JSON.parse(packageJson) as { version?: unknown };
  return typeof version === "string" ? version : "0.0.0";
}
