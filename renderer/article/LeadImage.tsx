import { type ClipboardEvent, type DragEvent, useRef, useState } from "react";
import { type LeadImage as Lead, newLeadImage } from "../../shared/article/article.ts";
import { isSamePicture } from "../../shared/article/picture-words.ts";
import { changedWords, tellWords } from "../editor/pictures/known-words.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useField } from "../session/session-hooks.ts";
import { announce } from "../ui/announcer.ts";
import { useNotices } from "../ui/notices.ts";
import { LeadFigure } from "./LeadFigure.tsx";
import { useMediaShelf } from "./media-shelf.ts";
import { PictureChoice } from "./PictureChoice.tsx";
import { usePictureWords } from "./picture-words.ts";

/** A picture that is shown from this window's memory until the library has it. */
export interface Arriving {
  address: string;
  name: string;
}

/** The lead image where it will stand, and the ways to put one there. */
export function LeadImage({ session }: { session: ArticleSession }) {
  const [lead, setLead] = useField(session, "leadImage");
  const [arriving, setArriving] = useState<Arriving | null>(null);
  const [isOver, setOver] = useState(false);
  const media = useMediaShelf();
  const wordsOf = usePictureWords(session);
  const notices = useNotices();
  const turn = useRef(0);
  const canEdit = session.readOnly === null;

  const place = (picture: Lead["picture"]) => {
    const before = session.fields.leadImage ?? newLeadImage(picture);
    const known = picture.kind === "media" ? wordsOf(picture.id) : undefined;
    // Caption and rights belong to the old picture, but a person may have typed them ahead: kept.
    setLead({ ...before, picture, focalPoint: null });
    void known?.then((words) => {
      const now = session.fields.leadImage;
      if (!now || !isSamePicture(now.picture, picture)) return;
      const change = changedWords(now, words, before);
      const told = tellWords(change);
      if (told === "") return;
      setLead({ ...now, ...change });
      announce(told);
    });
  };

  async function add(file: File): Promise<void> {
    const mine = ++turn.current;
    const address = URL.createObjectURL(file);
    setArriving({ address, name: file.name });
    try {
      const item = await media.add(file);
      if (mine === turn.current) place({ kind: "media", id: item.id });
    } finally {
      if (mine === turn.current) setArriving(null);
      URL.revokeObjectURL(address);
    }
  }

  function take(files: FileList | null): boolean {
    const file = [...(files ?? [])].find((each) => each.type.startsWith("image/"));
    if (!file || !canEdit) return false;
    add(file).catch(notices.report);
    return true;
  }

  function onDrop(event: DragEvent): void {
    setOver(false);
    if (take(event.dataTransfer.files)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  function onPaste(event: ClipboardEvent): void {
    if (take(event.clipboardData.files)) event.preventDefault();
  }

  const choice = canEdit && (
    <PictureChoice
      hasPicture={lead !== null}
      onFiles={(files) => {
        if (!take(files) && files && files.length > 0) notices.say(messages.article.notAPicture);
      }}
      onAddress={(address) => place({ kind: "remote", address })}
      onRemove={() => setLead(null)}
    />
  );

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a figure and its caption as printed
    <div
      role="group"
      aria-label={messages.article.leadImage}
      className="lead"
      data-empty={(lead === null && arriving === null) || undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      {lead || arriving ? (
        <LeadFigure session={session} lead={lead} arriving={arriving} tools={choice} />
      ) : (
        choice
      )}
    </div>
  );
}
