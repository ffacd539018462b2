/**
 * A room of the house: a folder, with the rooms its files may import besides their own. A file
 * belongs to the innermost room that it lies in.
 */
export interface Room {
  folder: string;
  may: readonly string[];
  /** npm packages; one ending in a slash stands for all of that scope. */
  packages: readonly string[];
  /** Whether Node's own modules may be used. */
  node: boolean;
}

const ground = ["shared"];
const schemaLibrary = ["zod"];
const allShared = [
  ...ground,
  "shared/copy",
  "shared/article",
  "shared/messages",
  "shared/export",
  "shared/import",
  "shared/find",
  "shared/contract",
];
const lexical = ["lexical", "@lexical/"];
const react = ["react", "react-dom", "lucide-react"];
const parts = ["renderer/ui", "renderer/commands", "renderer/messages"];
const panels = [
  "renderer/article",
  "renderer/library",
  "renderer/palette",
  "renderer/pictures",
  "renderer/review",
  "renderer/checks",
  "renderer/history",
  "renderer/export",
  "renderer/find",
  "renderer/settings",
];
const hostParts = [
  "electron/services",
  "electron/library",
  "electron/media",
  "electron/rpc",
  "electron/platform",
  ...allShared,
];

export const rooms: readonly Room[] = [
  { folder: "shared", may: [], packages: schemaLibrary, node: false },
  { folder: "shared/copy", may: ground, packages: schemaLibrary, node: false },
  {
    folder: "shared/article",
    may: [...ground, "shared/copy", "shared/messages"],
    packages: schemaLibrary,
    node: false,
  },
  { folder: "shared/find", may: [], packages: [], node: false },
  { folder: "shared/messages", may: [...ground, "shared/article"], packages: [], node: false },
  {
    folder: "shared/export",
    may: [...ground, "shared/copy", "shared/article", "shared/messages"],
    packages: [...schemaLibrary, "yaml"],
    node: false,
  },
  {
    folder: "shared/import",
    may: [...ground, "shared/copy", "shared/article", "shared/messages"],
    packages: ["parse5", "marked", "yaml", "saxes"],
    node: false,
  },
  {
    folder: "shared/contract",
    may: [...ground, "shared/copy", "shared/article", "shared/export"],
    packages: schemaLibrary,
    node: false,
  },

  { folder: "electron/platform", may: allShared, packages: ["conf"], node: true },
  {
    folder: "electron/library",
    may: ["electron/platform", ...allShared],
    packages: schemaLibrary,
    node: true,
  },
  {
    folder: "electron/media",
    may: ["electron/platform", ...allShared],
    packages: ["image-size"],
    node: true,
  },
  {
    folder: "electron/services",
    may: ["electron/library", "electron/media", "electron/platform", ...allShared],
    packages: [],
    node: true,
  },
  {
    folder: "electron/rpc",
    may: ["electron/platform", "shared", "shared/contract"],
    packages: schemaLibrary,
    node: true,
  },
  { folder: "electron/loopback", may: hostParts, packages: [], node: true },
  { folder: "electron/cli", may: hostParts, packages: [], node: true },
  {
    folder: "electron/desktop",
    may: hostParts,
    packages: ["electron", "electron-store", ...schemaLibrary],
    node: true,
  },

  {
    folder: "renderer",
    may: [...panels, ...parts, "renderer/editor", "renderer/session", "renderer/bridge"].concat(
      allShared,
      "renderer/styles",
    ),
    packages: [...react, "@fontsource-variable/"],
    node: false,
  },
  ...panels.map((folder) => ({
    folder,
    may: [
      ...panels,
      ...parts,
      "renderer/editor",
      "renderer/session",
      "renderer/bridge",
      ...allShared,
    ],
    packages: react,
    node: false,
  })),
  {
    folder: "renderer/editor",
    may: [...parts, ...allShared],
    packages: [...react, ...lexical],
    node: false,
  },
  {
    folder: "renderer/session",
    may: ["renderer/messages", ...allShared],
    packages: react,
    node: false,
  },
  { folder: "renderer/bridge", may: ["shared", "shared/contract"], packages: [], node: false },
  {
    folder: "renderer/ui",
    may: ["renderer/commands", "renderer/messages", ...allShared],
    packages: react,
    node: false,
  },
  { folder: "renderer/commands", may: [...ground], packages: react, node: false },
  { folder: "renderer/messages", may: allShared, packages: [], node: false },
  { folder: "renderer/styles", may: [], packages: ["@fontsource-variable/"], node: false },
];

/** Imports against the arrows that are meant. */
export const exceptions: readonly { from: string; to: string; because: string }[] = [
  {
    from: "shared/settings-schema.ts",
    to: "shared/copy/copy-schema.ts",
    because: "a snippet is a piece of copy",
  },
  {
    from: "shared/errors.ts",
    to: "shared/article/finding.ts",
    because: "an export that is blocked says by which findings",
  },
  {
    from: "shared/publication.ts",
    to: "shared/article/categories.ts",
    because: "a new publication starts with the house's categories",
  },
  {
    from: "shared/publication-schema.ts",
    to: "shared/article/article-schema.ts",
    because: "a publication lists categories and disclaimers in the shapes an article has them",
  },
  {
    from: "electron/services/create-services.ts",
    to: "electron/rpc/event-hub.ts",
    because: "the services announce through the hub that the hosts listen to",
  },
  {
    from: "electron/services/open-or-ask.ts",
    to: "electron/rpc/event-hub.ts",
    because: "those who listen before a damaged library is mended hear of it afterwards too",
  },
  {
    from: "electron/cli/serve.ts",
    to: "electron/loopback/main.ts",
    because: "`dateline serve` is the loopback host",
  },
  {
    from: "electron/cli/serve.ts",
    to: "electron/loopback/server.ts",
    because: "`dateline serve` is the loopback host",
  },
  {
    from: "electron/cli/serve.ts",
    to: "electron/loopback/open-browser.ts",
    because: "`dateline serve` is the loopback host",
  },
];

/** Modules that one file alone may import. */
export const soleImporters: Readonly<Record<string, string>> = {
  "node:sqlite": "electron/library/database.ts",
};

/** Never in what the page loads: the schemas are large, and validation is the host's. */
export const notInPage: readonly string[] = ["zod"];

/** Longest file in lines, unless its first lines say `Long because: …`. */
export const longest = 300;
