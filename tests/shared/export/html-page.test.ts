import { describe, expect, test } from "vitest";
import { newLeadImage } from "../../../shared/article/article.ts";
import { htmlFragment } from "../../../shared/export/html-fragment.ts";
import { htmlPage } from "../../../shared/export/html-page.ts";
import { attribute, lineText, parseHtml, rawText } from "../../../shared/import/html-tree.ts";
import { anArticle, anExport, aPicture, aPublication } from "../../support/article-builder.ts";
import { doc, h2, p } from "../../support/copy-builder.ts";
import { elementsNamed } from "../../support/html-outline.ts";

const picture = aPicture();
const leadImage = {
  ...newLeadImage({ kind: "media", id: picture.id }),
  alt: "A ferry at the quay",
  caption: "The Hjaltland on Thursday.",
  credit: "Ana Ruiz",
  source: "Agency",
};

function page(fields: Parameters<typeof anArticle>[0] = {}, publication = aPublication()): string {
  return htmlPage(anExport(anArticle(fields), { publication, pictures: [picture] }));
}

function meta(html: string, name: string): string | undefined {
  const found = elementsNamed(html, "meta").find(
    (element) => (attribute(element, "name") ?? attribute(element, "property")) === name,
  );
  return found && attribute(found, "content");
}

function jsonLd(html: string): Record<string, unknown> {
  const script = elementsNamed(html, "script").find(
    (element) => attribute(element, "type") === "application/ld+json",
  );
  return JSON.parse(rawText(script!));
}

function link(html: string, rel: string): string | undefined {
  const found = elementsNamed(html, "link").find((element) => attribute(element, "rel") === rel);
  return found && attribute(found, "href");
}

describe("the head of the page", () => {
  test("takes the headline for a title unless it has its own", () => {
    const title = (html: string) => lineText(elementsNamed(html, "title")[0]!);
    expect(title(page())).toBe("Ferry crews vote to strike over night shifts");
    expect(title(page({ fields: { pageTitle: "Ferry strike: what to know" } }))).toBe(
      "Ferry strike: what to know",
    );
  });

  test("describes the article by its description, its standfirst, or how it begins", () => {
    const described = {
      description: "How to travel.",
      socialImage: null,
      canonical: "",
      noindex: false,
    };
    expect(meta(page({ fields: { search: described } }), "description")).toBe("How to travel.");
    expect(meta(page(), "description")).toBe(
      "Sailings to three islands stop on Friday unless talks succeed.",
    );
    const copy = doc(h2("A heading"), p(`${"Crews on the northern routes voted. ".repeat(6)}`));
    const derived = meta(page({ fields: { standfirst: "" }, copy }), "description")!;
    expect(derived).toMatch(/^Crews on the northern/);
    expect(derived).toMatch(/\w…$/);
    expect(derived.length).toBeLessThanOrEqual(156);
  });

  test("names its language and its direction", () => {
    const [html] = elementsNamed(page({ fields: { language: "ar" } }), "html");
    expect(attribute(html!, "lang")).toBe("ar");
    expect(attribute(html!, "dir")).toBe("rtl");
  });

  test("is known by the publication's address, or by the one given by hand", () => {
    expect(link(page(), "canonical")).toBeUndefined();
    const publication = aPublication({ address: "https://harbour.example/news" });
    const slug = "ferry-crews-vote-to-strike-over-night-shifts";
    expect(link(page({}, publication), "canonical")).toBe(`https://harbour.example/news/${slug}`);
    const search = {
      description: "",
      socialImage: null,
      canonical: "https://x.org/1",
      noindex: true,
    };
    const html = page({ fields: { search } }, publication);
    expect(link(html, "canonical")).toBe("https://x.org/1");
    expect(meta(html, "og:url")).toBe("https://x.org/1");
    expect(meta(html, "robots")).toBe("noindex");
  });

  test("tells social networks what to show, and never an empty value", () => {
    const html = page({ fields: { leadImage, socialHeadline: "No ferries on Friday" } });
    expect(meta(html, "og:title")).toBe("No ferries on Friday");
    expect(meta(html, "og:type")).toBe("article");
    expect(meta(html, "og:locale")).toBe("en_GB");
    expect(meta(html, "og:image")).toMatch(/^images\/ferry-crews[a-z0-9-]*-abababab\.jpg$/);
    expect(meta(html, "og:image:width")).toBe("1600");
    expect(meta(html, "og:image:alt")).toBe("A ferry at the quay");
    expect(meta(html, "article:section")).toBe("Labour");
    expect(meta(html, "twitter:card")).toBe("summary_large_image");
    expect(meta(page(), "twitter:card")).toBe("summary");
    for (const element of elementsNamed(page(), "meta")) {
      expect(attribute(element, "content")).not.toBe("");
    }
  });

  test("says the same to search engines as a NewsArticle", () => {
    const publication = aPublication({ address: "https://harbour.example/" });
    const html = page({ fields: { leadImage } }, publication);
    const slug = "ferry-crews-vote-to-strike-over-night-shifts";
    const address = `https://harbour.example/${slug}`;
    const file = `${address}/images/${slug}-abababab.jpg`;
    expect(jsonLd(html)).toEqual({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      "@id": address,
      url: address,
      mainEntityOfPage: { "@type": "WebPage", "@id": address },
      headline: "Ferry crews vote to strike over night shifts",
      description: "Sailings to three islands stop on Friday unless talks succeed.",
      articleSection: "Labour",
      about: [
        {
          "@type": "Thing",
          name: "Labour",
          sameAs: "http://cv.iptc.org/newscodes/mediatopic/09000000",
        },
      ],
      keywords: ["ferries", "unions"],
      dateline: "LERWICK, Nov. 15",
      locationCreated: { "@type": "Place", name: "Lerwick" },
      inLanguage: "en-GB",
      dateCreated: "2024-11-15T09:00:00.000Z",
      datePublished: "2024-11-15T18:36:00Z",
      dateModified: "2024-11-15T17:30:00.000Z",
      author: [{ "@type": "Person", name: "Ana Ruiz" }],
      publisher: {
        "@type": "NewsMediaOrganization",
        name: "The Harbour Post",
        url: "https://harbour.example/",
      },
      image: [
        {
          "@type": "ImageObject",
          url: file,
          contentUrl: file,
          encodingFormat: "image/jpeg",
          width: 1600,
          height: 900,
          caption: "The Hjaltland on Thursday.",
          creditText: "Ana Ruiz / Agency",
          creator: { "@type": "Person", name: "Ana Ruiz" },
        },
      ],
      isAccessibleForFree: true,
      wordCount: 8,
    });
  });
});

