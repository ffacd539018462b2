import {
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
} from "react";
import { interfaceDirection } from "../../messages/direction.ts";
import { useTabWithin } from "../../ui/tab-within.ts";
import type { FormPlace } from "./form-place.ts";

interface Props {
  /** What the form is about. */
  name: string;
  place: FormPlace;
  /** The button that does it. */
  submit: string;
  canSubmit?: boolean;
  /** False keeps the form open: something is not right yet. */
  onSubmit(): boolean;
  /** Something else was clicked. What was typed must not be lost. */
  onLeave(): void;
  /** Escape: as if nothing had been done. */
  onCancel(): void;
  children: ReactNode;
  /** Further buttons, before the one that does it. */
  more?: ReactNode;
  wide?: boolean;
}

/** The frame of every small form about a block: beside it, over nothing that is being written. */
export function BlockForm(props: Props) {
  const { name, place, submit, canSubmit = true, onSubmit, onLeave, onCancel, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  // Giving the focus back to the text is no leaving.
  const isDone = useRef(false);
  const tab = useTabWithin();
  useEffect(() => {
    const first =
      frame.current?.querySelector<HTMLElement>("[data-first]") ??
      frame.current?.querySelector<HTMLElement>("input, textarea");
    first?.focus();
    if (first instanceof HTMLInputElement || first instanceof HTMLTextAreaElement) first.select();
    frame.current?.scrollIntoView({ block: "nearest" });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    tab.onKeyDown(event);
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    isDone.current = true;
    onCancel();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (isDone.current || tab.brought(event) || !event.relatedTarget) return;
    if (event.currentTarget.contains(event.relatedTarget)) return;
    isDone.current = true;
    onLeave();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!canSubmit || isDone.current) return;
    isDone.current = true;
    isDone.current = onSubmit();
  };
  return (
    <div
      ref={frame}
      role="dialog"
      aria-label={name}
      className="block-form"
      dir={interfaceDirection}
      data-wide={props.wide || undefined}
      style={{ left: place.left, top: place.top }}
      onKeyDown={onKeyDown}
      onKeyUp={tab.onKeyUp}
      onBlur={onBlur}
    >
      <form onSubmit={send} noValidate>
        {children}
        <div className="block-form__end">
          {props.more}
          <button type="submit" className="button" aria-disabled={!canSubmit}>
            {submit}
          </button>
        </div>
      </form>
    </div>
  );
}
