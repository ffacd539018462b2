import { useState } from "react";
import type { PictureWords } from "../../../shared/article/picture-words.ts";
import type { PictureSource } from "../../../shared/picture-schema.ts";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { announce } from "../../ui/announcer.ts";
import { BlockForm } from "../forms/BlockForm.tsx";
import type { FormProps } from "../forms/form-props.ts";
import { changeAt } from "../forms/kept-place.ts";
import { $newGallery } from "../insert/new-blocks.ts";
import { $placeBlock } from "../insert/place-block.ts";
import { changedWords, knownWords, tellWords } from "../pictures/known-words.ts";
import { PictureSources } from "../pictures/PictureSources.tsx";
import { GalleryRows } from "./GalleryRows.tsx";
import { changeGallery, type GalleryDraft, galleryDrafts, newDraft } from "./gallery-editing.ts";

/** The pictures of a gallery: which, in what order, with what alt text and credit line. */
export function GalleryForm({ editor, form, place, library, onClose }: FormProps) {
  const { target } = form;
  const [given] = useState(() => (target === undefined ? [] : galleryDrafts(editor, target)));
  const [drafts, setDrafts] = useState<readonly GalleryDraft[]>(given);

  const add = (sources: readonly PictureSource[]) => {
    for (const picture of sources) {
      const draft = newDraft(picture);
      setDrafts((old) => [...old, draft]);
      void knownWords(library, picture).then((known) => {
        setDrafts((old) =>
          old.map((each) => (each.id === draft.id ? withWords(each, known) : each)),
        );
        const told = tellWords(known);
        if (told !== "") announce(told);
      });
    }
  };
  const save = (): void => {
    if (target === undefined) {
      if (drafts.length === 0) return;
      changeAt(editor, form.place, () => $placeBlock($newGallery(drafts), "gallery"));
    } else if (drafts !== given) {
      changeGallery(editor, target, drafts);
    }
  };
  const submit = () => {
    save();
    onClose(true);
    return true;
  };
  return (
    <BlockForm
      name={texts.gallery}
      place={place}
      wide
      submit={target === undefined ? texts.insertGallery : texts.done}
      canSubmit={drafts.length > 0}
      onSubmit={submit}
      onLeave={() => {
        save();
        onClose(false);
      }}
      onCancel={() => onClose(true)}
    >
      {drafts.length > 0 ? (
        <GalleryRows drafts={drafts} onChange={setDrafts} />
      ) : (
        <p className="hint">{texts.galleryEmpty}</p>
      )}
      <PictureSources library={library} several onChosen={add} />
    </BlockForm>
  );
}

function withWords(draft: GalleryDraft, known: PictureWords): GalleryDraft {
  return { ...draft, ...changedWords(draft, known) };
}
