import { $getNodeByKey, $setState } from "lexical";
import { useId, useState } from "react";
import { recogniseEmbed } from "../../../shared/embeds.ts";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { TextField } from "../../ui/TextField.tsx";
import { type EmbedFacts, embedState } from "../codec/block-states.ts";
import { BlockForm } from "../forms/BlockForm.tsx";
import type { FormProps } from "../forms/form-props.ts";
import { changeAt } from "../forms/kept-place.ts";
import { changeBlock } from "../forms/line-facts.ts";
import { $placeBlock } from "../insert/place-block.ts";
import { $createEmbedNode, $isEmbedNode } from "./embed-node.ts";

/** The address of an embed, new or there already, and what its link says. Nothing is fetched. */
export function EmbedForm({ editor, form, place, onClose }: FormProps) {
  const { target } = form;
  const [given] = useState<EmbedFacts | undefined>(() =>
    target === undefined ? undefined : editor.read(() => $factsOf(target)),
  );
  const [address, setAddress] = useState(given?.address ?? "");
  const [title, setTitle] = useState(given?.title ?? "");
  const [isRefused, setRefused] = useState(false);
  const noteId = useId();
  const found = recogniseEmbed(address);

  const save = (): boolean => {
    if (!found) return false;
    const facts = { ...found, title: title.trim() };
    if (target === undefined) {
      changeAt(editor, form.place, () => $placeBlock($createEmbedNode(facts), "embed"));
    } else if (address !== given?.address || facts.title !== given.title) {
      changeBlock(editor, target, (node) => {
        if ($isEmbedNode(node)) $setState(node, embedState, facts);
      });
    }
    return true;
  };
  const submit = () => {
    if (save()) onClose(true);
    else setRefused(true);
    return found !== undefined;
  };
  return (
    <BlockForm
      name={texts.embed}
      place={place}
      submit={target === undefined ? texts.insertEmbed : texts.done}
      onSubmit={submit}
      onLeave={() => {
        if (target !== undefined) save();
        onClose(false);
      }}
      onCancel={() => onClose(true)}
    >
      <TextField
        label={texts.address}
        hint={texts.addressHint}
        value={address}
        inputMode="url"
        placeholder="https://…"
        onChange={(value) => {
          setAddress(value);
          setRefused(false);
        }}
      />
      <p
        id={noteId}
        role={isRefused ? "alert" : "status"}
        className={isRefused ? "problem" : "hint"}
      >
        {isRefused ? texts.embedRefused : found && texts.providers[found.provider]}
      </p>
      <TextField
        label={texts.embedTitle}
        hint={texts.embedTitleHint}
        inArticle
        value={title}
        onChange={setTitle}
      />
    </BlockForm>
  );
}

function $factsOf(key: string): EmbedFacts | undefined {
  const node = $getNodeByKey(key);
  return $isEmbedNode(node) ? node.getFacts() : undefined;
}
