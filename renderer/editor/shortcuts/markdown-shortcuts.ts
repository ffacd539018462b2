import { $createHorizontalRuleNode, HorizontalRuleNode } from "@lexical/extension";
import { $createLinkNode, LinkNode } from "@lexical/link";
import { ListItemNode, ListNode } from "@lexical/list";
import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  type ElementTransformer,
  INLINE_CODE,
  ITALIC_STAR,
  ORDERED_LIST,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  type TextMatchTransformer,
  type Transformer,
  UNORDERED_LIST,
} from "@lexical/markdown";
import { HeadingNode, QuoteNode } from "@lexical/rich-text";
import { $createTextNode, defineExtension, type ElementNode, type LexicalNode } from "lexical";
import { safeAddress } from "../../../shared/links.ts";
import { $createLine, type LineType } from "../blocks/block-types.ts";
import { $keepBlockState } from "../blocks/keep-block-state.ts";
import { $carryBlockState } from "../codec/node-states.ts";
import { $mayBecomeByMark } from "../holders/fixed-lines.ts";
import { insertShortcuts } from "../insert/insert-shortcuts.ts";

/** Markdown typed in the body becomes what it means, as far as the copy knows it. */
export const MarkdownShortcutsExtension = defineExtension({
  name: "dateline/markdown-shortcuts",
  register: (editor) => registerMarkdownShortcuts(editor, [...transformers]),
});

const headings: readonly LineType[] = ["heading-2", "heading-2", "heading-3", "heading-4"];

const heading: ElementTransformer = {
  type: "element",
  dependencies: [HeadingNode],
  regExp: /^(#{1,4})\s/,
  export: () => null,
  replace: (line, children, match) => {
    if (!$mayBecomeByMark(line)) return false;
    const level = match[1]?.length ?? 2;
    $replaceLine(line, children, headings[level - 1] ?? "heading-2");
    return undefined;
  },
};

const quote: ElementTransformer = {
  type: "element",
  dependencies: [QuoteNode],
  regExp: /^>\s/,
  export: () => null,
  replace: (line, children) =>
    !$mayBecomeByMark(line) ? false : $replaceLine(line, children, "quote"),
};

const rule: ElementTransformer = {
  type: "element",
  dependencies: [HorizontalRuleNode],
  regExp: /^(?:---|\*\*\*|___)\s?$/,
  triggerOnEnter: true,
  export: () => null,
  replace: (line) => {
    if (!$mayBecomeByMark(line)) return false;
    line.insertBefore($createHorizontalRuleNode());
    line.select(0, 0);
    return undefined;
  },
};

const link: TextMatchTransformer = {
  type: "text-match",
  dependencies: [LinkNode],
  regExp: /\[([^[\]]+)\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)$/,
  trigger: ")",
  replace: (text, match) => {
    const address = safeAddress(match[2] ?? "");
    if (!address) return;
    const node = $createLinkNode(address);
    node.append($createTextNode(match[1]).setFormat(text.getFormat()));
    text.replace(node);
  },
};

// Longer marks first: ** would otherwise be taken for two *.
const transformers: readonly Transformer[] = [
  ...insertShortcuts,
  heading,
  quote,
  rule,
  keepingIds({ ...UNORDERED_LIST, dependencies: [ListNode, ListItemNode], triggerOnEnter: false }),
  keepingIds({ ...ORDERED_LIST, dependencies: [ListNode, ListItemNode], triggerOnEnter: false }),
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  STRIKETHROUGH,
  ITALIC_STAR,
  link,
];

function $replaceLine(line: ElementNode, children: LexicalNode[], type: LineType): void {
  const node = $createLine(type);
  $carryBlockState(line, node);
  node.append(...children);
  line.replace(node);
  node.select(0, 0);
}

function keepingIds(transformer: ElementTransformer): ElementTransformer {
  return {
    ...transformer,
    replace: (line, children, match, isImport) => {
      if (!$mayBecomeByMark(line)) return false;
      let refused = false;
      $keepBlockState(() => {
        refused = transformer.replace(line, children, match, isImport) === false;
      });
      return !refused;
    },
  };
}
