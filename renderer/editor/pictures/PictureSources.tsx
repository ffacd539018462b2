import { ImagePlus } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { isWebAddress } from "../../../shared/links.ts";
import { type MediaItem, mediaAddress } from "../../../shared/media.ts";
import type { PictureSource } from "../../../shared/picture-schema.ts";
import { formMessages as texts } from "../../messages/en-forms.ts";
import type { EditorLibrary } from "../body-editor-types.ts";

interface Props {
  library: EditorLibrary | undefined;
  /** More than one may be chosen, one after the other. */
  several?: boolean;
  onChosen(sources: PictureSource[]): void;
}

/** Where a picture can come from: a file, what the library has already, an address on the web. */
export function PictureSources({ library, several = false, onChosen }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState(0);
  const [problem, setProblem] = useState("");

  async function add(files: readonly File[]): Promise<void> {
    const pictures = files.filter((each) => each.type.startsWith("image/"));
    setProblem(pictures.length < files.length ? texts.notAPicture : "");
    if (!library || pictures.length === 0) return;
    setAdding(pictures.length);
    const sources: PictureSource[] = [];
    for (const each of several ? pictures : pictures.slice(0, 1)) {
      try {
        const { id } = await library.addPicture(each);
        sources.push({ kind: "media", id });
      } catch (error) {
        // The others of the same choice are none the worse for it.
        library.report(error);
      }
    }
    setAdding(0);
    if (sources.length > 0) onChosen(sources);
  }

  return (
    <div className="picture-sources">
      {library && (
        <div className="picture-sources__file">
          <button
            type="button"
            className="button"
            data-first=""
            onClick={() => file.current?.click()}
          >
            <ImagePlus aria-hidden="true" />
            {several ? texts.chooseFiles : texts.chooseFile}
          </button>
          <input
            ref={file}
            type="file"
            hidden
            multiple={several}
            accept="image/jpeg,image/png,image/gif,image/webp,image/avif"
            aria-label={texts.pictureFile}
            onChange={(event) => {
              void add([...(event.target.files ?? [])]);
              // The same file chosen again must be a change again.
              event.target.value = "";
            }}
          />
          <p role="status" className="picture-sources__note">
            {adding > 0 ? texts.adding : problem}
          </p>
        </div>
      )}
      {library && <Shelf library={library} onChosen={(id) => onChosen([{ kind: "media", id }])} />}
      <AddressLine onChosen={(address) => onChosen([{ kind: "remote", address }])} />
    </div>
  );
}

/** Most pictures shown of those that the library has. */
const shelfRoom = 24;

function Shelf({ library, onChosen }: { library: EditorLibrary; onChosen(id: string): void }) {
  const [items, setItems] = useState<readonly MediaItem[]>();
  const headId = useId();
  useEffect(() => {
    let isHere = true;
    library.recentPictures(shelfRoom).then((found) => {
      if (isHere) setItems(found);
    }, library.report);
    return () => {
      isHere = false;
    };
  }, [library]);
  return (
    <section className="picture-shelf" aria-labelledby={headId}>
      <p id={headId} className="picture-shelf__name">
        {texts.library}
      </p>
      {items?.length === 0 && <p className="picture-sources__note">{texts.libraryEmpty}</p>}
      <ul>
        {items?.map(({ id, name }) => (
          <li key={id}>
            <button type="button" aria-label={name} title={name} onClick={() => onChosen(id)}>
              <img src={mediaAddress(id)} alt="" loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AddressLine({ onChosen }: { onChosen(address: string): void }) {
  const [address, setAddress] = useState("");
  const [isBad, setBad] = useState(false);
  const noteId = useId();
  const use = () => {
    const wanted = address.trim();
    if (!isWebAddress(wanted)) return setBad(true);
    setAddress("");
    return onChosen(wanted);
  };
  return (
    <div className="address-line">
      <input
        className="line"
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        aria-label={texts.webAddress}
        aria-invalid={isBad}
        aria-describedby={noteId}
        placeholder="https://…"
        value={address}
        onChange={(event) => {
          setAddress(event.target.value);
          setBad(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          use();
        }}
      />
      <button type="button" className="text-button" onClick={use}>
        {texts.useAddress}
      </button>
      <p id={noteId} role={isBad ? "alert" : undefined} className={isBad ? "problem" : "hint"}>
        {isBad ? texts.badAddress : texts.webAddressHint}
      </p>
    </div>
  );
}