describe("the page", () => {
  const html = page({
    fields: {
      leadImage,
      kicker: "Islands",
      disclaimers: [
        { approved: null, kind: "sponsored", text: "Paid for by the port.", position: "start" },
        { approved: null, kind: "opinion", text: "The author's own view.", position: "end" },
      ],
      related: [
        { title: "Night shifts explained", address: "https://x.org/n", articleId: null },
        { title: "A story without an address", address: "", articleId: null },
      ],
      corrections: [
        {
          kind: "correction",
          text: "Three islands, not two.",
          at: "2024-11-16T09:00:00Z",
          by: "Ola",
        },
      ],
    },
    copy: doc(p("Crews voted.")),
  });

  test("has one heading of the first level and one article", () => {
    expect(elementsNamed(html, "h1").map(lineText)).toEqual([
      "Ferry crews vote to strike over night shifts",
    ]);
    expect(elementsNamed(html, "article")).toHaveLength(1);
  });

  test("shows the picture with its size, alt text, caption and credit", () => {
    const [image] = elementsNamed(html, "img");
    expect(Object.fromEntries(image!.attrs.map(({ name, value }) => [name, value]))).toEqual({
      src: "images/ferry-crews-vote-to-strike-over-night-shifts-abababab.jpg",
      alt: "A ferry at the quay",
      width: "1600",
      height: "900",
    });
    expect(lineText(elementsNamed(html, "figcaption")[0]!)).toBe(
      "The Hjaltland on Thursday. Ana Ruiz / Agency",
    );
  });

  test("tells its times to machines", () => {
    expect(elementsNamed(html, "time").map((time) => attribute(time, "datetime"))).toEqual([
      "2024-11-15",
      "2024-11-15T18:36:00Z",
      "2024-11-16T09:00:00Z",
    ]);
  });

  test("has disclaimers where they belong, corrections, and a list of related articles", () => {
    expect(lineText(elementsNamed(html, "article")[0]!)).toContain(
      "Paid for by the port. Crews voted. The author's own view. Correction (16/11/2024 09h00): Three islands, not two.",
    );
    expect(elementsNamed(html, "li").map(lineText)).toEqual([
      "Night shifts explained",
      "A story without an address",
    ]);
    expect(elementsNamed(html, "a").map((a) => attribute(a, "href"))).toEqual(["https://x.org/n"]);
  });

  test("needs no script, fetches nothing but its picture, and holds no data address", () => {
    const types = elementsNamed(html, "script").map((script) => attribute(script, "type"));
    expect(types).toEqual(["application/ld+json"]);
    expect(html).not.toMatch(/data:|@import|url\(|\son\w+=/);
    expect(elementsNamed(html, "link")).toEqual([]);
  });

  test("is the same for the same article", () => {
    expect(page({ fields: { leadImage } })).toBe(page({ fields: { leadImage } }));
  });

  test("shows caption and credit even when the picture's file is gone", () => {
    const gone = htmlPage(anExport(anArticle({ fields: { leadImage } })));
    expect(elementsNamed(gone, "img")).toEqual([]);
    expect(lineText(elementsNamed(gone, "figure")[0]!)).toContain("Ana Ruiz");
  });

  test("stands on its own feet with nothing but a headline", () => {
    const fields = { headline: "X", standfirst: "", tags: [], category: null, publishedAt: null };
    const bare = page({ fields, copy: doc() });
    expect(lineText(elementsNamed(bare, "h1")[0]!)).toBe("X");
    expect(parseHtml(bare)).toBeDefined();
  });
});

test("the fragment is the body with its disclaimers and nothing around it", () => {
  const disclaimers = [
    {
      approved: null,
      kind: "opinion" as const,
      text: "A view & no more.",
      position: "end" as const,
    },
  ];
  const input = anExport(anArticle({ fields: { disclaimers }, copy: doc(p("a"), h2("b")) }));
  expect(htmlFragment(input)).toBe(
    '<p>a</p>\n<h2>b</h2>\n<p class="disclaimer opinion">A view &amp; no more.</p>\n',
  );
  expect(htmlFragment(anExport(anArticle({ copy: doc() })))).toBe("");
});
