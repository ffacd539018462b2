// Web Crypto is in every runtime this folder runs in; its types belong to none of them.
declare const crypto: {
  getRandomValues(array: Uint8Array): Uint8Array;
  randomUUID(): string;
};

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A new article id: a UUID, version 4. */
export function newArticleId(): string {
  return crypto.randomUUID();
}

/** A new block id: ten characters of 0-9a-z, unique within any article one will ever see. */
export function newBlockId(): string {
  let id = "";
  // 252 is the largest multiple of 36 in a byte: without the cut the first letters come up more often.
  while (id.length < 10) {
    for (const byte of crypto.getRandomValues(new Uint8Array(12))) {
      if (byte < 252 && id.length < 10) id += alphabet[byte % 36];
    }
  }
  return id;
}
