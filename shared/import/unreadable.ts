/**
 * Thrown deep inside a reader when a file cannot be one; `importFile` turns it into its outcome.
 * `reason` completes “FILE was not imported: …”.
 */
export class UnreadableFile extends Error {
  readonly reason: string;

  constructor(reason: string, options?: { cause?: unknown }) {
    super(reason, options);
    this.name = "UnreadableFile";
    this.reason = reason;
  }
}

/** A ZIP file opened: nothing of it is unpacked before it is asked for, and never beyond limits. */
export interface Archive {
  names: readonly string[];
  /** The bytes under a name, `undefined` when there are none. Throws {@link UnreadableFile}. */
  read(name: string): Uint8Array | undefined;
}
