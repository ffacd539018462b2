import { defineExtension, mergeRegister } from "lexical";
import { registerStanding } from "../holders/standing.ts";
import { AnswerNode, QuestionNode } from "./interview-nodes.ts";

/** Questions and answers of an interview. */
export const InterviewsExtension = defineExtension({
  name: "dateline/interviews",
  nodes: () => [QuestionNode, AnswerNode],
  register: (editor) =>
    mergeRegister(registerStanding(editor, QuestionNode), registerStanding(editor, AnswerNode)),
});
