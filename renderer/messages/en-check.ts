/** Words of the view that looks for damage in the library. */
export const checkMessages = {
  open: "Check…",
  title: "Check the library",
  hint: "Every article, revision and picture is read and compared with what was saved. Repairing takes nothing away: what is damaged comes back from revisions and backups as far as it can.",
  look: "Check now",
  repair: "Repair",
  looking: "Reading the library…",
  found: (left: number, mended: number) =>
    [
      mended > 0 ? `${mended} ${mended === 1 ? "problem was" : "problems were"} repaired. ` : "",
      left > 0 ? `${left} ${left === 1 ? "thing is" : "things are"} wrong.` : "Nothing is wrong.",
    ].join(""),
};
