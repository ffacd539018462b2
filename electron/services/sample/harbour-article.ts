import { type ArticleFields, newFields, newLeadImage } from "../../../shared/article/article.ts";
import {
  type Block,
  type Copy,
  copyOf,
  type ListItem,
  type Mark,
  type Run,
} from "../../../shared/copy/copy.ts";
import type { Publication } from "../../../shared/publication.ts";

/** The fields of the sample article, for a publication and the day it is put in. */
export function sampleFields(
  publication: Publication,
  day: string,
  mediaId: string | null,
): ArticleFields {
  const environment = publication.categories.find(({ id }) => id === "environment") ?? null;
  return {
    ...newFields(publication.id, publication.language),
    slugline: "tide-barrier",
    kicker: "Living with the sea",
    headline: "Port Ellery’s tide barrier now closes three times as often as its builders planned",
    pageTitle: "Why Port Ellery’s tide barrier closes so often",
    standfirst:
      "Every closure keeps the old town dry and the ferries in port. Fifteen years on, islanders, skippers and engineers are arguing over who should wait for whom.",
    byline: {
      people: [
        { name: "Mara Lindqvist", role: "writer" },
        { name: "Tom Adeyemi", role: "additional-reporting" },
      ],
      line: "",
    },
    dateline: { place: "Port Ellery", date: day, source: "" },
    category: environment,
    tags: ["flooding", "ferries", "harbours", "climate"],
    leadImage: mediaId === null ? null : leadImage(mediaId),
    disclaimers: [
      {
        approved: null,
        kind: "custom",
        text: "This article came with Dateline to show how a finished piece looks. Port Ellery and everybody in it are invented.",
        position: "end",
      },
    ],
    search: {
      description:
        "A tide barrier keeps Port Ellery dry, but it closes far more often than planned, and every closure holds the island ferries in port.",
      socialImage: null,
      canonical: "",
      noindex: false,
    },
    noteToDesk:
      "This note stays in the newsroom: it is never exported. Change anything you like here, or set the status to Spiked when you no longer need the sample.",
    length: { commissioned: 600, unit: "words" },
  };
}

function leadImage(mediaId: string): ArticleFields["leadImage"] {
  return {
    ...newLeadImage({ kind: "media", id: mediaId }),
    caption: "The first ferry of the day leaves Port Ellery through the open gates of the barrier.",
    alt: "A small ferry crosses calm water at dawn between the towers of a tide barrier, with layered hills behind.",
    credit: "Illustration: Dateline",
    focalPoint: { x: 0.46, y: 0.62 },
  };
}

/** The body of the sample article. `newId` gives a fresh block id at each call. */
export function sampleCopy(newId: () => string): Copy {
  const p = (...runs: (string | Run)[]): Block => ({
    type: "paragraph",
    id: newId(),
    runs: runs.map(run),
  });
  const h2 = (text: string): Block => ({
    type: "heading",
    id: newId(),
    level: 2,
    runs: [run(text)],
  });
  const quote = (text: string): Block => ({ type: "quote", id: newId(), runs: [run(text)] });
  const item = (...runs: (string | Run)[]): ListItem => ({ id: newId(), runs: runs.map(run) });

  return copyOf([
    p(
      "At ten to six the horn goes twice, and the people on the quay look up from their coffee. Two blasts mean the gates are about to move. Within a quarter of an hour four steel leaves, each as heavy as a loaded train, have swung shut across the harbour mouth. The water outside keeps rising. The water inside lies as still as a pond.",
    ),
    p(
      "So does the ",
      marked("Saint Brannoc", "italic"),
      ", the 6.15 to the islands, with eleven cars and a milk tanker aboard. “We’ll go when she lets us,” says Ines Cardew, who has been the ferry’s skipper for nine years and speaks of the barrier as one speaks of a difficult aunt. This morning she lets them at twenty to nine.",
    ),
    p(
      "The barrier was built to close ten times a year. In the twelve months to March it closed ",
      marked("thirty-one times", "bold"),
      ", according to figures that the harbour office gives out on request. Nobody in town wants it gone: the last flood before it was finished put 214 houses under water in a single night. But every closure that keeps Fish Street dry leaves somebody stranded, and the sum of those mornings has become a question that the council can no longer put off.",
    ),
    h2("A forecast, and a man with a key"),
    p(
      "The order to close comes from a room over the lifeboat station, where Desmond Ohaje and three colleagues watch the tide in shifts. The rule they work by is short. When the forecast for high water passes 3.4 metres on the harbour gauge, the gates shut two hours ahead of it.",
    ),
    p(
      "It is a cautious rule, and Mr Ohaje defends it. A forecast made at midnight can be wrong by a hand’s breadth at dawn, he says, and the doorsteps on Fish Street are not much higher than that.",
    ),
    quote(
      "If I close for nothing, a thousand people are late. If I don’t close and I should have, I know most of them by name.",
    ),
    p(
      "Since last autumn he has had help. A buoy eight miles out now reports the height of the sea every five minutes, and the university at Carrow feeds its readings into a model of the bay. In a trial over the winter the model would have kept the gates open on nine of the nineteen occasions when they were shut, without a drop on the quay. The method and the data are ",
      {
        type: "link",
        href: "https://example.org/carrow/tide-model",
        runs: [{ type: "text", text: "open for anybody to check" }],
      },
      ".",
    ),
    h2("What a closed gate costs"),
    p(
      "On the islands they keep their own accounts. Ruth Pellow, who runs the dairy on Great Holm, has a notebook in which she writes down each boat that did not come. Her entries for January, read out across a kitchen table, go like this:",
    ),
    {
      type: "list",
      id: newId(),
      style: "bullet",
      items: [
        item("six mornings on which the milk left late, and two on which it was poured away;"),
        item("one school trip, put off and then forgotten;"),
        item(
          "a hospital appointment that her neighbour had waited ",
          marked("five months", "italic"),
          " for;",
        ),
        item("no bread on the fourteenth."),
      ],
    },
    p(
      "Mrs Pellow does not blame the man with the key. She would like the ferry to be told at midnight, not at ten to six, and she would like somebody to pay for the milk. The first would cost next to nothing. The second has been on the council’s agenda since November.",
    ),
    h2("The vote"),
    p(
      "On Thursday councillors will choose between three plans. One leaves the rule as it is. One raises the mark by ten centimetres when the buoy and the model agree. The third, and the dearest, would build a lock beside the gates so that ferries could pass while they are shut; it would take four years and most of a decade’s maintenance money.",
    ),
    p(
      "Ms Cardew will be at the wheel when they vote. Asked which plan she would choose, she looks for a while at the gates, which have just begun to open, and at the line of light widening between them. “The sea is going to ask for more every year,” she says, and reaches for the throttle. “I’d want us to have settled what we do about the milk.”",
    ),
  ]);
}

function run(given: string | Run): Run {
  return typeof given === "string" ? { type: "text", text: given } : given;
}

function marked(text: string, mark: Mark): Run {
  return { type: "text", text, marks: [mark] };
}
