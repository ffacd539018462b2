import { $isTableNode } from "@lexical/table";
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isRootOrShadowRoot,
  type EditorState,
  type ElementNode,
  HISTORIC_TAG,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import { type Direction, ownDirection } from "../../../shared/article/direction.ts";

/** Which blocks of the body run the other way than the article. */
export interface OwnDirections {
  /** The article's language is now one that is written so. */
  setAround(direction: Direction): void;
  dispose(): void;
}

/**
 * Marks on the page each line, list and table that runs the other way than the article. A key costs
 * the text of its block. Lexical lets the browser guess by a block's first letter (`dir="auto"`), and
 * styles/editor.css overrules that: a name must not turn its paragraph.
 */
export function followDirections(editor: LexicalEditor, direction: Direction): OwnDirections {
  let around = direction;
  const mark = (key: NodeKey, text: string) => {
    const element = editor.getElementByKey(key);
    if (!element) return;
    const own = ownDirection(text, around);
    if (own === undefined) element.removeAttribute(attribute);
    else if (element.getAttribute(attribute) !== own) element.setAttribute(attribute, own);
  };
  const markAll = (state: EditorState) => {
    state.read(() => {
      for (const node of $unitsIn($getRoot())) mark(node.getKey(), node.getTextContent());
    });
  };
  const remove = editor.registerUpdateListener((update) => {
    const { editorState, dirtyElements, dirtyLeaves, tags } = update;
    // A whole state was set, as undo does, and nothing is told of what is new in it.
    if (tags.has(HISTORIC_TAG) && dirtyElements.size === 0 && dirtyLeaves.size === 0) {
      markAll(editorState);
      return;
    }
    editorState.read(() => {
      for (const key of dirtyElements.keys()) {
        const node = $getNodeByKey(key);
        if ($isElementNode(node) && $isUnit(node)) mark(key, node.getTextContent());
      }
    });
  });
  markAll(editor.getEditorState());
  return {
    setAround(now) {
      if (now === around) return;
      around = now;
      markAll(editor.getEditorState());
    },
    dispose: remove,
  };
}

const attribute = "data-direction";

/** True for what has a direction of its own: what stands in the body, a box or a cell and is none. */
function $isUnit(node: ElementNode): boolean {
  const parent = node.getParent();
  if (parent === null || !$isRootOrShadowRoot(parent)) return false;
  return $isTableNode(node) || !$isRootOrShadowRoot(node);
}

function* $unitsIn(element: ElementNode): Generator<ElementNode> {
  for (const node of element.getChildren()) {
    if (!$isElementNode(node)) continue;
    if ($isUnit(node)) yield node;
    yield* $unitsIn(node);
  }
}
