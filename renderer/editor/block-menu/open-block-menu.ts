import { createCommand, type LexicalCommand } from "lexical";

/** Opens the menu of the block at the caret. */
export const OPEN_BLOCK_MENU_COMMAND: LexicalCommand<void> = createCommand("open-block-menu");
