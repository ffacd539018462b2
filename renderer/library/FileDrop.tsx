import { useEffect, useRef, useState } from "react";
import { messages } from "../messages/en.ts";
import { droppedFiles, type GivenFile } from "./given-files.ts";

/**
 * Takes files that are dropped anywhere on the window. What another part has taken (the lead image
 * takes pictures) is left alone; the window itself never leaves for a dropped file.
 */
export function FileDrop({ onFiles }: { onFiles(files: readonly GivenFile[]): void }) {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });

  useEffect(() => {
    let depth = 0;
    const show = (by: number) => {
      depth = Math.max(0, depth + by);
      setOver(depth > 0);
    };
    const onEnter = (event: DragEvent) => hasDocuments(event) && show(1);
    const onLeave = (event: DragEvent) => hasDocuments(event) && show(-1);
    const onOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      const transfer = event.dataTransfer;
      if (event.defaultPrevented || !transfer || transfer.files.length === 0) return;
      event.preventDefault();
      void droppedFiles(transfer).then((files) => latest.current(files));
    };
    const onEnd = () => {
      depth = 0;
      setOver(false);
    };
    window.addEventListener("dragenter", onEnter);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("dragover", onOver);
    window.addEventListener("drop", onDrop);
    // A drop that another part took never bubbles up to here.
    window.addEventListener("drop", onEnd, true);
    return () => {
      window.removeEventListener("dragenter", onEnter);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("drop", onDrop);
      window.removeEventListener("drop", onEnd, true);
    };
  }, []);

  if (!isOver) return null;
  return (
    <div className="file-drop" aria-hidden="true">
      <p>{messages.imports.drop}</p>
      <p>{messages.imports.dropHint}</p>
    </div>
  );
}

// Pictures have their own place to be dropped on, which must stay in sight.
function hasDocuments(event: DragEvent): boolean {
  const items = [...(event.dataTransfer?.items ?? [])];
  return items.some((item) => item.kind === "file" && !item.type.startsWith("image/"));
}
