/** Texts of the body's own small parts. */
export const editorMessages = {
  link: {
    name: "Link",
    address: "Address",
    apply: "Apply",
    open: "Open",
    unlink: "Unlink",
    refused:
      "That is not an address a reader can be sent to. Web, mail and telephone addresses are.",
  },
};
