import {
  AppWindow,
  CalendarClock,
  Code,
  Heading1,
  Heading2,
  Heading3,
  Heading4,
  Heading5,
  Heading6,
  Image,
  Images,
  List,
  ListOrdered,
  type LucideIcon,
  MessageCircle,
  MessageCircleQuestion,
  MessageSquareQuote,
  Minus,
  PanelTop,
  Pilcrow,
  Quote,
  StickyNote,
  Table,
} from "lucide-react";
import type { BlockKind } from "./block-kinds.ts";

const icons: Readonly<Record<BlockKind, LucideIcon>> = {
  paragraph: Pilcrow,
  "heading-1": Heading1,
  "heading-2": Heading2,
  "heading-3": Heading3,
  "heading-4": Heading4,
  "heading-5": Heading5,
  "heading-6": Heading6,
  quote: Quote,
  "bullet-list": List,
  "number-list": ListOrdered,
  "list-item": List,
  "pull-quote": MessageSquareQuote,
  question: MessageCircleQuestion,
  answer: MessageCircle,
  note: StickyNote,
  code: Code,
  picture: Image,
  gallery: Images,
  table: Table,
  embed: AppWindow,
  "fact-box": PanelTop,
  "live-entry": CalendarClock,
  rule: Minus,
};

/** The sign of a kind of block, or of the command that makes one. */
export function blockIcon(kindOrCommand: string): LucideIcon | undefined {
  const kind = kindOrCommand.replace(/^insert\./, "");
  return kind in icons ? icons[kind as BlockKind] : undefined;
}
