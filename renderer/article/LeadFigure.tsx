import { Globe } from "lucide-react";
import type { ReactNode } from "react";
import { type LeadImage as Lead, newLeadImage } from "../../shared/article/article.ts";
import { mediaAddress } from "../../shared/media.ts";
import { interfaceDirection } from "../messages/direction.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useField } from "../session/session-hooks.ts";
import { usePublication } from "../settings/settings-context.ts";
import type { Arriving } from "./LeadImage.tsx";
import { useKnownMedia } from "./media-shelf.ts";
import { PageLine } from "./PageLine.tsx";

interface Props {
  session: ArticleSession;
  lead: Lead | null;
  arriving: Arriving | null;
  tools: ReactNode;
}

/** The picture with its caption and credit as printed, and its alt text for those who edit. */
export function LeadFigure({ session, lead, arriving, tools }: Props) {
  const [, setLead] = useField(session, "leadImage");
  const [publicationId] = useField(session, "publication");
  const { limits } = usePublication(publicationId);
  const readOnly = session.readOnly !== null;

  const set = (change: Partial<Lead>) => {
    const current = session.fields.leadImage ?? newLeadImage({ kind: "remote", address: "" });
    setLead({ ...current, ...change });
  };

  return (
    <figure className="lead__figure">
      <div className="lead__picture">
        {arriving ? (
          <>
            <img src={arriving.address} alt={arriving.name || messages.article.leadImage} />
            <p className="lead__busy" role="status" dir={interfaceDirection}>
              {messages.article.adding}
            </p>
          </>
        ) : (
          lead && <Picture lead={lead} />
        )}
        {tools && <div className="lead__tools">{tools}</div>}
      </div>
      {lead && (
        <figcaption>
          <PageLine
            label={messages.article.caption}
            value={lead.caption}
            onChange={(caption) => set({ caption })}
            className="page-caption"
            field="leadImage.caption"
            limit={limits.caption}
            readOnly={readOnly}
          />
          <PageLine
            label={messages.article.credit}
            value={lead.credit}
            onChange={(credit) => set({ credit })}
            className="page-credit"
            field="leadImage.credit"
            readOnly={readOnly}
          />
          <div className="page-alt">
            <span aria-hidden="true">{messages.article.alt}</span>
            <PageLine
              label={messages.article.alt}
              placeholder={messages.article.altHint}
              value={lead.alt}
              onChange={(alt) => set({ alt })}
              className="page-alt__text"
              field="leadImage.alt"
              limit={limits.alt}
              readOnly={readOnly}
            />
          </div>
        </figcaption>
      )}
    </figure>
  );
}

function Picture({ lead }: { lead: Lead }) {
  const known = useKnownMedia();
  if (lead.picture.kind === "remote") return <RemotePicture address={lead.picture.address} />;
  const item = known.get(lead.picture.id);
  if (item === null) return <p className="lead__missing">{messages.article.missingPicture}</p>;
  return (
    <img
      src={mediaAddress(lead.picture.id)}
      width={item?.width}
      height={item?.height}
      alt={lead.alt || messages.article.leadImage}
    />
  );
}

/** A picture that stays on the web is never fetched by the editor; its address stands for it. */
function RemotePicture({ address }: { address: string }) {
  return (
    <div className="remote" dir={interfaceDirection}>
      <Globe aria-hidden="true" />
      <p className="remote__title">{messages.article.remotePicture}</p>
      <p className="remote__address">{address}</p>
      <p>{messages.article.remoteNote}</p>
    </div>
  );
}
