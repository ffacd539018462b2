import {
  $create,
  $getState,
  $setState,
  DecoratorNode,
  type EditorConfig,
  type LexicalNode,
} from "lexical";
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
    for (const [name, text] of [
      ["title", title],
      ["address", address],
    ] as const) {
      const line = document.createElement("div");
      line.className = `body-embed__${name}`;
      line.textContent = text;
      if (text !== "") element.append(line);
    }
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

export function $createEmbedNode({ provider, address, title }: EmbedFacts): EmbedNode {
  return $setState($create(EmbedNode), embedState, { provider, address, title });
}

export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode;
}
