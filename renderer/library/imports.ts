import { useCallback, useEffect, useRef, useState } from "react";
import type { BesideFile, Imported, Services } from "../../shared/contract/services.ts";
import { isAppError } from "../../shared/errors.ts";
import {
  articleExtensions,
  isPictureFile,
  mayNamePictures,
} from "../../shared/import/file-kinds.ts";
import { messages } from "../messages/en.ts";
import { sentenceOf, useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { besideOf, type GivenFile } from "./given-files.ts";

/** How long a receipt with nothing to tell stays, in milliseconds. */
const cleanTime = 8000;

export const importable = articleExtensions.join(",");

/** What became of the files given so far. */
export interface ImportReceipt {
  imported: readonly Imported[];
  /** Each as a sentence that names its file. */
  failed: readonly string[];
  /** Files that were not looked at, because somebody stopped it. */
  left: number;
}

export interface ImportWork {
  file: string;
  /** How many are done, of how many. */
  done: number;
  total: number;
}

export interface Imports {
  /** The file being read now, if any. */
  work: ImportWork | null;
  receipt: ImportReceipt | null;
  add(files: readonly GivenFile[]): Promise<void>;
  /** No further file is begun. */
  stop(): void;
  dismiss(): void;
}

/**
 * Imports files one after another, so that the window stays free for other work; what each became
 * is kept as a receipt until dismissed.
 */
export function useImports(onImported: (id: string) => void): Imports {
  const services = useServices();
  const notices = useNotices();
  const [receipt, setReceipt] = useState<ImportReceipt | null>(null);
  const [work, setWork] = useState<ImportWork | null>(null);
  const isStopped = useRef(false);
  const last = useRef<Promise<void>>(Promise.resolve());

  const addAll = useCallback(
    async (given: readonly GivenFile[]) => {
      const documents = given.filter(({ path }) => !isPictureFile(path));
      const imported: Imported[] = [];
      const failed: string[] = [];
      if (documents.length === 0 && given.length > 0) notices.say(messages.imports.picturesAlone);
      isStopped.current = false;
      setReceipt(null);
      for (const [done, { path, file }] of documents.entries()) {
        if (isStopped.current) break;
        setWork({ file: path, done, total: documents.length });
        try {
          imported.push(await importOne({ path, file }, given, services));
        } catch (error) {
          // One file that cannot be read must not keep the others out.
          if (documents.length === 1) notices.report(error);
          else failed.push(failureOf(error, path));
        }
      }
      setWork(null);
      const left = documents.length - imported.length - failed.length;
      const isTold = documents.length > 1 || imported.length > 0;
      setReceipt(isTold ? { imported, failed, left: isStopped.current ? left : 0 } : null);
      const [only] = imported;
      // Many at once must not take away the article that somebody is writing in.
      if (only && documents.length === 1) onImported(only.id);
    },
    [services, notices, onImported],
  );

  const add = useCallback(
    (given: readonly GivenFile[]) => {
      last.current = last.current.then(() => addAll(given));
      return last.current;
    },
    [addAll],
  );

  const dismiss = useCallback(() => setReceipt(null), []);
  useEffect(() => {
    const isClean =
      receipt?.failed.length === 0 &&
      receipt.imported.length === 1 &&
      receipt.imported.every(({ findings }) => findings.length === 0);
    if (!isClean) return undefined;
    const timer = window.setTimeout(dismiss, cleanTime);
    return () => window.clearTimeout(timer);
  }, [receipt, dismiss]);

  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  return { receipt, work, add, stop, dismiss };
}

async function importOne(
  { path, file }: GivenFile,
  given: readonly GivenFile[],
  { imports }: Services,
): Promise<Imported> {
  const named = { file: file.name, bytes: await bytesOf(file) };
  const pictures = given.filter((each) => isPictureFile(each.path));
  if (pictures.length === 0 || !mayNamePictures(file.name)) return imports.add(named);
  const beside: BesideFile[] = [];
  for (const wanted of await imports.picturesBeside(named)) {
    const found = besideOf(path, wanted, pictures);
    if (found) beside.push({ path: wanted, bytes: await bytesOf(found.file) });
  }
  return imports.add({ ...named, beside });
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function failureOf(error: unknown, path: string): string {
  const sentence = sentenceOf(error);
  return isAppError(error, "import.unreadable") ? sentence : `${path}: ${sentence}`;
}
