import { useState } from "react";

interface Draft {
  value: string;
  onChange(text: string): void;
  onBlur(): void;
}

/**
 * Text that stands for something else (names, tags, a number): while it is typed the letters stay
 * as typed, and every change is handed on; afterwards the settled form is shown.
 */
export function useDraft(settled: string, commit: (text: string) => void): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? settled,
    onChange: (text) => {
      setTyped(text);
      commit(text);
    },
    onBlur: () => setTyped(null),
  };
}
