import type { LeadImage } from "../../shared/article/article.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import { mediaAddress } from "../../shared/media.ts";
import { messages } from "../messages/en.ts";

const words = messages.compare;

/** Both pictures side by side when it is another one; nothing when only its words changed. */
export function PictureDiff(props: { old: LeadImage | null; fresh: LeadImage | null }) {
  const { old, fresh } = props;
  if (canonicalJson(old?.picture ?? null) === canonicalJson(fresh?.picture ?? null)) return null;
  return (
    <div className="diff-pictures">
      <Side label={words.pictureWas} kind="removed" lead={old} />
      <Side label={words.pictureIs} kind="added" lead={fresh} />
    </div>
  );
}

function Side(props: { label: string; kind: "removed" | "added"; lead: LeadImage | null }) {
  const { label, kind, lead } = props;
  return (
    <figure data-kind={kind}>
      <figcaption>{label}</figcaption>
      {lead?.picture.kind === "media" ? (
        <img src={mediaAddress(lead.picture.id)} alt={lead.alt || label} />
      ) : (
        <p>{lead?.picture.kind === "remote" ? lead.picture.address : words.noPicture}</p>
      )}
    </figure>
  );
}
