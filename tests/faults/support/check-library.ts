import { openFaultServices } from "./open-services.ts";
import { keysIn } from "./typist.ts";

/** What a fresh process finds in a library. */
export interface Found {
  /** Keys of the typist's line by article; null for a text that no typist types. */
  keys: Record<string, number | null>;
  problems: string[];
  errors: string[];
}

/** Opens a library as any program does and looks at every article in it, and at all the rest. */
export async function lookInto(folder: string): Promise<Found> {
  const errors: string[] = [];
  const { services, close } = await openFaultServices(folder, (line) => {
    if (line.includes('"level":"error"')) errors.push(line);
  });
  try {
    const keys: Found["keys"] = {};
    for (const { id } of (await services.articles.list({})).articles) {
      const { article, readOnly } = await services.articles.get({ id });
      keys[id] = readOnly ? null : keysIn(article.copy);
    }
    const problems = (await services.library.doctor({})).map(
      ({ kind, subject, problem }) => `${kind} ${subject}: ${problem}`,
    );
    return { keys, problems, errors };
  } finally {
    await close();
  }
}
