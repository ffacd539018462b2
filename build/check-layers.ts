import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { exceptions, longest, notInPage, type Room, rooms, soleImporters } from "./layer-rules.ts";
import { type Import, readImports, UnreadableImport } from "./read-imports.ts";
import { root } from "./root.ts";

type Modules = ReadonlyMap<string, readonly Import[]>;

/** Everything in a tree that breaks the rules of the house, one sentence each, with its place. */
export function checkLayers(tree: string): string[] {
  const files = filesIn(tree, ["shared", "electron", "renderer", "build", "tests"]);
  const problems = files.flatMap((file) => tooLong(file, readFileSync(join(tree, file), "utf8")));
  const modules = new Map<string, Import[]>();
  for (const file of files) {
    if (!/\.tsx?$/.test(file) || /^(build|tests)\//.test(file)) continue;
    try {
      modules.set(file, readImports(file, readFileSync(join(tree, file), "utf8")));
    } catch (error) {
      if (!(error instanceof UnreadableImport)) throw error;
      problems.push(error.message);
    }
  }
  for (const [file, imports] of modules) {
    for (const each of imports) problems.push(...wrongImport(file, each));
  }
  problems.push(...heavyPage(modules), ...circles(modules));
  return problems;
}

function filesIn(tree: string, folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(join(tree, folder)))
    .flatMap((folder) =>
      readdirSync(join(tree, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).slice(join(tree, "/").length)),
    )
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}

function tooLong(file: string, source: string): string[] {
  const lines = source.split("\n");
  const count = lines.length - 1;
  if (count <= longest || lines.slice(0, 5).some((line) => line.includes("Long because: ")))
    return [];
  return [`${file}: ${count} lines; at most ${longest}, or say why on top: “Long because: …”`];
}

function wrongImport(file: string, { specifier, line }: Import): string[] {
  const place = `${file}:${line}`;
  const room = roomOf(file);
  if (!room) return [`${place}: lies in no room that the rules know`];
  if (specifier.startsWith(".")) return wrongFile(place, file, room, resolve(file, specifier));
  const sole = soleImporters[specifier];
  if (sole && sole !== file) return [`${place}: only ${sole} may import ${specifier}`];
  if (specifier.startsWith("node:")) {
    return room.node ? [] : [`${place}: ${room.folder} may not use Node’s ${specifier}`];
  }
  return isListed(specifier, room.packages)
    ? []
    : [`${place}: ${room.folder} may not import the package ${specifier}`];
}

function wrongFile(place: string, file: string, room: Room, target: string): string[] {
  const there = roomOf(target);
  if (!there) return [`${place}: ${target} is in no room that may be imported`];
  const allowed =
    there === room ||
    room.may.includes(there.folder) ||
    exceptions.some(({ from, to }) => from === file && to === target);
  return allowed
    ? []
    : [`${place}: ${room.folder} may not import from ${there.folder} (${target})`];
}

/** Files of the page that would load a library which is not for it, and by which way. */
function heavyPage(modules: Modules): string[] {
  const problems: string[] = [];
  const wayTo = new Map<string, string | undefined>();
  const heavy = (file: string): string | undefined => {
    if (wayTo.has(file)) return wayTo.get(file);
    wayTo.set(file, undefined);
    for (const { specifier, typeOnly } of modules.get(file) ?? []) {
      if (typeOnly) continue;
      const way = specifier.startsWith(".")
        ? heavy(resolve(file, specifier))
        : isListed(specifier, notInPage)
          ? specifier
          : undefined;
      if (way) wayTo.set(file, `${file} → ${way}`);
    }
    return wayTo.get(file);
  };
  for (const [file, imports] of modules) {
    if (!file.startsWith("renderer/")) continue;
    for (const { specifier, typeOnly, line } of imports) {
      const target = resolve(file, specifier);
      if (typeOnly || !specifier.startsWith(".") || target.startsWith("renderer/")) continue;
      const way = heavy(target);
      if (way) problems.push(`${file}:${line}: loads what is not for the page: ${way}`);
    }
  }
  return problems;
}

/** Each circle once, by the imports that are left when types are stripped. */
function circles(modules: Modules): string[] {
  const problems: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      problems.push(`a circle: ${[...path.slice(at), file].join(" → ")}`);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const { specifier, typeOnly } of modules.get(file) ?? []) {
      if (!typeOnly && specifier.startsWith(".")) walk(resolve(file, specifier));
    }
    path.pop();
    done.add(file);
  };
  for (const file of modules.keys()) walk(file);
  return problems;
}

function roomOf(file: string): Room | undefined {
  let folder = posix.dirname(file);
  while (folder !== ".") {
    const room = rooms.find((each) => each.folder === folder);
    if (room) return room;
    folder = posix.dirname(folder);
  }
  return undefined;
}

function resolve(file: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file), specifier.replace(/\?.*$/, "")));
}

function isListed(specifier: string, packages: readonly string[]): boolean {
  return packages.some((name) =>
    name.endsWith("/")
      ? specifier.startsWith(name)
      : specifier === name || specifier.startsWith(`${name}/`),
  );
}

if (import.meta.main) {
  const problems = checkLayers(root);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
