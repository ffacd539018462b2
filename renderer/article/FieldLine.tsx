import type { LimitedField } from "../../shared/publication.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useField } from "../session/session-hooks.ts";
import { usePublication } from "../settings/settings-context.ts";
import { PageLine } from "./PageLine.tsx";

interface Props {
  session: ArticleSession;
  name: "kicker" | "headline" | "standfirst";
  label: string;
}

/** A line of the page that is a field of the article by itself. */
export function FieldLine({ session, name, label }: Props) {
  const [value, setValue] = useField(session, name);
  const [publicationId] = useField(session, "publication");
  const publication = usePublication(publicationId);
  const limited: LimitedField = name;
  return (
    <PageLine
      label={label}
      value={value}
      onChange={setValue}
      className={`page-${name}`}
      field={name}
      limit={publication.limits[limited]}
      readOnly={session.readOnly !== null}
    />
  );
}
