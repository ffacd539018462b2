import type { LexicalEditor } from "lexical";
import {
  type KeyboardEvent,
  type MouseEvent,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { interfaceDirection } from "../../messages/direction.ts";
import { blockMessages } from "../../messages/en-blocks.ts";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { announce } from "../../ui/announcer.ts";
import { arrowTarget } from "../../ui/arrow-keys.ts";
import { keyHint } from "../../ui/key-hint.ts";
import { PrintedTimes, printedTime } from "../../ui/printed-times.ts";
import { focusText } from "../selection/focus-text.ts";
import type { BlockAtCaret } from "./block-at-caret.ts";
import type { FormDesk } from "./form-desk.ts";
import { type StripTool, stripTools } from "./strip-tools.ts";

interface Props {
  desk: FormDesk;
  block: BlockAtCaret;
  editor: LexicalEditor;
  frame: HTMLElement;
}

/**
 * The tools of the block that the caret is in, above its upper edge or, where lines stand close, in
 * the margin. One stop in the Tab order;
 * arrow keys move within, Escape goes back to the text.
 */
export function BlockStrip({ desk, block, editor, frame }: Props) {
  const rail = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const isBeside = block.kind === "question" || block.kind === "answer";
  const times = useContext(PrintedTimes);
  const tools = useMemo(() => {
    const printTime = (at: string) => printedTime(at, times, "ltr").text;
    return stripTools(editor, desk, block, printTime);
  }, [editor, desk, block, times]);
  useLayoutEffect(() => {
    const element = editor.getElementByKey(block.key);
    return followElement(element, rail.current, frame, isBeside ? 0 : above);
  }, [editor, frame, block.key, isBeside]);
  useLayoutEffect(
    () =>
      desk.onGoToStrip(() => {
        rail.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
      }),
    [desk],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      focusText(editor);
      return;
    }
    const buttons = [...(rail.current?.querySelectorAll("button") ?? [])];
    const next = arrowTarget(event.key, stop, buttons.length, "horizontal");
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
    setStop(next);
  };
  return (
    <div ref={rail} className="block-rail" data-beside={isBeside || undefined}>
      <div
        role="toolbar"
        aria-label={texts.details(blockMessages.names[block.kind])}
        className="block-strip"
        dir={interfaceDirection}
        onKeyDown={onKeyDown}
      >
        {tools.map((tool, index) => (
          <Tool
            key={tool.id}
            tool={tool}
            isBare={isBeside}
            isStop={index === Math.min(stop, tools.length - 1)}
            onDone={() => editor.focus()}
          />
        ))}
      </div>
    </div>
  );
}

interface ToolProps {
  tool: StripTool;
  /** Without its words, for which there is no room. */
  isBare: boolean;
  isStop: boolean;
  /** The caret goes back to the text. */
  onDone(): void;
}

function Tool({ tool, isBare, isStop, onDone }: ToolProps) {
  const { label, Icon, text, isMissing, pressed, startsGroup, run, told, id } = tool;
  const onClick = (event: MouseEvent<HTMLElement>) => {
    run();
    if (told !== undefined) announce(told);
    // Whoever pressed a key may want to press it again; changing the text took the focus there.
    if (tool.leaves) onDone();
    else if (event.detail === 0) event.currentTarget.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!tool.takesLetters || !isLetter(event)) return;
    // The letter goes to whatever has the focus when this returns: the field of the form.
    flushSync(run);
  };
  const keys = id === "details" || id === "caption" ? keyHint("block.edit") : undefined;
  return (
    <button
      type="button"
      className="block-strip__tool"
      data-missing={isMissing || undefined}
      data-starts-group={startsGroup || undefined}
      aria-label={text && text !== label ? `${label}: ${text}` : label}
      aria-pressed={pressed}
      title={keys ? `${label} (${keys})` : label}
      tabIndex={isStop ? 0 : -1}
      // The selection in the text must outlive the click.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <Icon aria-hidden="true" />
      {!isBare && text}
    </button>
  );
}

/** A key that writes, or begins to. Space presses the button, a question mark asks for the keys. */
function isLetter(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if ((ctrlKey || metaKey || altKey) && !event.getModifierState("AltGraph")) return false;
  return key === "Dead" || ([...key].length === 1 && key !== " " && key !== "?");
}

/** CSS pixels that the strip takes above its block; in the margin beside a line it takes none. */
const above = 33;

/** Keeps the rail beside the element, whatever grows or shrinks above. Gives back the removal. */
function followElement(
  element: HTMLElement | null,
  rail: HTMLElement | null,
  frame: HTMLElement,
  room: number,
): (() => void) | undefined {
  if (!element || !rail) return undefined;
  const place = () => {
    const at = element.getBoundingClientRect();
    const corner = frame.getBoundingClientRect();
    rail.style.insetBlockStart = `${at.top - corner.top - room}px`;
    rail.style.blockSize = `${at.height + room}px`;
  };
  place();
  const observer = new ResizeObserver(place);
  observer.observe(element);
  if (element.parentElement) observer.observe(element.parentElement);
  observer.observe(frame);
  return () => observer.disconnect();
}
