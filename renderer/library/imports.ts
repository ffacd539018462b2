import { useCallback, useEffect, useState } from "react";
import type { Imported } from "../../shared/contract/services.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";

/** How long a receipt with nothing to tell stays, in milliseconds. */
const cleanTime = 8000;

export const importable = ".docx,.txt,.md,.markdown,.html,.htm,.json";

export interface Imports {
  receipt: readonly Imported[];
  /** The file being read now, if any. */
  busy: string | null;
  add(files: Iterable<File>): Promise<void>;
  dismiss(): void;
}

/** Imports files one after another; what each became is kept as a receipt until dismissed. */
export function useImports(onImported: (id: string) => void): Imports {
  const services = useServices();
  const notices = useNotices();
  const [receipt, setReceipt] = useState<readonly Imported[]>([]);
  const [busy, setBusy] = useState<string | null>(null);

  const add = useCallback(
    async (files: Iterable<File>) => {
      const done: Imported[] = [];
      for (const file of files) {
        setBusy(file.name);
        try {
          const bytes = new Uint8Array(await file.arrayBuffer());
          done.push(await services.imports.add({ file: file.name, bytes }));
        } catch (error) {
          // One file that cannot be read must not keep the others out.
          notices.report(error);
        }
      }
      setBusy(null);
      setReceipt(done);
      const last = done.at(-1);
      if (last) onImported(last.id);
    },
    [services, notices, onImported],
  );

  const dismiss = useCallback(() => setReceipt([]), []);
  useEffect(() => {
    const isClean = receipt.every((imported) => imported.findings.length === 0);
    if (receipt.length === 0 || !isClean) return undefined;
    const timer = window.setTimeout(dismiss, cleanTime);
    return () => window.clearTimeout(timer);
  }, [receipt, dismiss]);

  return { receipt, busy, add, dismiss };
}
