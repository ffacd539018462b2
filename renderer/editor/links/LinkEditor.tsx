import { Copy, ExternalLink, Unlink } from "lucide-react";
import {
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { safeAddress } from "../../../shared/links.ts";
import { interfaceDirection } from "../../messages/direction.ts";
import { editorMessages } from "../../messages/en-editor.ts";
import { useTabWithin } from "../../ui/tab-within.ts";
import type { LinkTarget } from "./link-target.ts";

const texts = editorMessages.link;

interface Props {
  target: LinkTarget;
  onOpenLink: ((address: string) => void) | undefined;
  /** `toText`: the caret goes back to where it was. */
  onClose(toText: boolean): void;
}

/** The small form beside the selection in which a link gets its address. */
export function LinkEditor({ target, onOpenLink, onClose }: Props) {
  const [address, setAddress] = useState(target.address);
  const [refused, setRefused] = useState(false);
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const noteId = useId();
  const tab = useTabWithin();
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    return target.highlight();
  }, [target]);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() === "") target.unlink();
    else if (!target.link(address)) return setRefused(true);
    onClose(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    tab.onKeyDown(event);
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onClose(true);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (tab.brought(event)) return;
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onClose(false);
  };
  const safe = safeAddress(address);
  const copyAddress = () => {
    field.current?.select();
    // Deprecated, but asks for no permission that a host would have to grant.
    setCopied(document.execCommand("copy"));
  };
  return (
    <div
      role="dialog"
      aria-label={texts.name}
      className="link-editor"
      dir={interfaceDirection}
      style={{ left: target.left, top: target.top }}
      onKeyDown={onKeyDown}
      onKeyUp={tab.onKeyUp}
      onBlur={onBlur}
    >
      <form onSubmit={apply} noValidate>
        <input
          ref={field}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          className="link-editor__address"
          aria-label={texts.address}
          placeholder="https://"
          value={address}
          aria-invalid={refused}
          aria-describedby={refused ? noteId : undefined}
          onChange={(event) => {
            setAddress(event.target.value);
            setRefused(false);
            setCopied(false);
          }}
        />
        <button type="submit" className="link-editor__apply">
          {texts.apply}
        </button>
        {onOpenLink && (
          <button
            type="button"
            className="icon-button"
            aria-label={texts.open}
            title={texts.open}
            disabled={!safe}
            onClick={() => safe && onOpenLink(safe)}
          >
            <ExternalLink aria-hidden="true" />
          </button>
        )}
        {target.exists && (
          <button
            type="button"
            className="icon-button"
            aria-label={texts.copy}
            title={texts.copy}
            onClick={copyAddress}
          >
            <Copy aria-hidden="true" />
          </button>
        )}
        {target.exists && (
          <button
            type="button"
            className="icon-button"
            aria-label={texts.unlink}
            title={texts.unlink}
            onClick={() => {
              target.unlink();
              onClose(true);
            }}
          >
            <Unlink aria-hidden="true" />
          </button>
        )}
      </form>
      <p role="status" className={copied ? "link-editor__note" : "unseen"}>
        {copied && texts.copied}
      </p>
      {refused && (
        <p id={noteId} role="alert" className="link-editor__note problem">
          {texts.refused}
        </p>
      )}
    </div>
  );
}
