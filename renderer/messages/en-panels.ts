import { fieldNames } from "./en-fields.ts";

export const panelMessages = {
  checks: {
    blocks: "Stops an export",
    warns: "Worth a look",
    none: "Nothing stands in the way of publication.",
    fields: {
      ...fieldNames,
      copy: "Body",
      "leadImage.caption": "Caption",
      "leadImage.alt": "Alt text",
      "leadImage.credit": "Credit line",
      "leadImage.source": "Picture source",
      "leadImage.copyright": "Copyright notice",
      "leadImage.usageTerms": "Usage terms",
    },
  },

  export: {
    formats: "Formats",
    /** By the names that the command line knows them by. */
    formatNames: new Map([
      ["html", "Web page"],
      ["json", "Article data (JSON)"],
      ["html-fragment", "Body for a CMS (HTML)"],
      ["markdown", "Markdown"],
      ["wire-text", "Plain text for the wire"],
    ]),
    publication: "Publication",
    folder: "Export folder",
    chooseFolder: "Choose folder…",
    folderTitle: "Folder for the exported articles",
    findings: (blocks: number, warns: number) =>
      [
        blocks > 0 ? `${blocks} ${blocks === 1 ? "finding stops" : "findings stop"} it` : "",
        warns > 0 ? `${warns} ${warns === 1 ? "warning" : "warnings"}` : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    noFindings: "No findings",
    see: "See checks",
    printWords: "Print these words?",
    printWordsHint:
      "A TK stands before them, so they may be a note to the desk. Tick what is copy.",
    override: "Reason to export all the same",
    overrideHint: "Recorded in the article and the manifest",
    action: "Export",
    busy: "Exporting…",
    done: (count: number) => `${count} ${count === 1 ? "file" : "files"} written`,
    copyPath: "Copy path",
    copied: "Path copied",
    reveal: "Show in folder",
    pickOne: "Choose at least one format.",
    preview: "Preview",
    remotePicture:
      "The lead image is on another server. The page that leaves shows it; here it is not loaded.",
    desktop: "Desktop width",
    phone: "Phone width",
    enlarge: "Enlarge the preview",
    reduce: "Back to the panel",
    preparing: "Making the page…",
  },
};
