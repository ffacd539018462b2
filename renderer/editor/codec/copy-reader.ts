import {
  $getRoot,
  defineExtension,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  safeCast,
} from "lexical";
import { type Block, type Copy, copyOf, emptyCopy } from "../../../shared/copy/copy.ts";
import { ChangedNodesExtension } from "../history/changed-nodes.ts";
import { $blockFromNode, $isPlaceholder } from "./copy-codec.ts";
import { LOAD_TAG } from "./load-tag.ts";

export interface CopyReader {
  /** The copy as it is now. Blocks that did not change are the same objects as last time. */
  readCopy(): Copy;
}

/**
 * Gives the copy and tells when it is no longer what it was. Only top-level blocks that an update
 * touched are read again, and only when somebody asks.
 */
export const CopyReaderExtension = defineExtension({
  name: "dateline/copy-reader",
  // Undo swaps the whole state; what it changed is in the update only because of this.
  dependencies: [ChangedNodesExtension],
  config: safeCast<{ onChange: () => void }>({ onChange: () => undefined }),
  build: (editor) => new CachedReader(editor),
  register(editor, config, state) {
    const reader = state.getOutput();
    return editor.registerUpdateListener((update) => {
      const { dirtyElements, dirtyLeaves, tags } = update;
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      reader.forget(dirtyElements.keys());
      reader.forget(dirtyLeaves);
      if (!tags.has(LOAD_TAG)) config.onChange();
    });
  },
});

class CachedReader implements CopyReader {
  readonly #editor: LexicalEditor;
  readonly #blocks = new Map<NodeKey, Block>();
  #copy: Copy | undefined;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  readCopy(): Copy {
    // Reading commits an update that still waits, and with it forgets what that one touched.
    return this.#editor.read(() => {
      this.#copy ??= this.#$read();
      return this.#copy;
    });
  }

  forget(keys: Iterable<NodeKey>): void {
    this.#copy = undefined;
    for (const key of keys) this.#blocks.delete(key);
  }

  #$read(): Copy {
    const children = $getRoot().getChildren();
    const only = children.length === 1 ? children[0] : undefined;
    if (only && $isPlaceholder(only)) return emptyCopy();
    return copyOf(children.map((node) => this.#$block(node)));
  }

  #$block(node: LexicalNode): Block {
    const key = node.getKey();
    const known = this.#blocks.get(key);
    if (known) return known;
    const block = $blockFromNode(node);
    this.#blocks.set(key, block);
    return block;
  }
}
