import { safeAddress } from "../../../shared/links.ts";

/**
 * Keeps a click on a link in the text from leading away from the page; with Ctrl or Cmd, or while
 * the text is read-only, it is handed to `open`. Gives back the removal.
 */
export function openLinks(
  root: HTMLElement,
  open: (address: string) => void,
  isEditable: () => boolean,
): () => void {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link) return;
    event.preventDefault();
    const wanted = event.ctrlKey || event.metaKey || !isEditable();
    const address = safeAddress(link.getAttribute("href") ?? "");
    if (wanted && address && event.type === "click") open(address);
  };
  root.addEventListener("click", onClick);
  root.addEventListener("auxclick", onClick);
  return () => {
    root.removeEventListener("click", onClick);
    root.removeEventListener("auxclick", onClick);
  };
}
