import { defineExtension } from "lexical";
import { registerStanding } from "../holders/standing.ts";
import { PullQuoteNode } from "./pull-quote-node.ts";

/** Pull quotes, with who is quoted. */
export const PullQuotesExtension = defineExtension({
  name: "dateline/pull-quotes",
  nodes: () => [PullQuoteNode],
  register: (editor) => registerStanding(editor, PullQuoteNode),
});
