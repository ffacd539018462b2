import type { FieldName } from "../../shared/article/finding.ts";
import type { BodyFinder } from "../editor/find/body-finder.ts";
import type { FindState, Match } from "./find-session.ts";

type FieldMatch = Match & { in: "field" };
type Control = HTMLTextAreaElement | HTMLInputElement;

/** More are counted and reached, but not all drawn. */
const mostDrawn = 5000;

/** Draws what was found over the page, without touching it. Gives back the removal. */
export function drawMatches({ matches, at }: FindState, body: BodyFinder): () => void {
  const current = matches[at];
  const field = current && boxOf(current, body);
  field?.setAttribute("data-found", "");
  if ("highlights" in CSS) {
    const ranges = matches.slice(0, mostDrawn).flatMap((match) => rangeOf(match, body) ?? []);
    const here = current && rangeOf(current, body);
    CSS.highlights.set("found", new Highlight(...ranges));
    const mark = here ? new Highlight(here) : new Highlight();
    // Over the others, of which it is one.
    mark.priority = 1;
    CSS.highlights.set("found-here", mark);
  }
  return () => {
    field?.removeAttribute("data-found");
    if (!("highlights" in CSS)) return;
    CSS.highlights.delete("found");
    CSS.highlights.delete("found-here");
  };
}

/** Brings a match into view, in the middle unless it is in view already. */
export function showMatch(match: Match, body: BodyFinder): void {
  const element = boxOf(match, body) ?? rangeOf(match, body)?.startContainer.parentElement;
  if (!element) return;
  openFold(element);
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 120 || bottom > window.innerHeight - 40) element.scrollIntoView({ block: "center" });
}

/** Selects a match where it stands, and puts the focus there; `jump` leads to what is not shown. */
export function selectMatch(
  match: Match,
  body: BodyFinder,
  jump: (field: FieldName) => void,
): void {
  if (match.in === "body") {
    body.select(match.match);
    return;
  }
  const control = controlOf(match);
  if (control) {
    selectIn(control, match);
    return;
  }
  jump(match.of.field);
  // After the panel that it stands in is on screen.
  requestAnimationFrame(() => {
    const shown = controlOf(match);
    if (shown) selectIn(shown, match);
  });
}

function selectIn(control: Control, { of: { offset = 0 }, span }: FieldMatch): void {
  openFold(control);
  control.focus();
  control.setSelectionRange(span.start + offset, span.end + offset);
  control.scrollIntoView({ block: "nearest" });
}

function openFold(element: Element): void {
  const fold = element.closest("details");
  if (fold) fold.open = true;
}

/** What is outlined around a match that cannot be drawn upon: a field, or the block whose text it is. */
function boxOf(match: Match, body: BodyFinder): HTMLElement | null {
  if (match.in === "field") return controlOf(match);
  return match.match.fact ? body.elementOf(match.match) : null;
}

function rangeOf(match: Match, body: BodyFinder): StaticRange | undefined {
  return match.in === "body" ? body.rangeOf(match.match) : undefined;
}

function controlOf(match: FieldMatch): Control | null {
  const { field, control } = match.of;
  const name = control === undefined ? `data-field="${field}"` : `data-find="${control}"`;
  return document.querySelector(`:is(textarea, input)[${name}]`);
}
