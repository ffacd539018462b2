import { expect, test } from "vitest";
import { safeAddress } from "../../shared/links.ts";

test.each([
  ["https://example.org/a?b=1#c", "https://example.org/a?b=1#c"],
  ["HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"],
  ["mailto:desk@example.org", "mailto:desk@example.org"],
  ["tel:+441595", "tel:+441595"],
  [" https://example.org ", "https://example.org"],
  ["ht\ntps://example.org", "https://example.org"],
  ["example.org/x", "https://example.org/x"],
  ["localhost.example:8080/x", "https://localhost.example:8080/x"],
  ["desk@example.org", "mailto:desk@example.org"],
  ["/news/1", "/news/1"],
  ["//cdn.example.org/x", "https://cdn.example.org/x"],
  ["#top", "#top"],
  ["?page=2", "?page=2"],
])("“%s” may stand as “%s”", (given, kept) => {
  expect(safeAddress(given)).toBe(kept);
});

test.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript\u0000:alert(1)",
  "javascript://example.org/%0aalert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD4=",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "about:blank",
  "view-source:https://example.org",
  "ws://example.org",
  "intent://x#Intent;end",
  "",
  "   ",
])("“%s” may not stand at all", (given) => {
  expect(safeAddress(given)).toBeUndefined();
});
