import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { readStored, writeStored } from "./stored.ts";

interface Props {
  label: string;
  /** Remembers under this name whether it stands open. */
  name: string;
  children: ReactNode;
  open?: boolean;
}

/** A part of a panel that folds away. A jump to a field within opens it. */
export function Fold({ label, name, children, open = false }: Props) {
  const [isOpen, setOpen] = useState(() => readStored(`fold.${name}`, open));
  return (
    <details
      className="fold"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        writeStored(`fold.${name}`, event.currentTarget.open);
      }}
    >
      <summary>
        <ChevronRight aria-hidden="true" />
        {label}
      </summary>
      <div className="fold__body">{children}</div>
    </details>
  );
}
