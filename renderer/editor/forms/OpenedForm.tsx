import { formMessages as texts } from "../../messages/en-forms.ts";
import { EmbedForm } from "../embeds/EmbedForm.tsx";
import { GalleryForm } from "../galleries/GalleryForm.tsx";
import { EntryTimeForm } from "../live-entries/EntryTimeForm.tsx";
import { PictureForm } from "../pictures/PictureForm.tsx";
import type { FormProps } from "./form-props.ts";
import { LineForm } from "./LineForm.tsx";
import { codeLanguages, lineFact, setLineFact, speakersOf } from "./line-facts.ts";

/** The form that was asked for. */
export function OpenedForm(props: FormProps) {
  const { editor, form } = props;
  const { kind, target } = form;
  switch (kind) {
    case "picture":
    case "picture-source":
      return <PictureForm {...props} />;
    case "gallery":
      return <GalleryForm {...props} />;
    case "embed":
      return <EmbedForm {...props} />;
    case "time":
      return <EntryTimeForm {...props} />;
    default: {
      if (target === undefined) return null;
      const { name, hint } = lines[kind];
      const known =
        kind === "speaker" ? speakersOf(editor) : kind === "language" ? codeLanguages : [];
      return (
        <LineForm
          {...props}
          name={name}
          hint={hint}
          inArticle={kind !== "language"}
          value={lineFact(editor, target, kind)}
          known={known}
          onSave={(value) => setLineFact(editor, target, kind, value)}
        />
      );
    }
  }
}

const lines = {
  attribution: { name: texts.attribution, hint: texts.attributionHint },
  speaker: { name: texts.speaker, hint: texts.speakerHint },
  language: { name: texts.language, hint: texts.languageHint },
  "table-caption": { name: texts.tableCaption, hint: texts.tableCaptionHint },
};
