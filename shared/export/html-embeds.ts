import { partDirection } from "../article/direction.ts";
import type { Embed } from "../copy/copy.ts";
import { frameAddress } from "../embeds.ts";
import { isWebAddress } from "../links.ts";
import type { CopyContext } from "./copy-context.ts";
import { attributes, escapeText } from "./html-escape.ts";

/**
 * An embed as a link to what it shows, or as the provider's own frame with that link below it. The
 * frame is all that comes from elsewhere: no script of theirs ever stands in the page itself.
 */
export function embedHtml({ provider, address, title }: Embed, context: CopyContext): string {
  const className = `embed ${provider}`;
  const text = escapeText(title || address);
  if (!isWebAddress(address)) return `<p class="${className}">${text}</p>`;
  const dir = partDirection(title || address, context.direction);
  const link = `<a${attributes({ href: address, dir })}>${text}</a>`;
  const frame = context.embeds === "frame" ? frameAddress(provider, address) : undefined;
  if (frame === undefined) return `<p class="${className}">${link}</p>`;
  const attrs = attributes({
    src: frame,
    title: title || address,
    width: 560,
    height: provider === "youtube" ? 315 : 560,
    loading: "lazy",
    referrerpolicy: "strict-origin-when-cross-origin",
    sandbox: "allow-scripts allow-same-origin allow-popups allow-presentation",
  });
  return [
    `<figure class="${className}">`,
    `<iframe${attrs}></iframe>`,
    `<figcaption>${link}</figcaption>`,
    "</figure>",
  ].join("\n");
}
