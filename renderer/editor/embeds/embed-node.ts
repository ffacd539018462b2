import {
  $create,
  $getState,
  $setState,
  DecoratorNode,
  type EditorConfig,
  type LexicalNode,
} from "lexical";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { type EmbedFacts, embedState } from "../codec/block-states.ts";

/** Something shown from elsewhere: in the editor a still card, never a live frame. */
export class EmbedNode extends DecoratorNode<null> {
  override $config() {
    return this.config("embed", { extends: DecoratorNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const { provider, address, title } = this.getFacts();
    const element = document.createElement("div");
    element.className = "body-embed";
    element.dataset.provider = provider;
    element.append(line("provider", `${texts.providers[provider]} · ${texts.embedInert}`));
    if (title !== "") element.append(line("title", title));
    if (address !== "") element.append(addressLine(address));
    return element;
  }

  override updateDOM(before: this): boolean {
    return $getState(before, embedState, "direct") !== $getState(this, embedState, "direct");
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    const { address, title } = this.getFacts();
    return [title, address].filter((text) => text !== "").join("\n");
  }

  override decorate(): null {
    return null;
  }

  getFacts(): EmbedFacts {
    return $getState(this, embedState);
  }
}

function line(name: "provider" | "title" | "address", text: string): HTMLElement {
  const element = document.createElement("div");
  element.className = `body-embed__${name}`;
  element.textContent = text;
  return element;
}

/** It runs from left to right, but its line begins on the side where the card does. */
function addressLine(address: string): HTMLElement {
  const text = document.createElement("bdi");
  text.textContent = address;
  const element = line("address", "");
  element.append(text);
  return element;
}

export function $createEmbedNode({ provider, address, title }: EmbedFacts): EmbedNode {
  return $setState($create(EmbedNode), embedState, { provider, address, title });
}

export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode;
}
