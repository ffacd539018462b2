import type { Direction } from "../../shared/article/direction.ts";

/** How the interface's own language is written, whatever the article on the page is written in. */
export const interfaceDirection: Direction = "ltr";
