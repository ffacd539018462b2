import { armed, canary } from "./payloads.ts";
import { hostileAddresses } from "./payloads-links.ts";

/** A clipboard that says it comes from a body editor, and what of it has to be read afterwards. */
export interface ForgedNodes {
  number: number;
  nodes: readonly unknown[];
  mark: string;
}

const first = 3000;
const text = (words: string, more = {}) => ({ type: "text", text: words, ...more });
const line = (...children: unknown[]) => ({ type: "paragraph", children });

type Forge = (address: string, tags: string) => readonly unknown[];

/** What nodes of an editor can say that no article of ours would. */
const forgeries: readonly Forge[] = [
  (address) => [line({ type: "link", url: address, children: [text("Link")] })],
  (address) => [line({ type: "autolink", url: address, children: [text("Link")] })],
  (address) => [{ type: "link", url: address, children: [text("Link at the top")] }],
  (address) => [
    line({
      type: "link",
      url: "https://example.org/",
      children: [{ type: "link", url: address, children: [text("Within")] }],
    }),
  ],
  (address, tags) => [
    line(
      text(tags, { style: `background:url(http://${canary}/1)`, mode: "segmented", detail: 3 }),
      text(tags, { format: -1, $: { sg: [{ id: tags, k: tags, href: address }], cm: [tags] } }),
    ),
  ],
  (address, tags) => [
    { type: "picture", $: { picture: { picture: { kind: "remote", address }, alt: tags } } },
    {
      type: "picture",
      $: { picture: { picture: { kind: "media", id: `../../${address}` }, width: tags } },
    },
  ],
  (address, tags) => [{ type: "embed", $: { embed: { provider: tags, address, title: tags } } }],
  (address, tags) => {
    const leads = { type: "link", href: address, runs: [{ type: "text", text: "Caption" }] };
    const caption = [
      leads,
      { ...leads, runs: [leads] },
      { type: "text", text: tags, marks: [tags] },
    ];
    return [
      {
        type: "table",
        $: {
          table: { headerRow: true, headerColumn: false, caption: [...caption, { type: tags }] },
        },
        children: [
          {
            type: "tablerow",
            children: [
              {
                type: "tablecell",
                backgroundColor: `url(http://${canary}/2)`,
                colSpan: 1e9,
                rowSpan: -1,
                children: [line({ type: "link", url: address, children: [text("Cell")] })],
              },
            ],
          },
        ],
      },
    ];
  },
  (address, tags) => [
    { type: "list", listType: tags, tag: "script", start: -1, children: [] },
    {
      type: "list",
      listType: "check",
      children: [
        {
          type: "listitem",
          checked: true,
          children: [{ type: "link", url: address, children: [text("Item")] }],
        },
      ],
    },
  ],
  (address, tags) => [
    { type: "heading", tag: "script", children: [text(tags)] },
    { type: "heading", tag: "h2", style: `background:url(${address})`, children: [text("Head")] },
  ],
  (address, tags) => [
    { type: "quote", $: { id: tags, bk: tags, nb: address, pm: [tags] }, children: [text("Said")] },
  ],
];

/** Each forgery with addresses in turn, a paragraph with its mark before. */
export const forgedNodes: readonly ForgedNodes[] = Array.from({ length: 44 }, (_, at) => {
  const number = first + at;
  const address = armed(decoded(hostileAddresses[at % hostileAddresses.length]!), number);
  const tags = `"'><img src=x:x onerror=${armed("JS", number)}>`;
  const mark = `Mark ${number}.`;
  return {
    number,
    mark,
    nodes: [line(text(mark)), ...forgeries[at % forgeries.length]!(address, tags)],
  };
});

/** As the clipboard of a body editor holds it. */
export const forgedClipboard = ({ nodes }: ForgedNodes): string =>
  JSON.stringify({ namespace: "dateline", nodes });

function decoded(address: string): string {
  return address.replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)));
}
