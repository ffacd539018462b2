import { expect, test } from "vitest";
import { pagePolicy, secured } from "../../../electron/platform/content-policy.ts";

test("the page loads from its own origin alone, and nothing may frame it", () => {
  expect(pagePolicy.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ]);
});

test("every answer carries the same headers", () => {
  const response = secured(new Response("x"), "/");
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-security-policy": pagePolicy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
});

test("a response keeps the policy that it brings itself", () => {
  const own = new Response("x", { headers: { "content-security-policy": "sandbox" } });
  expect(secured(own, "/preview/n/article.html").headers.get("content-security-policy")).toBe(
    "sandbox",
  );
});

test("the sandboxed preview may load its own pictures, though its origin is like no other", () => {
  const picture = secured(new Response("x"), "/preview/n/images/a.png");
  expect(picture.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
});
