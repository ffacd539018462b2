import { CodeNode } from "@lexical/code-core";
import {
  $create,
  $isLineBreakNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from "lexical";
import { formMessages } from "../../messages/en-forms.ts";
import { $paragraphAfter } from "../blocks/paragraph-after.ts";

/**
 * Preformatted text. It is a kind of Lexical's own code node, since Lexical's Markdown shortcuts and
 * its paste leave the text in those as it is.
 */
export class CodeBlockNode extends CodeNode {
  override $config() {
    return this.config("code-block", { extends: CodeNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("pre");
    element.className = "body-code-block";
    element.spellcheck = false;
    element.dataset.placeholder = formMessages.placeholders.code;
    this.#show(element);
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    this.#show(element);
    return false;
  }

  /** Enter is a new line of the same code; after two empty ones at its end it leaves it. */
  override insertNewAfter(selection: RangeSelection, restore = true): ParagraphNode | null {
    const last = this.getLastChild();
    const beforeLast = last?.getPreviousSibling();
    const { anchor } = selection;
    const isAtEnd = anchor.key === this.getKey() && anchor.offset === this.getChildrenSize();
    if (!isAtEnd || !$isLineBreakNode(last) || !$isLineBreakNode(beforeLast)) {
      selection.insertLineBreak();
      return null;
    }
    last.remove();
    beforeLast.remove();
    return $paragraphAfter(this, restore);
  }

  #show(element: HTMLElement): void {
    element.dataset.language = this.getLanguage() ?? "";
  }
}

export function $createCodeBlockNode(language: string): CodeBlockNode {
  return $create(CodeBlockNode).setLanguage(language);
}

export function $isCodeBlockNode(node: LexicalNode | null | undefined): node is CodeBlockNode {
  return node instanceof CodeBlockNode;
}
