/**
 * Calls `onChange` with the text's width in pixels, at once and whenever its lines become wider or
 * narrower. It is measured on an empty line beside the text: watching the text itself would have the
 * browser go over all blocks once more for each key that makes it longer. Gives back the removal.
 */
export function followWidth(root: HTMLElement, onChange: (width: number) => void): () => void {
  const line = root.ownerDocument.createElement("div");
  line.className = "body-width";
  root.after(line);
  const resizes = new ResizeObserver(([entry]) => onChange(entry?.contentRect.width ?? 0));
  resizes.observe(line);
  return () => {
    resizes.disconnect();
    line.remove();
  };
}
