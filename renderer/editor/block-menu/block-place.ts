import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import { $nameOf } from "../blocks/block-actions.ts";
import { $groupOf, $selectedGroup, type BlockGroup } from "../blocks/block-group.ts";

/** The block that the handle stands beside. */
export interface BlockPlace {
  key: NodeKey;
  /** What the block, or the selected blocks, are called. */
  name: string;
  /** CSS pixels from the top of the frame around the editor. */
  top: number;
}

/** Height in CSS pixels of the handle. */
const handleHeight = 28;

/** The block in which that part of the page stands. */
export function keyOfElement(editor: LexicalEditor, element: Node): NodeKey | undefined {
  return editor.getEditorState().read(
    () => {
      const node = $getNearestNodeFromDOMNode(element);
      return node ? $groupOf([node])?.nodes[0].getKey() : undefined;
    },
    { editor },
  );
}

/** The first of the blocks at the selection. */
export function keyAtSelection(editor: LexicalEditor): NodeKey | undefined {
  return editor.getEditorState().read(() => $selectedGroup()?.nodes[0].getKey(), { editor });
}

/** Where the handle of a block stands: beside its first line. Measures the page. */
export function placeOf(
  editor: LexicalEditor,
  frame: HTMLElement,
  key: NodeKey,
): BlockPlace | undefined {
  const element = editor.getElementByKey(key);
  const name = editor.getEditorState().read(() => $nameAt(key), { editor });
  if (!element || name === undefined) return undefined;
  const rect = element.getBoundingClientRect();
  const line = Number.parseFloat(getComputedStyle(element).lineHeight) || handleHeight;
  const inset = (Math.min(line, Math.max(rect.height, handleHeight)) - handleHeight) / 2;
  return { key, name, top: rect.top - frame.getBoundingClientRect().top + inset };
}

/** The selected blocks when this is one of them, else this one alone. */
export function $groupAt(key: NodeKey): BlockGroup | undefined {
  const selected = $selectedGroup();
  if (selected?.nodes.some((node) => node.getKey() === key)) return selected;
  const node = $getNodeByKey(key);
  return node ? $groupOf([node]) : undefined;
}

function $nameAt(key: NodeKey): string | undefined {
  const group = $groupAt(key);
  return group && $nameOf(group);
}
