import { useEffect, useMemo, useRef } from "react";
import type { EditorLibrary } from "../editor/body-editor-types.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { useMediaShelf } from "./media-shelf.ts";
import { usePictureWords } from "./picture-words.ts";

/** What the body's editor asks of the library. */
export function useEditorLibrary(session: ArticleSession): EditorLibrary {
  const services = useServices();
  const media = useMediaShelf();
  const notices = useNotices();
  const pictureWords = usePictureWords(session);
  /** How many milliseconds the library's clock is ahead of this window's. */
  const ahead = useRef(0);

  useEffect(() => {
    const asked = Date.now();
    services.library.now({}).then(({ now }) => {
      const answered = Date.now();
      ahead.current = Date.parse(now) - (asked + answered) / 2;
    }, notices.report);
  }, [services, notices]);

  return useMemo(
    () => ({
      addPicture: (file) => media.add(file),
      recentPictures: (limit) => services.media.recent({ limit }),
      pictureWords,
      now: () => new Date(Date.now() + ahead.current),
      report: notices.report,
    }),
    [services, media, notices, pictureWords],
  );
}
