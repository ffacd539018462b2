import { defineExtension } from "lexical";

/**
 * Makes a key act on what is selected now. The browser tells of a new selection in a task of its
 * own, and keys that were pressed meanwhile come first: on a busy machine Shift+End and then Delete
 * would delete one letter, or a paragraph elsewhere. So before a key that acts on the selection we
 * tell of it ourselves, when the browser has not yet.
 */
export const FreshSelectionExtension = defineExtension({
  name: "dateline/fresh-selection",
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (!root) return undefined;
      const { ownerDocument } = root;
      let told = placesOf(ownerDocument.getSelection());
      const onSelectionChange = () => {
        told = placesOf(ownerDocument.getSelection());
      };
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.isComposing || !actsOnSelection(event)) return;
        const now = placesOf(ownerDocument.getSelection());
        if (now.some((place, index) => place !== told[index])) {
          ownerDocument.dispatchEvent(new Event("selectionchange"));
        }
      };
      ownerDocument.addEventListener("selectionchange", onSelectionChange);
      root.addEventListener("keydown", onKeyDown, { capture: true });
      return () => {
        ownerDocument.removeEventListener("selectionchange", onSelectionChange);
        root.removeEventListener("keydown", onKeyDown, { capture: true });
      };
    }),
});

const actingKeys: ReadonlySet<string> = new Set([
  "Delete",
  "Backspace",
  "Enter",
  "Tab",
  // Out of a table's cell and over a picture the arrows are ours, and go from what is selected.
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
]);

/** Letters need no help: what inserts them looks at the page's own selection. */
function actsOnSelection({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || actingKeys.has(key);
}

function placesOf(selection: Selection | null): readonly unknown[] {
  return [
    selection?.anchorNode,
    selection?.anchorOffset,
    selection?.focusNode,
    selection?.focusOffset,
  ];
}
