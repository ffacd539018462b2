import { isWebAddress } from "./links.ts";

/** Where embeds come from. Everything that is not recognised is `generic`. */
export const embedProviders = [
  "youtube",
  "x",
  "bluesky",
  "mastodon",
  "instagram",
  "tiktok",
  "generic",
] as const;

export type EmbedProvider = (typeof embedProviders)[number];

/** What an address shows: who provides it, and the address a reader may be sent to. */
export interface RecognisedEmbed {
  provider: EmbedProvider;
  address: string;
}

/** The provider by the address alone; nothing is fetched. `undefined` for what is no web address. */
export function recogniseEmbed(raw: string): RecognisedEmbed | undefined {
  const place = placeOf(raw);
  if (!place) return undefined;
  for (const recognise of providers) {
    const found = recognise(place);
    if (found) return found;
  }
  return { provider: "generic", address: place.address };
}

/**
 * The address of the provider's own frame for it, or `undefined` where there is none that needs no
 * script of theirs in our page.
 */
export function frameAddress(provider: EmbedProvider, address: string): string | undefined {
  const place = placeOf(address);
  if (!place || recogniseEmbed(address)?.provider !== provider) return undefined;
  switch (provider) {
    case "youtube": {
      const video = youTubeVideo(place);
      return video && `https://www.youtube-nocookie.com/embed/${video}`;
    }
    case "x": {
      const post = /\/status\/(\d+)/.exec(place.path)?.[1];
      return post && `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${post}`;
    }
    case "bluesky": {
      const [, author, post] = /^\/profile\/(did:[\w:.-]+)\/post\/(\w+)/.exec(place.path) ?? [];
      return author && `https://embed.bsky.app/embed/${author}/app.bsky.feed.post/${post}`;
    }
    case "mastodon":
      return `https://${place.host}${place.path}/embed`;
    case "instagram":
      return `https://www.instagram.com${place.path.replace(/\/*$/, "/")}embed/`;
    case "tiktok": {
      const video = /\/(?:video|v2)\/(\d+)/.exec(place.path)?.[1];
      return video && `https://www.tiktok.com/embed/v2/${video}`;
    }
    case "generic":
      return undefined;
  }
}

interface Place {
  address: string;
  host: string;
  path: string;
  query: string;
}

type Recognise = (place: Place) => RecognisedEmbed | undefined;

const providers: readonly Recognise[] = [
  (place) => {
    const video = youTubeVideo(place);
    if (!video) return undefined;
    const start = /[?&](?:t|start)=(\d+)/.exec(place.query)?.[1];
    const from = start === undefined ? "" : `&t=${start}`;
    return { provider: "youtube", address: `https://www.youtube.com/watch?v=${video}${from}` };
  },
  ({ host, path, query }) => {
    if (host === "platform.twitter.com") {
      const id = /[?&]id=(\d+)/.exec(query)?.[1];
      return id === undefined
        ? undefined
        : { provider: "x", address: `https://x.com/i/status/${id}` };
    }
    if (!/^(?:www\.|mobile\.)?(?:x|twitter)\.com$/.test(host)) return undefined;
    const [, user, post] = /^\/(\w+)\/status(?:es)?\/(\d+)/.exec(path) ?? [];
    return user ? { provider: "x", address: `https://x.com/${user}/status/${post}` } : undefined;
  },
  ({ host, path }) => {
    const pattern =
      host === "embed.bsky.app"
        ? /^\/embed\/([\w:.-]+)\/app\.bsky\.feed\.post\/(\w+)/
        : /^\/profile\/([\w:.-]+)\/post\/(\w+)/;
    if (host !== "bsky.app" && host !== "embed.bsky.app") return undefined;
    const [, author, post] = pattern.exec(path) ?? [];
    if (!author) return undefined;
    return { provider: "bluesky", address: `https://bsky.app/profile/${author}/post/${post}` };
  },
  ({ host, path }) => {
    if (!/^(?:www\.)?instagram\.com$/.test(host)) return undefined;
    const [, kind, post] = /^\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]+)/.exec(path) ?? [];
    if (!kind) return undefined;
    return { provider: "instagram", address: `https://www.instagram.com/${kind}/${post}/` };
  },
  ({ host, path }) => {
    if (!/^(?:www\.|m\.)?tiktok\.com$/.test(host)) return undefined;
    const [, user, video] = /^\/@([\w.-]*)\/video\/(\d+)/.exec(path) ?? [];
    if (video)
      return { provider: "tiktok", address: `https://www.tiktok.com/@${user}/video/${video}` };
    const framed = /^\/embed\/(?:v2\/)?(\d+)/.exec(path)?.[1];
    if (!framed) return undefined;
    return { provider: "tiktok", address: `https://www.tiktok.com/embed/v2/${framed}` };
  },
  // Mastodon runs on thousands of hosts; its addresses are told by their shape.
  ({ host, path }) => {
    const post = /^(\/(?:@[\w.]+(?:@[\w.-]+)?|users\/[\w.]+\/statuses)\/\d{12,})(?:\/embed)?\/?$/;
    const found = post.exec(path)?.[1];
    return found ? { provider: "mastodon", address: `https://${host}${found}` } : undefined;
  },
];

function youTubeVideo({ host, path, query }: Place): string | undefined {
  if (host === "youtu.be") return /^\/([\w-]{6,20})/.exec(path)?.[1];
  if (!/^(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com$/.test(host)) return undefined;
  return (
    /^\/(?:embed|shorts|live|v)\/([\w-]{6,20})/.exec(path)?.[1] ??
    (path === "/watch" ? /[?&]v=([\w-]{6,20})/.exec(query)?.[1] : undefined)
  );
}

function placeOf(raw: string): Place | undefined {
  const trimmed = raw.trim();
  const address = trimmed.startsWith("//") ? `https:${trimmed}` : trimmed;
  if (!isWebAddress(address)) return undefined;
  const parts = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:@]+)(?::\d+)?([^?#]*)(\?[^#]*)?/i.exec(address);
  if (!parts) return undefined;
  const [, host = "", path = "", query = ""] = parts;
  return { address, host: host.toLowerCase(), path, query };
}
