import type { LexicalEditor } from "lexical";
import { useLayoutEffect, useState } from "react";
import { useObservable } from "../../ui/observable.ts";
import type { EditorLibrary } from "../body-editor-types.ts";
import { focusText } from "../selection/focus-text.ts";
import { BlockStrip } from "./BlockStrip.tsx";
import type { FormDesk, OpenForm } from "./form-desk.ts";
import { type FormPlace, formPlace } from "./form-place.ts";
import { OpenedForm } from "./OpenedForm.tsx";

interface Props {
  desk: FormDesk;
  editor: LexicalEditor;
  frame: HTMLElement;
  library: EditorLibrary | undefined;
}

/** What stands beside the block that the caret is in: its strip of tools, and the form it opens. */
export function BlockTools({ desk, editor, frame, library }: Props) {
  const form = useObservable(desk.form);
  const block = useObservable(desk.block);
  const close = (toText: boolean) => {
    desk.form.set(undefined);
    if (toText) focusText(editor);
  };
  return (
    <>
      {block && <BlockStrip desk={desk} block={block} editor={editor} frame={frame} />}
      {form && (
        <Placed editor={editor} frame={frame} form={form} library={library} onClose={close} />
      )}
    </>
  );
}

interface PlacedProps {
  editor: LexicalEditor;
  frame: HTMLElement;
  form: OpenForm;
  library: EditorLibrary | undefined;
  onClose(toText: boolean): void;
}

/** Room in CSS pixels that a form takes beside its left edge. */
const widths = { usual: 360, gallery: 520 };

function Placed({ editor, frame, form, library, onClose }: PlacedProps) {
  const [placed, setPlaced] = useState<{ form: OpenForm; place: FormPlace }>();
  useLayoutEffect(() => {
    const width = form.kind === "gallery" ? widths.gallery : widths.usual;
    setPlaced({ form, place: formPlace(editor, frame, form, width) });
  }, [editor, frame, form]);
  if (placed?.form !== form) return null;
  const key = `${form.kind} ${form.target ?? "new"}`;
  return (
    <OpenedForm
      key={key}
      editor={editor}
      form={form}
      place={placed.place}
      library={library}
      onClose={onClose}
    />
  );
}
