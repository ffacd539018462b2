const allowed = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * The address as it may stand in a link, or `undefined` when its scheme is not one a reader may be
 * sent to (http, https, mailto, tel). Addresses without a scheme are kept when they are relative
 * (`/…`, `#…`); `example.org/x` gets `https://`.
 */
export function safeAddress(raw: string): string | undefined {
  // Browsers drop control characters and surrounding space before they look for a scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the trap being closed here
  const address = raw.replace(/[\u0000-\u001f\u007f]+/g, "").trim();
  if (address === "") return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(address)?.[1]?.toLowerCase();
  if (scheme && allowed.has(scheme)) return address;
  if (scheme && !/^[^/?#]+:\d+(?:[/?#]|$)/.test(address)) return undefined;
  if (/^[/#?]/.test(address)) return address.startsWith("//") ? `https:${address}` : address;
  if (/^[^\s/@]+@[^\s/@]+\.[a-z]{2,}$/i.test(address)) return `mailto:${address}`;
  if (/^[^\s/?#]+\.[^\s/?#]+/.test(address)) return `https://${address}`;
  return undefined;
}

/** True for an address that names a picture on the web: http or https. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(address);
}
