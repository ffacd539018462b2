/**
 * Where the focus and the selection are now. Gives back the way back to them, for something that
 * takes the focus for a while.
 */
export function rememberPlace(): () => void {
  const { activeElement } = document;
  const selection = document.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  return () => {
    if (!(activeElement instanceof HTMLElement) || !activeElement.isConnected) return;
    activeElement.focus({ preventScroll: true });
    // A text field knows its own selection; rich text would get the caret at its start.
    if (!activeElement.isContentEditable || !anchorNode?.isConnected || !focusNode?.isConnected) {
      return;
    }
    selection?.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
  };
}
