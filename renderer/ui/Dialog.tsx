import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { messages } from "../messages/en.ts";
import { IconButton } from "./IconButton.tsx";
import { NoticeRegion } from "./NoticeRegion.tsx";

let dialogs = 0;

/** Told to the styles in this way: `:has(.dialog)` would go through the whole article at each key. */
function countDialogs(change: 1 | -1): void {
  dialogs += change;
  document.documentElement.toggleAttribute("data-dialog", dialogs > 0);
}

interface Props {
  title: string;
  onClose(): void;
  children: ReactNode;
  size?: "medium" | "large" | "wide";
}

/** A native modal dialog: focus stays within, Escape or a click beside it closes. */
export function Dialog({ title, onClose, children, size = "medium" }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A layout effect: closing gives the focus back, which it only can while still on the page.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    countDialogs(1);
    return () => {
      dialog?.close();
      countDialogs(-1);
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key, and the element has it built in
    <dialog
      ref={ref}
      className="dialog"
      data-size={size}
      aria-labelledby={titleId}
      // The event comes late: by then the dialog may have been opened again.
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog__sheet">
        <header className="dialog__head">
          <h2 id={titleId}>{title}</h2>
          <IconButton label={messages.close} onClick={onClose}>
            <X />
          </IconButton>
        </header>
        <div className="dialog__body">{children}</div>
      </div>
      {/* Everything outside of a modal dialog is dimmed and out of reach, the page's notices too. */}
      <NoticeRegion />
    </dialog>
  );
}
