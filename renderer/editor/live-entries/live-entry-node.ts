import {
  $create,
  $getState,
  $setState,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  setDOMUnmanaged,
} from "lexical";
import { entryTimeState } from "../codec/block-states.ts";
import { HolderNode } from "../holders/holder-nodes.ts";

/** An entry of a live blog: its title first, then the blocks in it. When it was made is state. */
export class LiveEntryNode extends HolderNode {
  override $config() {
    return this.config("live-entry", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("section");
    element.className = "body-live-entry";
    const time = document.createElement("time");
    time.contentEditable = "false";
    time.dataset.details = "";
    // What is written into it without an edit would be taken away again.
    setDOMUnmanaged(time);
    element.append(time);
    this.#show(time);
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    const time = element.firstChild;
    if (time instanceof HTMLTimeElement) this.#show(time);
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withAfter(element.firstChild);
  }

  // What stands in it is for those who know the publication: `followEntryTimes`.
  #show(time: HTMLTimeElement): void {
    const at = $getState(this, entryTimeState);
    if (time.dateTime !== at) time.dateTime = at;
  }
}

export function $createLiveEntryNode(at: string): LiveEntryNode {
  return $setState($create(LiveEntryNode), entryTimeState, at);
}

export function $isLiveEntryNode(node: LexicalNode | null | undefined): node is LiveEntryNode {
  return node instanceof LiveEntryNode;
}
