import type { ButtonHTMLAttributes, ReactNode } from "react";

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "title" | "aria-label"> {
  label: string;
  /** Keys that do the same, shown with the label. */
  keys?: string | undefined;
  children: ReactNode;
}

/** A button that shows an icon and is named in words. */
export function IconButton({ label, keys, children, className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={className ? `icon-button ${className}` : "icon-button"}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
    >
      {children}
    </button>
  );
}
