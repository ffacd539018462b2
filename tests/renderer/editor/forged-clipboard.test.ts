import { $insertDataTransferForRichText } from "@lexical/clipboard";
import { $getRoot } from "lexical";
import { expect, test } from "vitest";
import { copySchema } from "../../../shared/copy/copy-schema.ts";
import { unsafeLinks } from "../../../shared/copy/safe-links.ts";
import { lines, plainText } from "../../../shared/copy/walk.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { forgedClipboard, forgedNodes } from "../../support/payloads-nodes.ts";
import { openEditor } from "../support/editor.ts";

test("nodes that a clipboard forges come in as copy that can be saved, without a bad link", () => {
  for (const forged of forgedNodes) {
    const { edit, errors, readCopy } = openEditor(doc(p()));
    edit(() => {
      const given: Record<string, string> = {
        "application/x-lexical-editor": forgedClipboard(forged),
        "text/html": `<p>${forged.mark}</p>`,
      };
      const transfer = { getData: (type: string) => given[type] ?? "" };
      const selection = $getRoot().selectEnd();
      $insertDataTransferForRichText(transfer as unknown as DataTransfer, selection);
    });
    const copy = readCopy();
    const name = `${forged.mark} ${JSON.stringify(forged.nodes.at(-1)).slice(0, 200)}`;
    expect(errors, name).toEqual([]);
    expect(copySchema.safeParse(copy).error, name).toBeUndefined();
    expect(
      [...lines(copy)].flatMap(({ runs }) => unsafeLinks(runs)),
      name,
    ).toEqual([]);
    expect(plainText(copy), name).toContain(forged.mark);
  }
});
