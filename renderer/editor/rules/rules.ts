import { HorizontalRuleExtension, HorizontalRuleNode } from "@lexical/extension";
import { defineExtension } from "lexical";
import { registerStanding } from "../holders/standing.ts";

/** Rules, which stand between blocks and never in one, wherever a paste puts them. */
export const RulesExtension = defineExtension({
  name: "dateline/rules",
  dependencies: [HorizontalRuleExtension],
  register: (editor) => registerStanding(editor, HorizontalRuleNode),
});
