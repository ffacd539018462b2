import { describe, expect, test } from "vitest";
import { newLeadImage } from "../../shared/article/article.ts";
import type { Services } from "../../shared/contract/services.ts";
import type { Block } from "../../shared/copy/copy.ts";
import { gallery, galleryPicture, stored } from "../support/block-builder.ts";
import { doc, p } from "../support/copy-builder.ts";
import { aPng } from "../support/picture-builder.ts";
import type { Start } from "./services-suite.ts";

const quay = { alt: "A quay at dawn", credit: "Ana Ruiz" };
const nothing = { alt: "", credit: "" };

/** A library with one picture, and a way to write an article about it. */
async function withPicture(services: Services) {
  const { id: media } = await services.media.add({ name: "quay.png", bytes: aPng(40, 30) });
  const write = (language: string, ...blocks: Block[]) =>
    services.articles.create({ fields: { language }, copy: doc(p("Words."), ...blocks) });
  const words = (language = "en") => services.media.words({ id: media, language });
  return { media, write, words };
}

export function pictureWordsSuite(start: Start): void {
  describe("what was written about a picture", () => {
    test("is nothing while no article has it, and for a picture that is not there", async () => {
      const services = await start();
      const { words } = await withPicture(services);
      expect(await words()).toEqual(nothing);
      expect(await services.media.words({ id: "0".repeat(64), language: "en" })).toEqual(nothing);
    });

    test("is found where it leads an article, in its body and in a gallery", async () => {
      const services = await start();
      const { media, write, words } = await withPicture(services);
      const picture = { kind: "media" as const, id: media };
      await write("en", gallery("All", { ...galleryPicture(""), picture, ...quay, alt: "Boats" }));
      expect(await words()).toEqual({ alt: "Boats", credit: "Ana Ruiz" });
      await write("en", stored(media, "", { alt: "Nets", credit: "Ola Berg" }));
      expect(await words()).toEqual({ alt: "Nets", credit: "Ola Berg" });
      const leadImage = { ...newLeadImage(picture), ...quay };
      await services.articles.create({ fields: { language: "en", leadImage }, copy: doc() });
      expect(await words()).toEqual(quay);
    });

    test("is the latest, and what that does not say is from the one before", async () => {
      const services = await start();
      const { media, write, words } = await withPicture(services);
      await write("en", stored(media, "", quay));
      const { id, fields, copy } = await write(
        "en",
        stored(media, "", { alt: "Fog", credit: " " }),
      );
      expect(await words()).toEqual({ alt: "Fog", credit: "Ana Ruiz" });
      await services.articles.save({ id, baseRevision: 1, fields, copy: doc(p("Gone.")) });
      expect(await words()).toEqual({ alt: "Fog", credit: "Ana Ruiz" });
      await services.articles.save({ id, baseRevision: 2, fields, copy });
      await write("en", stored(media));
      expect(await words()).toEqual({ alt: "Fog", credit: "Ana Ruiz" });
    });

    test("has its alt text from an article in that language, its credit line from any", async () => {
      const services = await start();
      const { media, write, words } = await withPicture(services);
      await write("en-GB", stored(media, "", quay));
      await write("es", stored(media, "", { alt: "Un muelle", credit: "Ana Ruiz / EFE" }));
      expect(await words("en-US")).toEqual({ alt: quay.alt, credit: "Ana Ruiz / EFE" });
      expect(await words("es-419")).toEqual({ alt: "Un muelle", credit: "Ana Ruiz / EFE" });
      expect(await words("de")).toEqual({ alt: "", credit: "Ana Ruiz / EFE" });
    });
  });
}
