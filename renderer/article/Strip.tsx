import type { ReactNode } from "react";

/** One strip below the page: what there is to know, and what can be done about it. */
export function Strip(props: {
  icon: ReactNode;
  text: string;
  /** An alert is read out at once. */
  role?: "alert" | "status";
  children?: ReactNode;
}) {
  return (
    <div className="banner">
      {props.icon}
      <p role={props.role ?? "alert"}>{props.text}</p>
      {props.children}
    </div>
  );
}
