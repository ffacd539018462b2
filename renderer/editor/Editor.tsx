import "./body-text.css";
import type { LexicalEditor } from "lexical";
import {
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { textDirection } from "../../shared/article/direction.ts";
import { BodyTools, type BodyToolsProps } from "./BodyTools.tsx";
import type { BodyEditorProps } from "./body-editor-types.ts";
import { FloatingToolbar } from "./floating-toolbar/FloatingToolbar.tsx";
import { BlockTools } from "./forms/BlockTools.tsx";
import { FormDesk } from "./forms/form-desk.ts";
import { LinkEditor } from "./links/LinkEditor.tsx";
import type { LinkTarget } from "./links/link-target.ts";
import { type MountedEditor, mountEditor } from "./mount-editor.ts";
import { focusMode } from "./writing-modes/focus-mode.ts";
import { typewriter } from "./writing-modes/typewriter.ts";

/**
 * The body of the article: a rich text box over Lexical that reads and writes copy. React draws the
 * frame; nothing here renders again while somebody types.
 */
export function BodyEditor(props: BodyEditorProps) {
  const { editable, handleRef, label, language, onOpenLink, placeholder } = props;
  const frame = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedEditor>(null);
  const latest = useRef(props);
  const [lexical] = useState(() => () => mounted.current?.getEditor());
  const [target, setTarget] = useState<LinkTarget>();
  const [tools, setTools] = useState<BodyToolsProps>();
  const [forms] = useState(() => new FormDesk());
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    if (!root.current || !frame.current) return undefined;
    const editor = mountEditor({
      root: root.current,
      frame: frame.current,
      props: () => latest.current,
      openLinkEditor: setTarget,
      forms,
    });
    mounted.current = editor;
    setTools({
      editor: editor.getEditor(),
      root: root.current,
      frame: frame.current,
      registry: latest.current.commands,
    });
    return () => editor.unmount();
  }, [forms]);

  useImperativeHandle(handleRef, () => mounted.current as MountedEditor, []);
  useEffect(() => mounted.current?.setEditable(editable), [editable]);
  const nameId = useId();
  const direction = textDirection(language);
  useEffect(() => mounted.current?.setDirection(direction), [direction]);
  const { times } = props;
  useEffect(() => mounted.current?.setTimes(times, direction), [times, direction]);
  useMode(props.focusMode, focusMode, mounted, root);
  useMode(props.typewriter, typewriter, mounted, root);

  const closeLinkEditor = (toText: boolean) => {
    setTarget(undefined);
    if (toText) mounted.current?.getEditor().focus();
  };
  return (
    <div ref={frame} className="body-editor">
      {/* Outside of the text: an attribute of it would be in the article's language. */}
      <span id={nameId} hidden>
        {label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: no native element holds rich text */}
      <div
        ref={root}
        className="body-text"
        role="textbox"
        tabIndex={0}
        contentEditable={editable}
        suppressContentEditableWarning
        aria-multiline="true"
        aria-labelledby={nameId}
        aria-placeholder={placeholder}
        aria-readonly={!editable}
        lang={language}
        dir={direction}
        spellCheck
      />
      <p className="body-placeholder" aria-hidden="true">
        {placeholder}
      </p>
      {tools && editable && <BodyTools {...tools} snippets={props.snippets ?? []} />}
      {tools && editable && <BlockTools {...tools} desk={forms} library={props.library} />}
      {target ? (
        <LinkEditor target={target} onOpenLink={onOpenLink} onClose={closeLinkEditor} />
      ) : (
        <FloatingToolbar editor={lexical} frame={frame} registry={props.commands} />
      )}
    </div>
  );
}

type Mode = (editor: LexicalEditor, root: HTMLElement) => () => void;

function useMode(
  isOn: boolean,
  mode: Mode,
  mounted: RefObject<MountedEditor | null>,
  root: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const editor = mounted.current?.getEditor();
    return isOn && editor && root.current ? mode(editor, root.current) : undefined;
  }, [isOn, mode, mounted, root]);
}
