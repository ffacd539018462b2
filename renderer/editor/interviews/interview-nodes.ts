import {
  $create,
  $getState,
  $setState,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
} from "lexical";
import { $paragraphAfter } from "../blocks/paragraph-after.ts";
import { speakerState } from "../codec/block-states.ts";

/** A question or an answer of an interview; who speaks is state of the node. */
abstract class InterviewNode extends ElementNode {
  abstract readonly className: string;

  override createDOM(): HTMLElement {
    const element = document.createElement("p");
    element.className = this.className;
    this.#show(element);
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    this.#show(element);
    return false;
  }

  override canMergeWhenEmpty(): true {
    return true;
  }

  #show(element: HTMLElement): void {
    element.dataset.speaker = $getState(this, speakerState);
  }
}

export class QuestionNode extends InterviewNode {
  readonly className = "body-question";

  override $config() {
    return this.config("question", { extends: ElementNode });
  }

  /** A question is followed by its answer, from whoever answered last. */
  override insertNewAfter(_selection: unknown, restore = true): AnswerNode {
    const answer = $createAnswerNode().setDirection(this.getDirection());
    $setState(answer, speakerState, $speakerAbove("answer", this));
    this.insertAfter(answer, restore);
    return answer;
  }
}

export class AnswerNode extends InterviewNode {
  readonly className = "body-answer";

  override $config() {
    return this.config("answer", { extends: ElementNode });
  }

  override insertNewAfter(_selection: unknown, restore = true): ParagraphNode {
    return $paragraphAfter(this, restore);
  }
}

export function $createQuestionNode(): QuestionNode {
  return $create(QuestionNode);
}

export function $createAnswerNode(): AnswerNode {
  return $create(AnswerNode);
}

export function $isQuestionNode(node: LexicalNode | null | undefined): node is QuestionNode {
  return node instanceof QuestionNode;
}

export function $isAnswerNode(node: LexicalNode | null | undefined): node is AnswerNode {
  return node instanceof AnswerNode;
}

/** Who spoke last in a question or in an answer, at that place or above it; "" for nobody. */
export function $speakerAbove(type: "question" | "answer", place: LexicalNode | null): string {
  const is = type === "question" ? $isQuestionNode : $isAnswerNode;
  // An interview alternates: a few blocks up is far enough to look.
  let left = 20;
  for (let node = place; node && left > 0; node = node.getPreviousSibling(), left -= 1) {
    if (is(node)) return $getState(node, speakerState);
  }
  return "";
}
