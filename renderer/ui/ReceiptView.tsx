import { X } from "lucide-react";
import { useState } from "react";
import { messages } from "../messages/en.ts";
import { IconButton } from "./IconButton.tsx";
import { keyHint } from "./key-hint.ts";
import { leaveNotice } from "./notice-focus.ts";
import type { Receipt } from "./notices.ts";

interface Props {
  receipt: Receipt;
  /** Somebody points at it or is in it, or no longer. */
  onHold(held: boolean): void;
  onDismiss(): void;
}

/** What was done and what can still be done about it. Nothing of it takes the focus from the text. */
export function ReceiptView({ receipt, onHold, onDismiss }: Props) {
  const [isPointedAt, setPointedAt] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const point = (now: boolean) => {
    setPointedAt(now);
    onHold(now || hasFocus);
  };
  const focus = (now: boolean) => {
    setFocus(now);
    onHold(now || isPointedAt);
  };
  return (
    <section
      className="notice"
      data-kind="receipt"
      aria-label={receipt.label}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
      onFocus={() => focus(true)}
      onBlur={() => focus(false)}
      // The caret stays where it is while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        leaveNotice();
      }}
    >
      <div className="notice__said">
        {receipt.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {receipt.actions.length > 0 && (
          <div className="notice__actions">
            {receipt.actions.map(({ label, run }) => (
              <button key={label} type="button" className="button" onClick={run}>
                {label}
              </button>
            ))}
            <kbd>{keyHint("view.notices")}</kbd>
          </div>
        )}
      </div>
      <IconButton label={messages.dismiss} onClick={onDismiss}>
        <X />
      </IconButton>
    </section>
  );
}
