import { type LexicalEditor, mergeRegister, type NodeKey } from "lexical";

/**
 * Tells when a block may have got another place in the window: blocks above it came or went, or got
 * the heights they really have. Nothing is watched that a letter changes. Gives back the removal.
 */
export function followLayout(
  editor: LexicalEditor,
  root: HTMLElement,
  key: NodeKey,
  onMove: () => void,
): () => void {
  let frame = 0;
  const look = () => {
    frame = 0;
    onMove();
  };
  // What comes into view is laid out at the end of the frame after the one it was found in.
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(() => (frame = requestAnimationFrame(look)));
  };
  const resizes = new ResizeObserver(soon);
  resizes.observe(root);
  const element = editor.getElementByKey(key);
  if (element) resizes.observe(element);
  root.addEventListener("contentvisibilityautostatechange", soon);
  return mergeRegister(
    () => cancelAnimationFrame(frame),
    () => resizes.disconnect(),
    () => root.removeEventListener("contentvisibilityautostatechange", soon),
    editor.registerUpdateListener(({ dirtyElements }) => {
      if (dirtyElements.get("root") === true) soon();
    }),
  );
}
