import { ImagePlus, Trash2 } from "lucide-react";
import { type FormEvent, useId, useRef, useState } from "react";
import { isWebAddress } from "../../shared/links.ts";
import { interfaceDirection } from "../messages/direction.ts";
import { messages } from "../messages/en.ts";

interface Props {
  hasPicture: boolean;
  onFiles(files: FileList | null): void;
  onAddress(address: string): void;
  onRemove(): void;
}

/** A file from this computer, or an address on the web. */
export function PictureChoice({ hasPicture, onFiles, onAddress, onRemove }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const [asksAddress, setAsksAddress] = useState(false);
  return (
    <div className="picture-choice" dir={interfaceDirection}>
      <div className="picture-choice__row">
        <button
          type="button"
          className="button"
          data-field="leadImage"
          onClick={() => file.current?.click()}
        >
          <ImagePlus aria-hidden="true" />
          {messages.article.choosePicture}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept="image/jpeg,image/png,image/gif,image/webp,image/avif"
          aria-label={messages.article.pictureFile}
          onChange={(event) => {
            onFiles(event.target.files);
            // The same file chosen again must be a change again.
            event.target.value = "";
          }}
        />
        {!hasPicture && (
          <span className="picture-choice__hint">{messages.article.pictureHint}</span>
        )}
        <button
          type="button"
          className="text-button"
          aria-expanded={asksAddress}
          onClick={() => setAsksAddress(!asksAddress)}
        >
          {messages.article.webAddress}
        </button>
        {hasPicture && (
          <button type="button" className="text-button" onClick={onRemove}>
            <Trash2 aria-hidden="true" />
            {messages.article.removePicture}
          </button>
        )}
      </div>
      {asksAddress && (
        <AddressForm
          onAddress={(address) => {
            setAsksAddress(false);
            onAddress(address);
          }}
          onCancel={() => setAsksAddress(false)}
        />
      )}
    </div>
  );
}

interface AddressProps {
  onAddress(address: string): void;
  onCancel(): void;
}

function AddressForm({ onAddress, onCancel }: AddressProps) {
  const [address, setAddress] = useState("");
  const [isBad, setBad] = useState(false);
  const problemId = useId();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isWebAddress(address.trim())) onAddress(address.trim());
    else setBad(true);
  }

  return (
    <form className="address-form" onSubmit={submit}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the field appears because its button was pressed
        autoFocus
        className="line"
        type="text"
        inputMode="url"
        aria-label={messages.article.webAddressLabel}
        aria-invalid={isBad}
        aria-describedby={isBad ? problemId : undefined}
        placeholder={messages.article.webAddressPlaceholder}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
        }}
      />
      <button type="submit" className="button">
        {messages.article.webAddressUse}
      </button>
      {isBad && (
        <p id={problemId} role="alert" className="problem">
          {messages.article.webAddressBad}
        </p>
      )}
    </form>
  );
}
