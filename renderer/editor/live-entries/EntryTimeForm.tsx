import { $getNodeByKey, $getState, $setState } from "lexical";
import { useContext, useState } from "react";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { instantIn, zonedOf } from "../../ui/local-instant.ts";
import { knownZone, PrintedTimes } from "../../ui/printed-times.ts";
import { TextField } from "../../ui/TextField.tsx";
import { entryTimeState } from "../codec/block-states.ts";
import { BlockForm } from "../forms/BlockForm.tsx";
import type { FormProps } from "../forms/form-props.ts";
import { changeBlock } from "../forms/line-facts.ts";
import { $isLiveEntryNode } from "./live-entry-node.ts";

/** When an entry of a live blog was made, by the clocks of the publication: as it is printed. */
export function EntryTimeForm({ editor, form, place, library, onClose }: FormProps) {
  const target = form.target ?? "";
  const timeZone = knownZone(useContext(PrintedTimes).timeZone);
  const inZone = (at: string | null) => (at === null ? "" : zonedOf(at, timeZone));
  const [given] = useState(() => inZone(editor.read(() => $timeOf(target))));
  const [local, setLocal] = useState(given);
  const save = (toText: boolean) => {
    const at = instantIn(local, timeZone);
    if (at && local !== given) {
      changeBlock(editor, target, (node) => {
        if ($isLiveEntryNode(node)) $setState(node, entryTimeState, at);
      });
    }
    onClose(toText);
    return true;
  };
  const now = () => setLocal(inZone((library?.now() ?? new Date()).toISOString()));
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
        hint={texts.timeHint(timeZone)}
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
