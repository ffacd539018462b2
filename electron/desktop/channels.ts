/** Every channel between the main process and the page. */
export const channels = {
  /** Page → main: a call of the contract, answered with its reply. */
  call: "dateline:call",
  /** Main → page: something happened. */
  event: "dateline:event",
  /** Main → page: save everything now, with the number of the request. */
  flush: "dateline:flush",
  /** Page → main: number of the request, and null or why it could not be saved. */
  flushed: "dateline:flushed",
} as const;
