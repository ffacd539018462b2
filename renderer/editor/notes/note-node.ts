import { $create, ElementNode, type LexicalNode, type ParagraphNode } from "lexical";
import { formMessages } from "../../messages/en-forms.ts";
import { $paragraphAfter } from "../blocks/paragraph-after.ts";

/** A line for the newsroom that is never published. */
export class NoteNode extends ElementNode {
  override $config() {
    return this.config("note", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("p");
    element.className = "body-note";
    element.dataset.label = formMessages.notPublished;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override insertNewAfter(_selection: unknown, restore = true): ParagraphNode {
    return $paragraphAfter(this, restore);
  }

  override canMergeWhenEmpty(): true {
    return true;
  }
}

export function $createNoteNode(): NoteNode {
  return $create(NoteNode);
}

export function $isNoteNode(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode;
}
