import type { ReactNode } from "react";

/** One strip below the page: what there is to know, and what can be done about it. */
export function Strip(props: { icon: ReactNode; text: string; children?: ReactNode }) {
  return (
    <div className="banner">
      {props.icon}
      <p role="alert">{props.text}</p>
      {props.children}
    </div>
  );
}
