import { Maximize2, Minimize2, Monitor, Smartphone } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useArticle, useField } from "../session/session-hooks.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { readStored, writeStored } from "../ui/stored.ts";

/** Width of the page in the frame, in its own pixels. */
const widths = { desktop: 1040, phone: 390 };
type Device = keyof typeof widths;
/** Milliseconds after a save before the page is made again. */
const settleTime = 600;

interface Props {
  session: ArticleSession;
  publication: string;
}

/** The exact page that would leave, made again after each save. It loads nothing from the web. */
export function Preview({ session, publication }: Props) {
  const services = useServices();
  const notices = useNotices();
  const { id, revision } = useArticle(session);
  const [leadImage] = useField(session, "leadImage");
  const [address, setAddress] = useState<string | null>(null);
  const [device, setDevice] = useState<Device>(() => readStored("preview", "phone"));
  const [isLarge, setLarge] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const isFirst = address === null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is another page
  useEffect(() => {
    let isCurrent = true;
    const make = async () => {
      const made = await services.exports.preview({ id, publication });
      if (isCurrent) setAddress(made.address);
    };
    const timer = window.setTimeout(() => make().catch(notices.report), isFirst ? 0 : settleTime);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [services, notices, id, revision, publication]);

  useEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  const scale = Math.min(1, room / widths[device]);
  const choose = (next: Device) => {
    setDevice(next);
    writeStored("preview", next);
  };
  return (
    <section
      className="preview"
      data-large={isLarge || undefined}
      aria-label={messages.export.preview}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isLarge) return;
        event.preventDefault();
        setLarge(false);
      }}
    >
      <header className="preview__head">
        <h2>{messages.export.preview}</h2>
        <IconButton
          label={messages.export.desktop}
          aria-pressed={device === "desktop"}
          onClick={() => choose("desktop")}
        >
          <Monitor />
        </IconButton>
        <IconButton
          label={messages.export.phone}
          aria-pressed={device === "phone"}
          onClick={() => choose("phone")}
        >
          <Smartphone />
        </IconButton>
        <IconButton
          label={isLarge ? messages.export.reduce : messages.export.enlarge}
          onClick={() => setLarge(!isLarge)}
        >
          {isLarge ? <Minimize2 /> : <Maximize2 />}
        </IconButton>
      </header>
      {leadImage?.picture.kind === "remote" && (
        <p className="hint">{messages.export.remotePicture}</p>
      )}
      <div ref={box} className="preview__box" data-device={device}>
        {address === null ? (
          <p className="hint">{messages.export.preparing}</p>
        ) : (
          <iframe
            // The page is another origin's as far as this window is concerned: no scripts, no forms.
            sandbox=""
            title={messages.export.preview}
            src={address}
            style={{
              width: widths[device],
              height: `${100 / (scale || 1)}%`,
              transform: `scale(${scale})`,
            }}
          />
        )}
      </div>
    </section>
  );
}
