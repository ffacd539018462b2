import { joinBytes } from "./bytes.ts";
import { gifBlocks } from "./gif-blocks.ts";

// The application blocks that say how often an animation runs, and in which colours it is meant.
const keptApplications = new Set(["NETSCAPE", "ANIMEXTS", "ICCRGBG1"]);

/** Keeps images, timing and colour profile; comments and XMP go. */
export function stripGif(bytes: Uint8Array): Uint8Array {
  const kept = [...gifBlocks(bytes)].filter(
    ({ kind, application }) =>
      kind !== "comment" && (kind !== "application" || keptApplications.has(application)),
  );
  return joinBytes(kept.map(({ start, end }) => bytes.subarray(start, end)));
}
