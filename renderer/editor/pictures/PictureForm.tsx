import { useState } from "react";
import type { PictureSource } from "../../../shared/picture-schema.ts";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { TextField } from "../../ui/TextField.tsx";
import type { PictureFacts } from "../codec/block-states.ts";
import { BlockForm } from "../forms/BlockForm.tsx";
import type { FormProps } from "../forms/form-props.ts";
import { changeAt } from "../forms/kept-place.ts";
import { $newPicture } from "../insert/new-blocks.ts";
import { $placeBlock } from "../insert/place-block.ts";
import { fillInWords, knownWords } from "./known-words.ts";
import { PictureSources } from "./PictureSources.tsx";
import { changePicture, pictureFacts, replacePicture } from "./picture-editing.ts";

/** A new picture, another one in its place, or what is known of the one there. */
export function PictureForm(props: FormProps) {
  const { editor, form, library, onClose } = props;
  const { kind, target } = form;
  const [facts] = useState(() => (target === undefined ? undefined : pictureFacts(editor, target)));
  if (target === undefined) {
    const insert = (picture: PictureSource) => {
      const words = knownWords(library, picture);
      let key = "";
      changeAt(editor, form.place, () => {
        const node = $newPicture(picture);
        key = node.getKey();
        $placeBlock(node, "picture");
      });
      onClose(true);
      void fillInWords(editor, { key, picture }, words);
    };
    return <SourceForm {...props} name={texts.insertPicture} onPicture={insert} />;
  }
  if (kind === "picture-source") {
    const replace = (picture: PictureSource) => {
      const words = knownWords(library, picture);
      replacePicture(editor, target, picture);
      onClose(true);
      const at = { key: target, picture };
      void fillInWords(editor, at, words, { before: facts, told: texts.replaced });
    };
    return <SourceForm {...props} name={texts.replacePicture} onPicture={replace} replaces />;
  }
  if (!facts) return null;
  return (
    <FactsForm
      {...props}
      facts={facts}
      onSave={(change) => changePicture(editor, target, change)}
    />
  );
}

interface SourceProps extends FormProps {
  name: string;
  replaces?: boolean;
  onPicture(picture: PictureSource): void;
}

function SourceForm({ name, place, library, replaces, onPicture, onClose }: SourceProps) {
  return (
    <BlockForm
      name={name}
      place={place}
      submit={texts.cancel}
      onSubmit={() => {
        onClose(true);
        return true;
      }}
      onLeave={() => onClose(false)}
      onCancel={() => onClose(true)}
    >
      {replaces && <p className="hint">{texts.replaceHint}</p>}
      <PictureSources library={library} onChosen={([picture]) => picture && onPicture(picture)} />
    </BlockForm>
  );
}

interface FactsProps extends FormProps {
  facts: PictureFacts;
  onSave(change: Partial<PictureFacts>): void;
}

function FactsForm({ facts, place, onSave, onClose }: FactsProps) {
  const [alt, setAlt] = useState(facts.alt);
  const [credit, setCredit] = useState(facts.credit);
  const [width, setWidth] = useState(facts.width);
  const save = (toText: boolean) => {
    const change = { alt: alt.trim(), credit: credit.trim(), width };
    const isSame = change.alt === facts.alt && change.credit === facts.credit;
    if (!isSame || width !== facts.width) onSave(change);
    onClose(toText);
    return true;
  };
  return (
    <BlockForm
      name={texts.picture}
      place={place}
      submit={texts.done}
      onSubmit={() => save(true)}
      onLeave={() => save(false)}
      onCancel={() => onClose(true)}
    >
      <TextField
        label={texts.alt}
        hint={texts.altHint}
        value={alt}
        onChange={setAlt}
        multiline
        inArticle
      />
      <TextField
        label={texts.credit}
        hint={texts.creditHint}
        value={credit}
        onChange={setCredit}
        inArticle
      />
      <fieldset className="width-choice">
        <legend>{texts.width}</legend>
        {(["normal", "wide"] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="picture-width"
              checked={width === each}
              onChange={() => setWidth(each)}
            />
            {texts.widths[each]}
          </label>
        ))}
      </fieldset>
    </BlockForm>
  );
}
