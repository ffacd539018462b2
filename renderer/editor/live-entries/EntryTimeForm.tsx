import { $getNodeByKey, $getState, $setState } from "lexical";
import { useState } from "react";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { instantOf, localOf } from "../../ui/local-instant.ts";
import { TextField } from "../../ui/TextField.tsx";
import { entryTimeState } from "../codec/block-states.ts";
import { BlockForm } from "../forms/BlockForm.tsx";
import type { FormProps } from "../forms/form-props.ts";
import { changeBlock } from "../forms/line-facts.ts";
import { $isLiveEntryNode } from "./live-entry-node.ts";

/** When an entry of a live blog was made. */
export function EntryTimeForm({ editor, form, place, library, onClose }: FormProps) {
  const target = form.target ?? "";
  const [given] = useState(() => editor.read(() => $timeOf(target)));
  const [local, setLocal] = useState(localOf(given));
  const save = (toText: boolean) => {
    const at = instantOf(local);
    if (at && local !== localOf(given)) {
      changeBlock(editor, target, (node) => {
        if ($isLiveEntryNode(node)) $setState(node, entryTimeState, at);
      });
    }
    onClose(toText);
    return true;
  };
  const now = () => setLocal(localOf((library?.now() ?? new Date()).toISOString()));
  return (
    <BlockForm
      name={texts.time}
      place={place}
      submit={texts.done}
      onSubmit={() => save(true)}
      onLeave={() => save(false)}
      onCancel={() => onClose(true)}
      more={
        <button type="button" className="text-button" onClick={now}>
          {texts.now}
        </button>
      }
    >
      <TextField
        label={texts.time}
        hint={texts.timeHint}
        type="datetime-local"
        value={local}
        onChange={setLocal}
      />
    </BlockForm>
  );
}

function $timeOf(key: string): string | null {
  const node = $getNodeByKey(key);
  return $isLiveEntryNode(node) ? $getState(node, entryTimeState) : null;
}
