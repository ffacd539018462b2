import { Merge, Plus, X } from "lucide-react";
import type { Byline } from "../../../shared/article/article.ts";
import { bylineText } from "../../../shared/article/byline.ts";
import { mayNameHoldAnd } from "../../../shared/messages/printed/names.ts";
import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useField } from "../../session/session-hooks.ts";
import { ArticleInput } from "../../ui/ArticleInput.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { proseOfNames } from "../../ui/prose-fields.ts";
import { TextField } from "../../ui/TextField.tsx";
import { joinedWriters } from "../byline-names.ts";
import { usePrintedLanguage } from "../printed-language.ts";

type Person = Byline["people"][number];
const words = messages.details;
const roles = Object.keys(words.roles) as Person["role"][];

/** The people of the byline with their roles, and the printed line where it is not theirs. */
export function BylinePeople({ session }: { session: ArticleSession }) {
  const [byline, setByline] = useField(session, "byline");
  const language = usePrintedLanguage(session);
  const setPeople = (people: Person[]) => setByline({ ...byline, people });
  const setPerson = (at: number, change: Partial<Person>) =>
    setPeople(byline.people.map((each, index) => (index === at ? { ...each, ...change } : each)));

  return (
    <fieldset className="details__part">
      <legend>{words.byline}</legend>
      {byline.people.map((person, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name half typed is no identity
        <div className="person" key={index}>
          <ArticleInput
            {...proseOfNames}
            label={words.person(index + 1)}
            placeholder={words.personPlaceholder}
            data-find={`byline.${index}`}
            value={person.name}
            onChange={(name) => setPerson(index, { name })}
          />
          <select
            className="choice choice--quiet"
            aria-label={words.personRole(index + 1)}
            value={person.role}
            onChange={(event) => setPerson(index, { role: event.target.value as Person["role"] })}
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {words.roles[role]}
              </option>
            ))}
          </select>
          <IconButton
            label={words.removePerson(person.name)}
            onClick={() => setPeople(byline.people.filter((_, at) => at !== index))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      {joinable(byline.people, language).map((at) => {
        const joined = joinedWriters(byline, at, language);
        return (
          <button key={at} type="button" className="text-button" onClick={() => setByline(joined)}>
            <Merge aria-hidden="true" />
            {words.joinPeople(joined.people[at]!.name)}
          </button>
        );
      })}
      <button
        type="button"
        className="text-button"
        onClick={() => setPeople([...byline.people, { name: "", role: "writer" }])}
      >
        <Plus aria-hidden="true" />
        {words.addPerson}
      </button>
      {(byline.people.length > 0 || byline.line !== "") && (
        <TextField
          label={words.printedLine}
          inArticle
          placeholder={bylineText({ ...byline, line: "" }, language) || words.printedLineHint}
          value={byline.line}
          onChange={(line) => setByline({ ...byline, line })}
        />
      )}
    </fieldset>
  );
}

/** Where two writers may be one whose name holds the language's word for “and”. */
function joinable(people: readonly Person[], language: string): number[] {
  if (!mayNameHoldAnd(language)) return [];
  const isWriter = (person: Person | undefined) =>
    person?.role === "writer" && person.name.trim() !== "";
  return [...people.keys()].filter((at) => isWriter(people[at]) && isWriter(people[at + 1]));
}
