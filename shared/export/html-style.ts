/** The look of the exported page: a newspaper's column, light and dark, on screen and on paper. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --paper: #fbfaf7;
  --ink: #1b1a18;
  --quiet: #5f5b53;
  --hairline: #dcd8ce;
  --accent: #b3261e;
  --link: #1f4e8c;
  --reading: "Source Serif 4", "Source Serif Pro", Charter, "Iowan Old Style", Georgia, "Noto Serif", "Noto Naskh Arabic", "Noto Serif Hebrew", serif;
  --plain: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614;
    --ink: #ece9e2;
    --quiet: #a5a099;
    --hairline: #34312c;
    --accent: #ff8a80;
    --link: #8ab4f8;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  padding: clamp(1.5rem, 5vw, 4rem) clamp(1rem, 4vw, 2rem);
  background: var(--paper);
  color: var(--ink);
  font: 1.1875rem/1.58 var(--reading);
  text-rendering: optimizeLegibility;
  overflow-wrap: break-word;
}
main, footer { max-width: 66ch; margin-inline: auto; }
h1, h2, h3, h4, h5, h6 { line-height: 1.15; text-wrap: balance; margin: 2em 0 0.5em; }
h1 { font-size: 1.75rem; }
header h1 { font-size: clamp(2rem, 6vw, 2.75rem); line-height: 1.08; letter-spacing: -0.015em; margin: 0 0 0.4em; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.25rem; }
h4 { font-size: 1.0625rem; }
h5 { font-size: 1rem; }
h6 { font-size: 0.9375rem; color: var(--quiet); }
p, ul, ol, blockquote, figure, table, pre, .fact-box, .live-entry { margin: 0 0 1.1em; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
.kicker {
  margin: 0 0 0.6em;
  color: var(--accent);
  font: 600 0.8125rem/1.3 var(--plain);
  letter-spacing: 0.06em;
  text-transform: uppercase;
}
.standfirst { color: var(--quiet); font-size: 1.3125rem; line-height: 1.42; text-wrap: pretty; }
.byline { font-style: normal; }
.byline, .dateline, .published, .contributor {
  margin: 0 0 0.2em;
  color: var(--quiet);
  font: 0.875rem/1.5 var(--plain);
}
.byline [rel="author"] { color: var(--ink); font-weight: 600; }
.published { font-variant-numeric: tabular-nums; }
header { margin-bottom: 1.6em; }
figure img { display: block; width: 100%; height: auto; background: var(--hairline); }
figcaption { margin-top: 0.5em; color: var(--quiet); font: 0.8125rem/1.45 var(--plain); }
ul, ol { padding-inline-start: 1.4em; }
li { margin-bottom: 0.35em; }
li > :is(h1, h2, h3, h4, h5, h6) { margin: 0.8em 0 0.35em; }
li > ul, li > ol { margin: 0.35em 0 0; }
blockquote { padding-inline-start: 1.1em; border-inline-start: 3px solid var(--accent); font-style: italic; }
.pull-quote { padding-block: 0.6em; border-inline-start: 0; border-block: 2px solid var(--accent); font-size: 1.5rem; line-height: 1.3; }
.pull-quote p { margin: 0; }
.pull-quote footer { margin: 0.4em 0 0; font-style: normal; }
.question { font-weight: 700; }
.speaker { font-weight: 700; }
.speaker::after { content: ":"; }
.speaker:lang(fr)::after { content: "\\a0:"; }
.speaker:is(:lang(ja), :lang(zh))::after { content: "："; }
.credit { white-space: nowrap; }
.gallery { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1em; }
.gallery figure { margin: 0; }
.gallery > figcaption { grid-column: 1 / -1; margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
th, td { padding: 0.35em 0.6em; border-bottom: 1px solid var(--hairline); text-align: start; vertical-align: top; }
caption { padding-bottom: 0.5em; color: var(--quiet); font: 0.8125rem/1.45 var(--plain); text-align: start; }
pre { overflow-x: auto; padding: 0.8em 1em; background: color-mix(in srgb, var(--hairline) 40%, transparent); }
.fact-box { padding: 1em 1.2em; border: 1px solid var(--hairline); }
.fact-box > :last-child, .live-entry > :last-child { margin-bottom: 0; }
.fact-box .title, .live-entry .title { margin: 0 0 0.5em; font-size: 1.125rem; }
.live-entry { padding-inline-start: 1.1em; border-inline-start: 3px solid var(--hairline); }
.time { margin: 0 0 0.2em; color: var(--quiet); font: 600 0.8125rem/1.5 var(--plain); font-variant-numeric: tabular-nums; }
.embed iframe { display: block; max-width: 100%; border: 0; }
hr { width: 4em; margin: 2.2em auto; border: 0; border-top: 1px solid var(--quiet); }
code { direction: ltr; unicode-bidi: isolate; font: 0.875em/1.4 ui-monospace, "JetBrains Mono", Menlo, Consolas, monospace; }
sub, sup { font-size: 0.72em; line-height: 0; }
.disclaimer {
  padding: 0.8em 0;
  border-block: 1px solid var(--hairline);
  color: var(--quiet);
  font: italic 0.9375rem/1.5 var(--reading);
}
.disclaimer + .disclaimer { border-top: 0; margin-top: -1.1em; }
.corrections, .related { margin-top: 2.2em; padding-top: 1.1em; border-top: 1px solid var(--hairline); font-size: 0.9375rem; }
.related h2 { margin: 0 0 0.6em; font: 600 0.8125rem/1.3 var(--plain); letter-spacing: 0.06em; text-transform: uppercase; }
.related ul { padding: 0; list-style: none; }
footer { margin-top: 2.5em; color: var(--quiet); font: 0.8125rem/1.5 var(--plain); }
body > footer[dir] { text-align: end; }
html[dir="rtl"] body { line-height: 1.75; }
html[dir="rtl"] :is(h1, h2, h3, h4) { line-height: 1.35; }
html[dir="rtl"] :is(h1, .kicker, .related h2) { letter-spacing: 0; }
html[dir="rtl"] :is(blockquote, .disclaimer) { font-style: normal; }
html:is(:lang(ur), :lang(ks)) :is(body, h1, h2, h3, h4, .standfirst) { line-height: 2; }
@media (max-width: 36rem) {
  .body :is(p, li, blockquote) { hyphens: auto; hyphenate-limit-chars: 8 4 4; }
  .body :is(a, code, pre, .embed) { hyphens: manual; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --link: #000; --accent: #000; }
  body { padding: 0; font-size: 11pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  figure, blockquote, table, pre, .fact-box { break-inside: avoid; }
  .related { display: none; }
}
`;
