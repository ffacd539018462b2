import { type ReactNode, useId } from "react";

interface Props {
  label: string;
  hint?: string | undefined;
  /** Gets the id for the control and, with a hint, the id that describes it. */
  children: (ids: { id: string; describedBy: string | undefined }) => ReactNode;
  className?: string;
}

/** A label above a control, and a quiet hint after the label. */
export function Labelled({ label, hint, children, className }: Props) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={className ? `labelled ${className}` : "labelled"}>
      <div className="labelled__head">
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && <span id={hintId}>{hint}</span>}
      </div>
      {children({ id, describedBy: hint === undefined ? undefined : hintId })}
    </div>
  );
}
