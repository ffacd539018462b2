import { expect, test } from "vitest";
import {
  ArticlePages,
  pageLength,
  placeOf,
  type Question,
} from "../../../renderer/library/article-pages.ts";
import type { ArticleList, FoundArticle, ListParams } from "../../../shared/contract/services.ts";

const everything: Question = { query: "", status: "", category: "", trashed: false };

function row(number: number): FoundArticle {
  return {
    id: `a${number}`,
    status: "draft",
    headline: `Article ${number}`,
    slugline: "",
    category: "",
    byline: "",
    words: 0,
    createdAt: "2024-11-15T09:00:00.000Z",
    updatedAt: "2024-11-15T09:00:00.000Z",
    embargoUntil: null,
    revision: 1,
  };
}

/** A list of that many articles, and what was asked of it. */
function aList(count: number) {
  let rows = Array.from({ length: count }, (_, i) => row(i));
  const asked: ListParams[] = [];
  let held: (() => void)[] | undefined;
  return {
    asked,
    articles: {
      async list(params: ListParams): Promise<ArticleList> {
        asked.push(params);
        const { offset = 0, limit = 200 } = params;
        if (held) await new Promise<void>((resolve) => held!.push(resolve));
        return { articles: rows.slice(offset, offset + limit), total: rows.length };
      },
    },
    putFirst(number: number) {
      rows = [row(number), ...rows];
    },
    /** Keeps answers back until they are let go. */
    hold() {
      held = [];
    },
    letGo() {
      const waiting = held ?? [];
      held = undefined;
      for (const resolve of waiting) resolve();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function opened(count: number) {
  const list = aList(count);
  const failures: unknown[] = [];
  const pages = new ArticlePages(list.articles, (error) => failures.push(error));
  pages.ask(everything);
  await settled();
  return { ...list, pages, failures };
}

const offsets = (asked: readonly ListParams[]) => asked.map(({ offset = 0 }) => offset);

test("the first page comes at once, with how many there are in all", async () => {
  const { pages, asked } = await opened(100_000);
  expect(pages.state).toMatchObject({ known: true, pending: false, total: 100_000 });
  expect(pages.row(99)?.id).toBe("a99");
  expect(pages.row(100)).toBeUndefined();
  expect(asked).toEqual([{ limit: pageLength, offset: 0 }]);
});

test("only pages on screen are asked for, each once", async () => {
  const { pages, asked } = await opened(100_000);
  pages.show(95, 120);
  await settled();
  pages.show(96, 121);
  await settled();
  pages.show(99_980, 99_999);
  await settled();
  expect(offsets(asked)).toEqual([0, 100, 99_900]);
  expect(pages.row(99_999)?.id).toBe("a99999");
});

test("what was passed while an answer was on its way is not asked for", async () => {
  const { pages, asked, hold, letGo } = await opened(100_000);
  hold();
  pages.show(1000, 1020);
  for (let at = 2000; at <= 50_000; at += 1000) pages.show(at, at + 20);
  letGo();
  await settled();
  expect(offsets(asked)).toEqual([0, 1000, 50_000]);
});

test("however far one scrolls, a bounded number of rows is held", async () => {
  const { pages } = await opened(100_000);
  for (let at = 0; at < 100_000; at += 700) {
    pages.show(at, at + 30);
    await settled();
    expect(pages.row(at)?.id).toBe(`a${at}`);
  }
  expect(pages.state.pages.size).toBeLessThanOrEqual(10);
});

test("a change asks again for what is on screen alone, and forgets the rest", async () => {
  const { pages, asked, putFirst } = await opened(100_000);
  for (const at of [500, 1000, 1100]) {
    pages.show(at, at + 20);
    await settled();
  }
  putFirst(200_000);
  pages.refresh();
  await settled();
  expect(offsets(asked)).toEqual([0, 500, 1000, 1100, 1100]);
  expect(placeOf(pages.state, "a1110")).toBe(1111);
  expect(pages.row(1000)).toBeUndefined();
  expect(pages.state.total).toBe(100_001);
});

test("rows that did not change are the same objects, so that they are not rendered again", async () => {
  const { pages } = await opened(10);
  const before = pages.row(3);
  pages.refresh();
  await settled();
  expect(pages.row(3)).toBe(before);
});

test("the answer to a question that is no longer asked is not shown", async () => {
  const { pages, hold, letGo } = await opened(10);
  hold();
  pages.ask({ ...everything, query: "old" });
  pages.ask({ ...everything, query: "new", status: "hold", category: "Sport" });
  expect(pages.state).toMatchObject({ pending: true, known: true, searched: false });
  letGo();
  await settled();
  expect(pages.state).toMatchObject({ pending: false, searched: true });
  expect(pages.state.question).toMatchObject({ query: "new", status: "hold", category: "Sport" });
});

test("a failure is told once, and the next change tries again", async () => {
  const { pages, articles, failures } = await opened(10);
  const { list } = articles;
  articles.list = () => Promise.reject(new Error("away"));
  pages.refresh();
  await settled();
  expect(failures).toHaveLength(1);
  articles.list = list;
  pages.refresh();
  await settled();
  expect(failures).toHaveLength(1);
  expect(pages.row(9)?.id).toBe("a9");
});
