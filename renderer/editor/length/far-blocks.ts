import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  KEY_DOWN_COMMAND,
  mergeRegister,
  type NodeKey,
} from "lexical";
import { HeightsSurvey } from "./heights-survey.ts";

/** Blocks on either side of the caret that are laid out wherever the window is scrolled to. */
const besideCaret = 2;

/**
 * Blocks out of view are neither laid out nor drawn (body-text.css). This keeps everything else from
 * noticing: where a key takes the caret there is text to stand in, and the heights are known.
 */
export const FarBlocksExtension = defineExtension({
  name: "dateline/far-blocks",
  register: (editor) => {
    const near = new Set<HTMLElement>();
    let at: NodeKey | undefined;
    return mergeRegister(
      editor.registerUpdateListener(({ editorState, dirtyElements }) => {
        const now = editorState.read($blockKeyAtFocus);
        if (now === at && dirtyElements.get("root") !== true) return;
        at = now;
        const element = now === undefined ? null : editor.getElementByKey(now);
        lay(near, element ? around(element) : []);
      }),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const place = farPlace(event);
          const root = editor.getRootElement();
          if (!place || !root) return false;
          const goal = place === "start" ? root.firstElementChild : root.lastElementChild;
          // The browser looks for a place to put the caret in as soon as this returns.
          if (goal instanceof HTMLElement) lay(near, [...near, ...around(goal)]);
          showCaretAfterLayout(root);
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerRootListener((root) => {
        if (!root || typeof requestIdleCallback !== "function") return undefined;
        const survey = new HeightsSurvey(root);
        return () => survey.dispose();
      }),
      () => lay(near, []),
    );
  },
});

/** The end of the article that these keys lead to, on a Mac or elsewhere. */
function farPlace({ key, ctrlKey, metaKey }: KeyboardEvent): "start" | "end" | undefined {
  if ((ctrlKey || metaKey) && key === "Home") return "start";
  if ((ctrlKey || metaKey) && key === "End") return "end";
  if (metaKey && key === "ArrowUp") return "start";
  return metaKey && key === "ArrowDown" ? "end" : undefined;
}

function $blockKeyAtFocus(): NodeKey | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const node = $getNodeByKey(selection.focus.key);
  if (!node || $isRootNode(node)) return undefined;
  // Not Lexical's top-level element: within a box that is the line, and the box is what is laid out.
  return (node.getParents().at(-2) ?? node).getKey();
}

function around(block: HTMLElement): HTMLElement[] {
  const blocks = [block];
  for (const side of ["previousElementSibling", "nextElementSibling"] as const) {
    let other = block[side];
    for (let i = 0; i < besideCaret && other instanceof HTMLElement; i += 1) {
      blocks.push(other);
      other = other[side];
    }
  }
  return blocks;
}

function lay(near: Set<HTMLElement>, wanted: readonly HTMLElement[]): void {
  for (const element of near) {
    if (wanted.includes(element)) continue;
    near.delete(element);
    element.style.contentVisibility = "";
  }
  for (const element of wanted) {
    if (near.has(element)) continue;
    near.add(element);
    element.style.contentVisibility = "visible";
  }
}

/** What comes into view on the way has other heights than were taken for it. */
function showCaretAfterLayout(root: HTMLElement): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const focus = root.ownerDocument.getSelection()?.focusNode;
      const element = focus instanceof Element ? focus : focus?.parentElement;
      if (element && element !== root && root.contains(element)) {
        element.scrollIntoView({ block: "nearest" });
      }
    }),
  );
}
