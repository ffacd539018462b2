import { Trash2 } from "lucide-react";
import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useCommands } from "../../ui/commands-context.ts";
import { Fold } from "../../ui/Fold.tsx";
import { keyHint } from "../../ui/key-hint.ts";
import { BylinePeople } from "./BylinePeople.tsx";
import { CategoryChoice } from "./CategoryChoice.tsx";
import { CorrectionFields } from "./CorrectionFields.tsx";
import { DatelineFields } from "./DatelineFields.tsx";
import { DisclaimerChoice } from "./DisclaimerChoice.tsx";
import { PlainField } from "./PlainField.tsx";
import { PublicationChoice } from "./PublicationChoice.tsx";
import { PublishingFields } from "./PublishingFields.tsx";
import { RelatedFields } from "./RelatedFields.tsx";
import { RightsFields } from "./RightsFields.tsx";
import { SearchFields } from "./SearchFields.tsx";
import { StatusChoice } from "./StatusChoice.tsx";
import { TagsField } from "./TagsField.tsx";

interface Props {
  session: ArticleSession;
  onAddPublication(): void;
}

const words = messages.details;

/** Everything about the article that does not stand on the page; the rarer parts fold away. */
export function DetailsPanel({ session, onAddPublication }: Props) {
  const commands = useCommands();
  return (
    // A read-only article can be looked through, but nothing in it takes a change.
    <fieldset className="details" disabled={session.readOnly !== null}>
      <div className="details__part">
        <PlainField
          session={session}
          name="slugline"
          label={words.slugline}
          placeholder={words.sluglineHint}
        />
        <div className="pair">
          <StatusChoice session={session} />
          <CategoryChoice session={session} />
        </div>
        <PublicationChoice session={session} onAdd={onAddPublication} />
        <DisclaimerChoice session={session} />
      </div>
      <BylinePeople session={session} />
      <DatelineFields session={session} />
      <div className="details__part">
        <PlainField
          session={session}
          name="noteToDesk"
          label={words.noteToDesk}
          hint={words.noteHint}
          lines
        />
        <TagsField session={session} />
      </div>
      <Fold name="headlines" label={words.otherHeadlines}>
        <PlainField
          session={session}
          name="pageTitle"
          label={words.pageTitle}
          placeholder={words.asHeadline}
        />
        <PlainField
          session={session}
          name="socialHeadline"
          label={words.socialHeadline}
          placeholder={words.asHeadline}
        />
        <PlainField
          session={session}
          name="pushHeadline"
          label={words.pushHeadline}
          placeholder={words.asHeadline}
        />
      </Fold>
      <Fold name="publishing" label={words.filing}>
        <PublishingFields session={session} />
      </Fold>
      <Fold name="rights" label={words.picture}>
        <RightsFields session={session} />
      </Fold>
      <Fold name="related" label={words.related}>
        <RelatedFields session={session} />
      </Fold>
      <CorrectionFields session={session} />
      <Fold name="search" label={words.search}>
        <SearchFields session={session} />
      </Fold>
      <button
        type="button"
        className="text-button details__trash"
        title={keyHint("article.trash")}
        onClick={() => commands.run("article.trash")}
      >
        <Trash2 aria-hidden="true" />
        {messages.trash.move}
      </button>
    </fieldset>
  );
}
