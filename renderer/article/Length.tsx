import { OctagonAlert, TriangleAlert } from "lucide-react";
import { countCharacters } from "../../shared/copy/counts.ts";
import type { Limit } from "../../shared/publication.ts";
import { messages } from "../messages/en.ts";
import { figure } from "../ui/clock.ts";

/** How long a field is against its limits: figures, and beyond them a shape and a word. */
export function Length({ id, text, limit }: { id: string; text: string; limit: Limit }) {
  const count = countCharacters(text);
  const state = count > limit.stop ? "stop" : count > limit.warn ? "warn" : "fine";
  const against = figure(state === "stop" ? limit.stop : limit.warn);
  return (
    <span id={id} className="length figures" data-state={state}>
      <span aria-hidden="true">
        {state === "warn" && <TriangleAlert />}
        {state === "stop" && <OctagonAlert />}
        {state === "warn" && messages.article.long}
        {state === "stop" && messages.article.tooLong}{" "}
        {messages.article.lengthOf(figure(count), against)}
      </span>
      <span className="unseen">{sentence[state](figure(count), against)}</span>
    </span>
  );
}

const sentence = {
  fine: messages.article.lengthFine,
  warn: messages.article.lengthWarn,
  stop: messages.article.lengthStop,
};
