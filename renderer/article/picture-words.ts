import { useCallback, useLayoutEffect, useRef } from "react";
import {
  knowsAll,
  orElse,
  type PictureWords,
  wordsIn,
} from "../../shared/article/picture-words.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { usePrintedLanguage } from "./printed-language.ts";

/**
 * What was written about one of the library's pictures: in this article as it stands in the window,
 * and what it does not say, in the latest that has the picture.
 */
export function usePictureWords(session: ArticleSession): (id: string) => Promise<PictureWords> {
  const { media } = useServices();
  const notices = useNotices();
  const language = usePrintedLanguage(session);
  const latest = useRef(language);
  useLayoutEffect(() => {
    latest.current = language;
  }, [language]);
  return useCallback(
    async (id) => {
      const here = wordsIn({ fields: session.fields, copy: session.copy }, id);
      if (knowsAll(here)) return here;
      try {
        return orElse(here, await media.words({ id, language: latest.current }));
      } catch (error) {
        notices.report(error);
        return here;
      }
    },
    [session, media, notices],
  );
}
