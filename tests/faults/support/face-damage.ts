import type { OpenedServices } from "../../../electron/services/create-services.ts";
import { salvageFolder } from "../../../electron/services/repair/salvage-folder.ts";
import { isAppError } from "../../../shared/errors.ts";
import { openFolder, textsOf } from "./big-library.ts";

/** What became of a damaged library when a person did what the program offers. */
export interface Outcome {
  /** `opened` as if nothing was; `told` at opening or in use; or `asked` what to do with it. */
  how: "opened" | "told" | "asked";
  /** What was said, as codes and kinds. */
  said: string[];
  /** Milliseconds until the program had opened the library, or had said why not. */
  answered: number;
  /** What a reader had of it before anything was repaired. */
  before: Map<string, string> | null;
  /** The same afterwards. */
  after: Map<string, string>;
}

/** Opens a library, reads all of it, has it checked, and repairs it when anything is wrong. */
export async function faceDamage(folder: string): Promise<Outcome> {
  const said = new Set<string>();
  const began = performance.now();
  const opened = await openFolder(folder).catch((error: unknown) => tell(error, said));
  const answered = performance.now() - began;
  if (!opened) {
    const { notice } = await salvageFolder(folder, () => new Date());
    said.add(notice.code);
    const again = await openFolder(folder);
    try {
      return {
        how: "asked",
        said: [...said],
        answered,
        before: null,
        after: await checked(again, said),
      };
    } finally {
      await again.close();
    }
  }
  try {
    for (const { code } of opened.notices) said.add(code);
    const before = (await textsOf(opened).catch((error: unknown) => tell(error, said))) ?? null;
    const after = await checked(opened, said);
    const how = said.size > 0 ? "told" : "opened";
    return { how, said: [...said], answered, before, after };
  } finally {
    await opened.close();
  }
}

/** All texts, after everything that is found wrong was mended. */
async function checked(opened: OpenedServices, said: Set<string>): Promise<Map<string, string>> {
  const { library } = opened.services;
  const problems = await library.doctor({});
  if (problems.length > 0) {
    for (const { kind } of problems) said.add(kind);
    await library.doctor({ repair: true });
    for (const { kind, subject, problem } of await library.doctor({})) {
      said.add(`left: ${kind} ${subject}: ${problem}`);
    }
  }
  return textsOf(opened);
}

/** Only errors that have a sentence are an answer. */
function tell(error: unknown, said: Set<string>): undefined {
  if (!isAppError(error) || error.code === "internal") throw error;
  said.add(error.code);
}
