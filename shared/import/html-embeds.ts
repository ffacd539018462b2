import type { Embed } from "../copy/copy.ts";
import { type EmbedProvider, embedProviders, recogniseEmbed } from "../embeds.ts";
import { isEmbeddedName } from "./html-names.ts";
import type { HtmlReading, ReadElement } from "./html-reading.ts";
import { inlineStyle, isHidden } from "./html-style.ts";
import {
  attribute,
  elementsOf,
  findElement,
  type HtmlElement,
  hasClass,
  lineText,
} from "./html-tree.ts";

/** What a page shows from elsewhere: only its address is kept, and nothing is fetched. */
export const readEmbed: ReadElement = (reading, element, sink, place) => {
  if (isEmbeddedName(element.tagName)) {
    const embed = frameOf(reading, element);
    if (embed) sink.later(embed);
    else reading.tally.leftOut("embedded");
    return true;
  }
  if (!/^(?:p|figure|blockquote|div)$/.test(element.tagName)) return false;
  const embed = ownEmbed(reading, element) ?? quotedPost(reading, element);
  if (!embed) return false;
  reading.endLine(sink, place);
  sink.block(embed);
  return true;
};

function frameOf(reading: HtmlReading, element: HtmlElement): Embed | undefined {
  if (isInvisible(element)) return undefined;
  const source = findElement(element, (inner) => inner.tagName === "source");
  const address =
    attribute(element, "src") || attribute(element, "data-src") || attribute(element, "data");
  const found = recogniseEmbed(address || (source && attribute(source, "src")) || "");
  if (!found || advertising.test(found.address)) return undefined;
  const title = (attribute(element, "title") ?? "").trim();
  // What YouTube's own code says of every video says nothing.
  return embedOf(reading, found, title === "YouTube video player" ? "" : title);
}

const advertising =
  /^https?:\/\/(?:[^/?#]*\.)?(?:ads?\d*|adserver|adservice|doubleclick|googlesyndication|googletagmanager|taboola|outbrain|criteo)\./i;

/** Frames that count visitors or carry scripts are there to be invisible. */
function isInvisible(element: HtmlElement): boolean {
  const style = inlineStyle(element);
  if (isHidden(element, style)) return true;
  const sizes = ["width", "height"].map((name) => style.get(name) ?? attribute(element, name));
  return sizes.some((size) => size !== undefined && Number.parseFloat(size) <= 2);
}

/** An embed as our own pages write it: a link, with or without the provider's frame above it. */
function ownEmbed(reading: HtmlReading, element: HtmlElement): Embed | undefined {
  if (!hasClass(element, "embed")) return undefined;
  const provider = embedProviders.find((name) => hasClass(element, name));
  if (!provider) return undefined;
  const link = findElement(element, (inner) => inner.tagName === "a");
  const address = (link && attribute(link, "href")) ?? "";
  const text = lineText(link ?? element);
  return embedOf(reading, { provider, address }, text === address ? "" : text);
}

/** Posts that networks have pages quote, for a script of theirs to replace. */
function quotedPost(reading: HtmlReading, element: HtmlElement): Embed | undefined {
  const classes = attribute(element, "class") ?? "";
  if (!/\b(?:twitter-|instagram-|tiktok-|bluesky-|mastodon-|wp-block-embed)/.test(classes)) {
    return undefined;
  }
  const isBlock = classes.includes("wp-block-embed");
  const text = lineText(element);
  const named = [
    attribute(element, "data-instgrm-permalink"),
    attribute(element, "data-embed-url"),
    attribute(element, "cite"),
    ...(isBlock && /^https?:\/\/\S+$/.test(text) ? [text] : []),
    ...[...elementsOf(element)]
      .filter((inner) => inner.tagName === "a")
      .map((link) => attribute(link, "href"))
      .reverse(),
  ];
  for (const address of named) {
    const found = recogniseEmbed(address ?? "");
    if (found && (found.provider !== "generic" || address === text)) {
      return embedOf(reading, found, address === text ? "" : text);
    }
  }
  return undefined;
}

function embedOf(
  reading: HtmlReading,
  { provider, address }: { provider: EmbedProvider; address: string },
  title: string,
): Embed {
  return { type: "embed", id: reading.newId(), provider, address, title };
}
