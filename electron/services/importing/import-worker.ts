import { parentPort } from "node:worker_threads";
import { type ReadWork, readFile } from "./read-file.ts";

/** A thread that reads files made elsewhere, one after the other, and tells what is in each. */
parentPort?.on("message", (work: ReadWork) => {
  try {
    const outcome = readFile(work);
    const pictures = outcome.ok ? (outcome.result.pictures ?? []) : [];
    const own = pictures.flatMap(({ bytes }) => (bytes && isWhole(bytes) ? [bytes.buffer] : []));
    parentPort!.postMessage({ outcome }, [...new Set(own)] as ArrayBuffer[]);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    parentPort!.postMessage({ failure: { message, stack } });
  }
});

/** Part of a larger buffer is copied: others may have a part in it too. */
function isWhole({ buffer, byteLength }: Uint8Array): boolean {
  return buffer.byteLength === byteLength;
}
