import type { HTMLAttributes } from "react";
import { useArticleText } from "./article-language.ts";
import { Labelled } from "./Labelled.tsx";
import { prose } from "./prose-fields.ts";
import { TextArea } from "./TextArea.tsx";

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange(value: string): void;
  placeholder?: string | undefined;
  /** Grows with its text. Enter makes a new line only with `lines`. */
  multiline?: boolean;
  lines?: boolean;
  field?: string | undefined;
  type?: "text" | "date" | "datetime-local" | "url";
  disabled?: boolean;
  list?: string;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  /** The name by which finding leads here, where the field has several controls. */
  find?: string;
  /** A text of the article: in its language and its direction, and typed as the body is. */
  inArticle?: boolean;
}

/** A labelled line, or several, of plain text. `field` is the name by which findings jump here. */
export function TextField(props: Props) {
  const { label, hint, value, onChange, multiline, lines, field, find, inArticle, ...others } =
    props;
  const { type = "text", ...rest } = others;
  const said = useArticleText()(value);
  return (
    <Labelled label={label} hint={hint}>
      {({ id, describedBy }) =>
        multiline ? (
          <TextArea
            id={id}
            aria-describedby={describedBy}
            data-field={field}
            data-find={find}
            className="line"
            {...(inArticle && { ...said, ...prose })}
            rows={1}
            value={value}
            placeholder={rest.placeholder}
            disabled={rest.disabled}
            onChange={(text) => onChange(lines ? text : text.replace(/\n+/g, " "))}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !lines) event.preventDefault();
            }}
          />
        ) : (
          <input
            id={id}
            aria-describedby={describedBy}
            data-field={field}
            data-find={find}
            data-empty={value === "" || undefined}
            className="line"
            {...(inArticle && { ...said, ...prose })}
            type={type}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            {...rest}
          />
        )
      }
    </Labelled>
  );
}
