import { ArrowDown, ArrowUp, Globe, GripVertical, X } from "lucide-react";
import { type PointerEvent, useRef, useState } from "react";
import { mediaAddress } from "../../../shared/media.ts";
import type { PictureSource } from "../../../shared/picture-schema.ts";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { ArticleInput } from "../../ui/ArticleInput.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { type GalleryDraft, moved } from "./gallery-editing.ts";

interface Props {
  drafts: readonly GalleryDraft[];
  onChange(drafts: readonly GalleryDraft[]): void;
}

/** The pictures one below the other, moved by their handle or by buttons. */
export function GalleryRows({ drafts, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState("");

  const move = (from: number, to: number) => {
    if (to < 0 || to >= drafts.length || from === to) return;
    onChange(moved(drafts, from, to));
    setTold(texts.moved(to + 1, drafts.length));
  };
  const set = (index: number, change: Partial<GalleryDraft>) =>
    onChange(drafts.map((draft, at) => (at === index ? { ...draft, ...change } : draft)));

  /** Where the row would come to stand that is dropped at that height. */
  const placeAt = (y: number, index: number): number => {
    const others = [...(list.current?.children ?? [])].toSpliced(index, 1);
    const above = others.filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2 < y;
    });
    return above.length;
  };

  // Where the form is entered: what is still to be written, so that no letter goes over what is there.
  const missing = drafts.findIndex(({ alt }) => alt.trim() === "");
  const first = Math.max(0, missing);

  return (
    <>
      <ol ref={list} className="gallery-rows">
        {drafts.map((draft, index) => (
          <Row
            key={draft.id}
            draft={draft}
            place={index + 1}
            onSet={(change) => set(index, change)}
            onMove={(by) => move(index, index + by)}
            onDrop={(y) => move(index, placeAt(y, index))}
            onRemove={() => onChange(drafts.toSpliced(index, 1))}
            isLast={index === drafts.length - 1}
            isFirst={index === first}
          />
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {told}
      </p>
    </>
  );
}

interface RowProps {
  draft: GalleryDraft;
  place: number;
  isLast: boolean;
  /** The form is entered here. */
  isFirst: boolean;
  onSet(change: Partial<GalleryDraft>): void;
  onMove(by: number): void;
  onDrop(y: number): void;
  onRemove(): void;
}

function Row({ draft, place, isLast, isFirst, onSet, onMove, onDrop, onRemove }: RowProps) {
  const { picture, alt, credit } = draft;
  return (
    <li className="gallery-row">
      <Handle place={place} onDrop={onDrop} />
      <Thumbnail picture={picture} />
      <div className="gallery-row__lines">
        <ArticleInput
          label={texts.altOf(place)}
          data-first={isFirst ? "" : undefined}
          placeholder={texts.altShort}
          value={alt}
          onChange={(alt) => onSet({ alt })}
        />
        <ArticleInput
          label={texts.creditOf(place)}
          placeholder={texts.credit}
          value={credit}
          onChange={(credit) => onSet({ credit })}
        />
      </div>
      <IconButton
        label={texts.moveEarlier(place)}
        aria-disabled={place === 1}
        onClick={() => onMove(-1)}
      >
        <ArrowUp />
      </IconButton>
      <IconButton label={texts.moveLater(place)} aria-disabled={isLast} onClick={() => onMove(1)}>
        <ArrowDown />
      </IconButton>
      <IconButton label={texts.removePicture(place)} onClick={onRemove}>
        <X />
      </IconButton>
    </li>
  );
}

function Handle({ place, onDrop }: { place: number; onDrop(y: number): void }) {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    const handle = event.currentTarget;
    const row = handle.closest("li");
    const from = event.clientY;
    handle.setPointerCapture(event.pointerId);
    const follow = (move: globalThis.PointerEvent) => {
      row?.style.setProperty("translate", `0 ${move.clientY - from}px`);
    };
    const end = (up: globalThis.PointerEvent) => {
      handle.removeEventListener("pointermove", follow);
      row?.style.removeProperty("translate");
      if (up.type === "pointerup") onDrop(up.clientY);
    };
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("pointerup", end, { once: true });
    handle.addEventListener("pointercancel", end, { once: true });
  };
  return (
    <span
      className="gallery-row__handle"
      title={texts.dragPicture(place)}
      aria-hidden="true"
      onPointerDown={onPointerDown}
    >
      <GripVertical />
    </span>
  );
}

function Thumbnail({ picture }: { picture: PictureSource }) {
  if (picture.kind === "media") {
    return <img className="gallery-row__picture" src={mediaAddress(picture.id)} alt="" />;
  }
  return (
    <span className="gallery-row__picture" title={picture.address}>
      <Globe aria-hidden="true" />
    </span>
  );
}
