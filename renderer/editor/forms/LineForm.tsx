import { useState } from "react";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { TextField } from "../../ui/TextField.tsx";
import { BlockForm } from "./BlockForm.tsx";
import type { FormProps } from "./form-props.ts";

interface Props extends FormProps {
  name: string;
  hint: string;
  value: string;
  /** It is words of the article, not a name for machines. */
  inArticle: boolean;
  /** Others to choose from. */
  known?: readonly string[];
  onSave(value: string): void;
}

/** The form of a block that has one line of facts: who is quoted, who speaks, the language. */
export function LineForm({
  name,
  hint,
  value,
  known = [],
  inArticle,
  onSave,
  place,
  onClose,
}: Props) {
  const [text, setText] = useState(value);
  const save = (toText: boolean) => {
    if (text !== value) onSave(text.trim());
    onClose(toText);
    return true;
  };
  return (
    <BlockForm
      name={name}
      place={place}
      submit={texts.done}
      onSubmit={() => save(true)}
      onLeave={() => save(false)}
      onCancel={() => onClose(true)}
    >
      <TextField
        label={name}
        hint={hint}
        value={text}
        onChange={setText}
        inArticle={inArticle}
        list="block-form-known"
      />
      <datalist id="block-form-known">
        {known.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </BlockForm>
  );
}
