import { $create, $getState, ElementNode, type LexicalNode, type ParagraphNode } from "lexical";
import { formMessages } from "../../messages/en-forms.ts";
import { $paragraphAfter } from "../blocks/paragraph-after.ts";
import { attributionState } from "../codec/block-states.ts";

/** Words set large; who said them is state of the node. */
export class PullQuoteNode extends ElementNode {
  override $config() {
    return this.config("pull-quote", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("blockquote");
    element.className = "body-pull-quote";
    element.dataset.placeholder = formMessages.placeholders.pullQuote;
    this.#show(element);
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    this.#show(element);
    return false;
  }

  override insertNewAfter(_selection: unknown, restore = true): ParagraphNode {
    return $paragraphAfter(this, restore);
  }

  override canMergeWhenEmpty(): true {
    return true;
  }

  #show(element: HTMLElement): void {
    element.dataset.attribution = $getState(this, attributionState);
  }
}

export function $createPullQuoteNode(): PullQuoteNode {
  return $create(PullQuoteNode);
}

export function $isPullQuoteNode(node: LexicalNode | null | undefined): node is PullQuoteNode {
  return node instanceof PullQuoteNode;
}
