import type { ArticleSession } from "../../session/article-session.ts";
import { useField } from "../../session/session-hooks.ts";
import { TextField } from "../../ui/TextField.tsx";

interface Props {
  session: ArticleSession;
  name:
    | "slugline"
    | "noteToDesk"
    | "pageTitle"
    | "socialHeadline"
    | "pushHeadline"
    | "publisherLine"
    | "language";
  label: string;
  hint?: string;
  placeholder?: string;
  lines?: boolean;
}

/** A field of plain text that is a field of the article by itself. */
export function PlainField({ session, name, lines, ...rest }: Props) {
  const [value, setValue] = useField(session, name);
  return (
    <TextField
      {...rest}
      multiline
      lines={lines ?? false}
      inArticle={name !== "language" && name !== "slugline"}
      field={name}
      value={value}
      onChange={setValue}
    />
  );
}
