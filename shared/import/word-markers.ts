/** Fonts whose letters are pictures: a “v” in one is a bullet. */
const pictureFonts = /symbol|wingdings|webdings|dingbats/;

/** Whether what stands before an item is a bullet and no number. */
export function isBulletMarker(text: string, font: string): boolean {
  if (pictureFonts.test(font)) return true;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  // Word's hollow bullet is an “o”; a list by letters has a point or a bracket.
  return /^[o•§ovü]$/i.test(text) && !font.includes("times");
}

/** The number that a marker shows: the last one of “1.2.3.”; `undefined` for letters. */
export function markerNumber(text: string): number | undefined {
  const digits = /(\d{1,6})\D*$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
