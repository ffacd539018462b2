import {
  $createLineBreakNode,
  $createParagraphNode,
  $isElementNode,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { $createCaptionNode, $isCaptionNode, type CaptionNode } from "./caption-node.ts";
import { $isHolderNode, $outermostHolder } from "./holder-nodes.ts";
import { $createTitleNode, $isTitleNode, type TitleNode } from "./title-node.ts";

/*
 * What an edit or a paste leaves in a holder that has no place there is put right at once, so that
 * what is seen is what will be saved. No word is ever dropped.
 */

/** A picture holds one caption and nothing else; a gallery holds pictures before it. */
export function $tidyCaptioned(
  holder: ElementNode,
  mayStay: (node: LexicalNode) => boolean = () => false,
): void {
  const children = holder.getChildren();
  const captions = children.filter($isCaptionNode);
  const caption = captions[0] ?? $createCaptionNode();
  for (const other of captions.slice(1)) $joinLines(caption, other);
  const strays = children.filter((child) => !$isCaptionNode(child) && !mayStay(child));
  const outermost = $outermostHolder(caption.getParent() ? caption : holder);
  for (const stray of strays.toReversed()) $moveAfter(outermost, stray);
  if (holder.getLastChild() !== caption) holder.append(caption);
}

/** A fact box or an entry begins with its one title. */
export function $tidyTitled(holder: ElementNode): void {
  const [title, ...others] = holder.getChildren().filter($isTitleNode);
  for (const other of others) $becomeParagraph(other);
  if (!title) $prepend(holder, $createTitleNode());
  else if (holder.getFirstChild() !== title) $prepend(holder, title);
}

/** A caption stands in a picture or a gallery, a title in a box or an entry; else it is a paragraph. */
export function $tidyLine(line: CaptionNode | TitleNode): void {
  const parent = line.getParent();
  if (parent && !$isHolderNode(parent)) $becomeParagraph(line);
}

function $joinLines(first: CaptionNode, second: CaptionNode): void {
  const children = second.getChildren();
  if (children.length > 0 && !first.isEmpty()) first.append($createLineBreakNode());
  first.append(...children);
  second.remove();
}

function $becomeParagraph(line: ElementNode): void {
  line.replace($createParagraphNode(), true);
}

function $moveAfter(holder: LexicalNode, stray: LexicalNode): void {
  if ($isElementNode(stray) && !stray.isInline()) holder.insertAfter(stray);
  else holder.insertAfter($createParagraphNode().append(stray));
}

function $prepend(holder: ElementNode, node: LexicalNode): void {
  const first = holder.getFirstChild();
  if (first) first.insertBefore(node);
  else holder.append(node);
}
