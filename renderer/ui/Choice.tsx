import type { ReactNode } from "react";
import { Labelled } from "./Labelled.tsx";

interface Props {
  label: string;
  value: string;
  onChange(value: string): void;
  children: ReactNode;
  field?: string | undefined;
  hint?: string | undefined;
  disabled?: boolean;
}

/** A labelled native select: the keyboard and screen readers know it already. */
export function Choice({ label, value, onChange, children, field, hint, disabled }: Props) {
  return (
    <Labelled label={label} hint={hint}>
      {({ id, describedBy }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          data-field={field}
          className="choice"
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
      )}
    </Labelled>
  );
}
