import type * as z from "zod";
import { icaro, type Publication } from "./publication.ts";
import type { settingsSchema } from "./settings-schema.ts";

/** What a newsroom and its user have chosen. One per library. */
export type Settings = z.infer<typeof settingsSchema>;

/** A piece of copy that is kept to be used again. */
export type Snippet = Settings["snippets"][number];

/** What a user may change in one go; publications have calls of their own. */
export type SettingsChange = Partial<
  Pick<
    Settings,
    | "author"
    | "theme"
    | "writing"
    | "snippets"
    | "exportFolder"
    | "backupFolder"
    | "defaultPublication"
  >
>;

export function defaultSettings(device: Settings["device"]): Settings {
  return {
    version: 1,
    author: { name: "", initials: "" },
    device,
    theme: "system",
    writing: { smartTyping: true, focusMode: false, typewriter: false },
    snippets: [],
    exportFolder: "",
    backupFolder: "",
    publications: [icaro],
    defaultPublication: icaro.id,
  };
}

/** The publication of that id, else the default one: an article is never without a style. */
export function publicationOf(settings: Settings, id: string): Publication {
  const { publications, defaultPublication } = settings;
  return (
    publications.find((publication) => publication.id === id) ??
    publications.find((publication) => publication.id === defaultPublication) ??
    publications[0]!
  );
}
