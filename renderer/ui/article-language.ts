import { createContext, useContext } from "react";
import { type Direction, ownDirection, textDirection } from "../../shared/article/direction.ts";

/** The language of the article that is shown, around all that shows something of it. */
export const ArticleLanguage = createContext("");

interface Said {
  lang: string | undefined;
  dir: Direction;
}

/** What an element with a line of the article in it says of language and direction. */
export function useArticleText(): (text: string) => Said {
  const language = useContext(ArticleLanguage);
  const around = textDirection(language);
  return (text) => ({ lang: language || undefined, dir: ownDirection(text, around) ?? around });
}

/** Says for a line whether it runs the other way than the article around it. */
export function useOwnDirection(): (text: string) => Direction | undefined {
  const around = textDirection(useContext(ArticleLanguage));
  return (text) => ownDirection(text, around);
}
