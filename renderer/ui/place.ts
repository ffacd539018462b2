import { isTextField } from "../commands/text-field.ts";

/**
 * Where the focus and the selection are now. Gives back the way back to them, for something that
 * takes the focus for a while.
 */
export function rememberPlace(): () => void {
  const { activeElement } = document;
  if (isTextField(activeElement)) return placeInField(activeElement);
  const selection = document.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  return () => {
    if (!(activeElement instanceof HTMLElement) || !activeElement.isConnected) return;
    activeElement.focus({ preventScroll: true });
    // Rich text would get the caret at its start.
    if (!activeElement.isContentEditable || !anchorNode?.isConnected || !focusNode?.isConnected) {
      return;
    }
    selection?.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
  };
}

function placeInField(field: HTMLInputElement | HTMLTextAreaElement): () => void {
  const { selectionStart, selectionEnd, selectionDirection } = field;
  return () => {
    field.focus({ preventScroll: true });
    // Set again, not only kept: the page's selection is still in what had the focus meanwhile, and
    // keys would write nothing.
    if (selectionStart !== null) {
      field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
    }
  };
}
