/** Marks an update that only brings stored copy into the editor: nobody typed it. */
export const LOAD_TAG = "dateline-load";
