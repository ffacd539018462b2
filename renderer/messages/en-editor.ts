/** Texts of the body's own small parts. */
export const editorMessages = {
  floatingToolbar: "Selected words",
  link: {
    name: "Link",
    address: "Address",
    apply: "Apply",
    open: "Open",
    copy: "Copy address",
    copied: "The address is on the clipboard.",
    unlink: "Unlink",
    refused:
      "That is not an address a reader can be sent to. Web, mail and telephone addresses are.",
  },
};
