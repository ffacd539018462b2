import { CodeNode } from "@lexical/code-core";
import { $create, type LexicalNode, type RangeSelection } from "lexical";

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
    this.#show(element);
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    this.#show(element);
    return false;
  }

  /** Enter is a new line of the same code. */
  override insertNewAfter(selection: RangeSelection): null {
    selection.insertLineBreak();
    return null;
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
