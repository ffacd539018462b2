/**
 * JSON for transports that carry text only: bytes travel as `{"$bytes": "<base64>"}`, everything
 * else as it is. Transports that clone structures (Electron's) do not need it.
 */
export function toWire(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member instanceof Uint8Array ? { $bytes: toBase64(member) } : member,
  );
}

/** The inverse of {@link toWire}. Throws SyntaxError for text that is not JSON. */
export function fromWire(text: string): unknown {
  return JSON.parse(text, (_key, member: unknown) => {
    if (typeof member !== "object" || member === null || !("$bytes" in member)) return member;
    const { $bytes: encoded, ...rest } = member;
    if (typeof encoded !== "string" || Object.keys(rest).length > 0) return member;
    return fromBase64(encoded);
  });
}

// Base64 by hand of the runtime: `btoa` is global in browsers and Node alike, `toBase64` not yet.
declare function btoa(binary: string): string;
declare function atob(text: string): string;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  // Chunks, since an argument list of a whole picture overflows the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
