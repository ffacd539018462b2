import { HorizontalRuleExtension, HorizontalRuleNode } from "@lexical/extension";
import { $isRootNode, defineExtension } from "lexical";

/** Rules, which stand between blocks and never in one, wherever a paste puts them. */
export const RulesExtension = defineExtension({
  name: "dateline/rules",
  dependencies: [HorizontalRuleExtension],
  register: (editor) =>
    editor.registerNodeTransform(HorizontalRuleNode, (rule) => {
      const parent = rule.getParent();
      // One step out; the transform runs again until the rule stands at the top. Out of an item
      // it parts the list.
      if (parent && !$isRootNode(parent)) parent.insertAfter(rule);
    }),
});
