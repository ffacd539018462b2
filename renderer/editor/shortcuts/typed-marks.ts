import type { CommandId } from "../../../shared/commands.ts";

/** Signs that become what they mean as they are typed, and the command that does the same. */
export interface TypedMark {
  /** As it is typed; a space at its end is part of it. */
  typed: string;
  commands: readonly CommandId[];
}

/** All of them, in the order in which the shortcut sheet shows them. */
export const typedMarks: readonly TypedMark[] = [
  { typed: "## ", commands: ["heading-2"] },
  { typed: "### ", commands: ["heading-3"] },
  { typed: "#### ", commands: ["heading-4"] },
  { typed: "> ", commands: ["quote"] },
  { typed: "- ", commands: ["bullet-list"] },
  { typed: "1. ", commands: ["number-list"] },
  { typed: "--- ", commands: ["rule"] },
  { typed: "**words**", commands: ["bold"] },
  { typed: "*words*", commands: ["italic"] },
  { typed: "***words***", commands: ["bold", "italic"] },
  { typed: "~~words~~", commands: ["strike"] },
  { typed: "`words`", commands: ["code"] },
  { typed: "[words](address)", commands: ["link"] },
];
