import { describe, expect, test } from "vitest";
import { frameAddress, recogniseEmbed } from "../../shared/embeds.ts";

describe("an address tells what it shows", () => {
  test.each([
    [
      "https://youtu.be/dQw4w9WgXcQ?si=x&t=42",
      "youtube",
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42",
    ],
    [
      "https://m.youtube.com/watch?app=m&v=dQw4w9WgXcQ",
      "youtube",
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    ],
    [
      "//www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0",
      "youtube",
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    ],
    [
      "https://www.youtube.com/shorts/dQw4w9WgXcQ",
      "youtube",
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    ],
    ["https://twitter.com/nasa/status/123?s=20", "x", "https://x.com/nasa/status/123"],
    ["https://x.com/nasa/status/123", "x", "https://x.com/nasa/status/123"],
    ["https://platform.twitter.com/embed/Tweet.html?id=123", "x", "https://x.com/i/status/123"],
    [
      "https://bsky.app/profile/a.bsky.social/post/3k",
      "bluesky",
      "https://bsky.app/profile/a.bsky.social/post/3k",
    ],
    [
      "https://embed.bsky.app/embed/did:plc:x/app.bsky.feed.post/3k",
      "bluesky",
      "https://bsky.app/profile/did:plc:x/post/3k",
    ],
    [
      "https://mastodon.social/@ana/112233445566778899/embed",
      "mastodon",
      "https://mastodon.social/@ana/112233445566778899",
    ],
    [
      "https://news.example/@ana@other.example/112233445566778899",
      "mastodon",
      "https://news.example/@ana@other.example/112233445566778899",
    ],
    [
      "https://www.instagram.com/reel/Cabc/?igsh=x",
      "instagram",
      "https://www.instagram.com/reel/Cabc/",
    ],
    [
      "https://www.tiktok.com/@ana/video/7234567890?lang=en",
      "tiktok",
      "https://www.tiktok.com/@ana/video/7234567890",
    ],
    [
      "https://www.tiktok.com/embed/v2/7234567890",
      "tiktok",
      "https://www.tiktok.com/embed/v2/7234567890",
    ],
    ["https://example.org/graph?a=1", "generic", "https://example.org/graph?a=1"],
    [
      "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
      "generic",
      "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
    ],
    ["https://www.youtube.com/@channel", "generic", "https://www.youtube.com/@channel"],
  ])("%s", (address, provider, canonical) => {
    expect(recogniseEmbed(address)).toEqual({ provider, address: canonical });
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "about:blank", "", "/watch?v=x", "x y"])(
    "“%s” shows nothing",
    (address) => {
      expect(recogniseEmbed(address)).toBeUndefined();
    },
  );
});

describe("a provider's frame", () => {
  test.each([
    [
      "youtube",
      "https://youtu.be/dQw4w9WgXcQ",
      "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
    ],
    [
      "x",
      "https://x.com/nasa/status/123",
      "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=123",
    ],
    [
      "bluesky",
      "https://bsky.app/profile/did:plc:x/post/3k",
      "https://embed.bsky.app/embed/did:plc:x/app.bsky.feed.post/3k",
    ],
    ["bluesky", "https://bsky.app/profile/a.bsky.social/post/3k", undefined],
    [
      "mastodon",
      "https://mastodon.social/@ana/112233445566778899",
      "https://mastodon.social/@ana/112233445566778899/embed",
    ],
    ["instagram", "https://www.instagram.com/p/Cabc/", "https://www.instagram.com/p/Cabc/embed/"],
    [
      "tiktok",
      "https://www.tiktok.com/@ana/video/7234567890",
      "https://www.tiktok.com/embed/v2/7234567890",
    ],
    ["generic", "https://example.org/", undefined],
    ["youtube", "https://evil.example/dQw4w9WgXcQ", undefined],
    ["youtube", "javascript:alert(1)", undefined],
  ] as const)("of %s for %s", (provider, address, frame) => {
    expect(frameAddress(provider, address)).toBe(frame);
  });
});
