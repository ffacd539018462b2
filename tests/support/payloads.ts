import { linkPayloads } from "./payloads-links.ts";
import { loadPayloads } from "./payloads-loads.ts";
import { scriptPayloads } from "./payloads-scripts.ts";

/** Something hostile in HTML, with a number of its own by which it is known when it fires. */
export interface Payload {
  number: number;
  name: string;
  html: string;
  /** It swallows what stands after it, so nothing may share a file with it. */
  alone: boolean;
}

/** `JS` stands for a script and `URL` for an address that tell the payload's number, `NUMBER`. */
export type Vector = readonly [name: string, html: string, alone?: "alone"];

/** The host that payloads ask for things. */
export const canary = "canary.test";

/** The text that stands before a payload: where it is read, the payload was taken in. */
export const markOf = ({ number }: Payload): string => `Mark ${number}.`;

/** The vector with its number in it. */
export function armed(html: string, number: number): string {
  return html
    .replaceAll("JS", `top.fired.push(${number})`)
    .replaceAll("NUMBER", `${number}`)
    .replaceAll(/\bURL(?!=)/g, `http://${canary}/${number}`);
}

const contexts: readonly (readonly [name: string, before: string, after: string])[] = [
  ["a cell", "<table><tr><td>Cell ", "</td><td>Next</td></tr></table>"],
  ["an item", "<ul><li>Item ", "</li></ul>"],
  ["a quote", "<blockquote>Said ", "</blockquote>"],
  ["Word", "<div class=WordSection1><p class=MsoNormal>Word <o:p></o:p>", "</p></div>"],
  ["Docs", '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir=ltr>Docs ', "</p></b>"],
  ["a caption", "<figure><figcaption>Caption ", "</figcaption></figure>"],
  ["a heading", "<h2>Heading ", "</h2>"],
  ["bold", "<p><strong>Bold ", "</strong></p>"],
];

/** Every vector in a paragraph, and once more in one of the other places where copy stands. */
export const payloads: readonly Payload[] = [
  ...scriptPayloads,
  ...linkPayloads,
  ...loadPayloads,
].flatMap(([name, vector, alone], at): Payload[] => {
  const [place, before, after] = contexts[at % contexts.length]!;
  const made = (number: number, where: string, opening: string, closing: string) => ({
    number,
    name: `${number} ${name} in ${where}`,
    html: `${opening}${armed(vector, number)}${closing}`,
    alone: alone !== undefined,
  });
  return [made(2 * at, "a paragraph", "<p>Text ", "</p>"), made(2 * at + 1, place, before, after)];
});
