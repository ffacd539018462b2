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
/** Milliseconds without a change of caret or blocks after which it is settled anew what is far. */
const settleAfter = 500;

/**
 * Blocks out of view are neither laid out nor drawn (body-text.css). This keeps everything else from
 * noticing: where a key takes the caret there is text to stand in, and the heights are known.
 */
export const FarBlocksExtension = defineExtension({
  name: "dateline/far-blocks",
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (!root) return undefined;
      const far = new FarBlocks(root);
      let at: NodeKey | undefined;
      const remove = mergeRegister(
        editor.registerUpdateListener(({ editorState, dirtyElements }) => {
          const now = editorState.read($blockKeyAtFocus);
          if (now === at && dirtyElements.get("root") !== true) return;
          at = now;
          const element = now === undefined ? null : editor.getElementByKey(now);
          far.keepNear(element);
        }),
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            // The browser looks for a place to put the caret in as soon as this returns.
            far.layNear();
            const place = farPlace(event);
            if (!place) return false;
            const goal = place === "start" ? root.firstElementChild : root.lastElementChild;
            if (goal instanceof HTMLElement) far.alsoNear(goal);
            showCaretAfterLayout(root);
            return false;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
      );
      const survey =
        typeof requestIdleCallback === "function" ? new HeightsSurvey(root) : undefined;
      return () => {
        remove();
        survey?.dispose();
        far.dispose();
      };
    }),
});

/**
 * Which blocks are marked as far: all that are more than two screens from the window and not beside
 * the caret. To mark one, to take the mark away and to come near a marked one has the browser lay out
 * the whole text once more. So that happens at rest, and a key does without wherever it can: a new
 * block has no mark, and those that a key may push into view have none either.
 */
class FarBlocks {
  readonly #root: HTMLElement;
  readonly #scrolled = () => this.#settleSoon();
  /** The blocks beside the caret. */
  #near: HTMLElement[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changedAt = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    root.ownerDocument.addEventListener("scrollend", this.#scrolled, true);
    this.#mark(new Set());
    this.#settleSoon();
  }

  /** The caret is in this block now, or in none; or the blocks are others than they were. */
  keepNear(block: HTMLElement | null): void {
    this.#near = block ? around(block) : [];
    this.layNear();
    this.#settleSoon();
  }

  /** Lays out what is skipped of the blocks beside the caret: it may have been scrolled away from. */
  layNear(): void {
    for (const block of this.#near) {
      if (block.dataset.far !== undefined && isSkipped(block)) delete block.dataset.far;
    }
  }

  /** The caret is about to come to this block. */
  alsoNear(block: HTMLElement): void {
    for (const element of around(block)) delete element.dataset.far;
  }

  dispose(): void {
    this.#root.ownerDocument.removeEventListener("scrollend", this.#scrolled, true);
    clearTimeout(this.#timer);
  }

  #settleSoon(): void {
    this.#changedAt = performance.now();
    this.#timer ??= setTimeout(() => this.#lookForRest(), settleAfter);
  }

  #lookForRest(): void {
    this.#timer = undefined;
    const left = this.#changedAt + settleAfter - performance.now();
    if (left > 0) this.#timer = setTimeout(() => this.#lookForRest(), left);
    else this.#mark(new Set([...this.#near, ...withinReach(this.#root)]));
  }

  #mark(near: ReadonlySet<Element>): void {
    for (const block of this.#root.children) {
      if (near.has(block) === block.hasAttribute("data-far")) block.toggleAttribute("data-far");
    }
  }
}

/** The blocks in the window or within two screens of it. */
function withinReach(root: HTMLElement): Element[] {
  const blocks = [...root.children];
  const screen = root.ownerDocument.documentElement.clientHeight;
  const topOf = (index: number) => blocks[index]!.getBoundingClientRect().top;
  let from = 0;
  let to = blocks.length;
  // They stand one below the other: to measure all of them would take longer than a frame.
  while (from < to) {
    const middle = (from + to) >> 1;
    if (topOf(middle) < -2 * screen) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (end < blocks.length && topOf(end) < 3 * screen) end += 1;
  return blocks.slice(Math.max(0, from - 1), end);
}

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

/** Of a skipped block the box itself counts as visible; what is within does not. */
function isSkipped({ firstElementChild }: HTMLElement): boolean {
  return firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false;
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
