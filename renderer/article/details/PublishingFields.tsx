import type { ArticleFields } from "../../../shared/article/article.ts";
import { urlSlug } from "../../../shared/article/slug.ts";
import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useArticle, useField } from "../../session/session-hooks.ts";
import { usePublication } from "../../settings/settings-context.ts";
import { useDraft } from "../../ui/draft.ts";
import { Labelled } from "../../ui/Labelled.tsx";
import { instantOf, localOf } from "../../ui/local-instant.ts";
import { usePaused } from "../../ui/paused.ts";
import { TextField } from "../../ui/TextField.tsx";
import { PlainField } from "./PlainField.tsx";

const words = messages.details;
type Unit = ArticleFields["length"]["unit"];
const units = Object.keys(words.units) as Unit[];

/** Address, publisher as printed, language, times and commissioned length. */
export function PublishingFields({ session }: { session: ArticleSession }) {
  const [publishedAt, setPublishedAt] = useField(session, "publishedAt");
  const [publication] = useField(session, "publication");
  return (
    <>
      <SlugField session={session} />
      <PlainField
        session={session}
        name="publisherLine"
        label={words.publisherLine}
        placeholder={usePublication(publication).name}
      />
      <PlainField
        session={session}
        name="language"
        label={words.language}
        placeholder={words.languageHint}
      />
      <TextField
        label={words.published}
        field="publishedAt"
        type="datetime-local"
        value={localOf(publishedAt)}
        onChange={(text) => setPublishedAt(instantOf(text))}
      />
      <EmbargoFields session={session} />
      <LengthFields session={session} />
    </>
  );
}

function SlugField({ session }: { session: ArticleSession }) {
  const [slug, setSlug] = useField(session, "urlSlug");
  const [headline] = useField(session, "headline");
  const [slugline] = useField(session, "slugline");
  const { id, frozenSlug } = useArticle(session);
  const fields = { ...session.fields, headline, slugline, urlSlug: "" };
  return (
    <TextField
      label={words.urlSlug}
      field="urlSlug"
      placeholder={usePaused(urlSlug({ id, frozenSlug, fields }))}
      value={slug}
      onChange={setSlug}
    />
  );
}

function EmbargoFields({ session }: { session: ArticleSession }) {
  const [embargo, setEmbargo] = useField(session, "embargo");
  return (
    <>
      <TextField
        label={words.embargoUntil}
        field="embargo"
        type="datetime-local"
        value={localOf(embargo?.until ?? null)}
        onChange={(text) => {
          const until = instantOf(text);
          setEmbargo(until === null ? null : { until, reason: embargo?.reason ?? "" });
        }}
      />
      {embargo && (
        <TextField
          label={words.embargoReason}
          find="embargo.reason"
          value={embargo.reason}
          onChange={(reason) => setEmbargo({ ...embargo, reason })}
        />
      )}
    </>
  );
}

function LengthFields({ session }: { session: ArticleSession }) {
  const [length, setLength] = useField(session, "length");
  const draft = useDraft(String(length.commissioned ?? ""), (text) => {
    const count = Number.parseInt(text, 10);
    setLength({ ...session.fields.length, commissioned: count > 0 ? count : null });
  });
  return (
    <Labelled label={words.commissioned}>
      {({ id }) => (
        <div className="measured">
          <input
            id={id}
            className="line"
            inputMode="numeric"
            value={draft.value}
            onChange={(event) => draft.onChange(event.target.value)}
            onBlur={draft.onBlur}
          />
          <select
            className="choice choice--quiet"
            aria-label={words.unit}
            value={length.unit}
            onChange={(event) => setLength({ ...length, unit: event.target.value as Unit })}
          >
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {words.units[unit]}
              </option>
            ))}
          </select>
        </div>
      )}
    </Labelled>
  );
}
