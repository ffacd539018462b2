import { useEffect, useState } from "react";

const pauseMs = 800;

/**
 * A text that follows what is typed elsewhere, once that pauses. For placeholders: Chromium draws
 * them anew, and with that ends the step of undo that the typing was.
 */
export function usePaused(text: string): string {
  const [shown, setShown] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setShown(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return shown;
}
