import { type InputHTMLAttributes, useId } from "react";
import { useArticleText } from "./article-language.ts";
import { prose } from "./prose-fields.ts";

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, "aria-label" | "onChange"> {
  label: string;
  value: string;
  onChange(value: string): void;
}

/**
 * A line of the article among others, without a label to see. The name is an element of its own: as an
 * attribute it would be in the article's language to a screen reader, like the text.
 */
export function ArticleInput({ label, value, onChange, ...rest }: Props) {
  const id = useId();
  const said = useArticleText()(value);
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="line"
        {...prose}
        {...rest}
        {...said}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}
