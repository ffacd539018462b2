import { type KeyboardEvent, type ReactNode, useId } from "react";
import type { Limit } from "../../shared/publication.ts";
import { interfaceDirection } from "../messages/direction.ts";
import { useArticleText } from "../ui/article-language.ts";
import { prose, proseOfNames } from "../ui/prose-fields.ts";
import { TextArea } from "../ui/TextArea.tsx";
import { Length } from "./Length.tsx";
import { focusNextLine } from "./next-line.ts";

interface Props {
  label: string;
  value: string;
  onChange(value: string): void;
  onBlur?: () => void;
  placeholder?: string;
  className: string;
  /** The name by which findings jump here. */
  field: string;
  limit?: Limit;
  /** What is said beside the name while the line is in use. */
  note?: ReactNode;
  readOnly: boolean;
  /** It is people's names. */
  names?: boolean;
}

/**
 * A line of the article, edited where it stands: it looks as printed, grows with its text, and says
 * its name and length only while it is in use. Enter goes on to the next line.
 */
export function PageLine(props: Props) {
  const { label, value, onChange, className, field, limit, note, readOnly } = props;
  const lineId = useId();
  const noteId = useId();
  const said = useArticleText()(value);
  return (
    <div className={`page-line ${className}`}>
      {/* As an attribute of the line its name would be in the article's language. */}
      <label className="unseen" htmlFor={lineId}>
        {label}
      </label>
      <TextArea
        className="page-line__text"
        rows={1}
        id={lineId}
        aria-describedby={limit || note ? noteId : undefined}
        data-field={field}
        data-line=""
        {...said}
        {...(props.names ? proseOfNames : prose)}
        spellCheck
        placeholder={props.placeholder ?? label}
        readOnly={readOnly}
        value={value}
        onChange={(text) => onChange(oneLine(text))}
        onBlur={props.onBlur}
        onKeyDown={onEnter}
      />
      <div className="page-line__note" dir={interfaceDirection}>
        <span aria-hidden="true">{label}</span>
        {limit && <Length id={noteId} text={value} limit={limit} />}
        {note && <span id={noteId}>{note}</span>}
      </div>
    </div>
  );
}

function onEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  focusNextLine(event.currentTarget);
}

// A pasted text may bring line ends; the field has none.
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, " ");
}
