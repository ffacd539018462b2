import * as z from "zod";
import { articleFieldsSchema, statusSchema } from "../article/article-schema.ts";
import { blockSchema, copySchema } from "../copy/copy-schema.ts";
import { publicationSchema } from "../publication-schema.ts";
import { settingsSchema, snippetSchema, writingSchema } from "../settings-schema.ts";
import type { MethodName, ParamsOf } from "./method.ts";

const id = z.string().min(1).max(200);
const revision = z.number().int().positive();
const publication = id.optional();
const bytes = z.instanceof(Uint8Array);
const window = z.string().min(1).max(64);
const parts = z.strictObject({
  id,
  revision,
  fields: z.array(articleFieldsSchema.keyof()).optional(),
  blocks: z.array(z.string().min(1).max(64)).max(100_000).optional(),
});
const folder = z.strictObject({ folder: z.string().min(1).max(4096) });
const nothing = z.strictObject({});
const place = z.number().int().min(0);
const splice = z.strictObject({ at: place, remove: place, insert: z.array(blockSchema) });

/**
 * One validator per method. The keys are the allow-list: a method that is not here cannot be called
 * from outside the process.
 */
export const schemas = {
  "articles.list": z.strictObject({
    query: z.string().max(1000).optional(),
    status: statusSchema.optional(),
    category: z.string().max(200).optional(),
    idStart: z
      .string()
      .regex(/^[0-9a-z-]{1,200}$/)
      .optional(),
    order: z.enum(["best", "newest"]).optional(),
    trashed: z.boolean().optional(),
    limit: z.number().int().min(1).max(1000).optional(),
    offset: z.number().int().min(0).optional(),
  }),
  "articles.get": z.strictObject({ id, window: window.optional() }),
  "articles.create": z.strictObject({
    fields: articleFieldsSchema.partial().optional(),
    copy: copySchema.optional(),
  }),
  "articles.save": z.strictObject({
    id,
    baseRevision: revision,
    baseSavedAt: z.iso.datetime().optional(),
    fields: articleFieldsSchema,
    copy: copySchema,
    alsoFrom: z.array(revision).optional(),
    window: window.optional(),
    sequence: revision.optional(),
    emptied: z.boolean().optional(),
    typedAt: z.iso.datetime().optional(),
  }),
  "articles.journal": z.strictObject({
    id,
    window,
    baseRevision: revision,
    baseSavedAt: z.iso.datetime().optional(),
    sequence: revision,
    fields: articleFieldsSchema.partial().optional(),
    splices: z.array(splice).optional(),
  }),
  "articles.setStatus": z.strictObject({ id, status: statusSchema }),
  "articles.history": z.strictObject({ id }),
  "articles.revision": z.strictObject({ id, revision }),
  "articles.nameRevision": z.strictObject({ id, revision, name: z.string().trim().max(200) }),
  "articles.restore": parts,
  "articles.merge": parts,
  "articles.trash": z.strictObject({ id }),
  "articles.untrash": z.strictObject({ id }),
  "articles.purge": z.strictObject({ id }),
  "articles.check": z.strictObject({ id, publication }),
  "media.add": z.strictObject({ name: z.string().min(1).max(1000), bytes }),
  "media.get": z.strictObject({ id }),
  "media.words": z.strictObject({ id, language: z.string().max(100) }),
  "media.recent": z.strictObject({ limit: z.number().int().min(1).max(200) }),
  "imports.add": z.strictObject({
    file: z.string().min(1).max(4096),
    bytes,
    beside: z
      .array(z.strictObject({ path: z.string().min(1).max(4096), bytes }))
      .max(1000)
      .optional(),
  }),
  "imports.picturesBeside": z.strictObject({ file: z.string().min(1).max(4096), bytes }),
  "exports.formats": nothing,
  "exports.export": z.strictObject({
    ids: z.array(id).min(1).max(100_000),
    formats: z.array(z.string().min(1)).min(1),
    folder: z.string().min(1).optional(),
    publication,
    override: z.string().trim().min(1).max(2000).optional(),
  }),
  "exports.preview": z.strictObject({ id, publication }),
  "exports.text": z.strictObject({ id, format: z.string().min(1), publication }),
  "settings.get": nothing,
  "settings.change": settingsSchema
    .pick({
      author: true,
      theme: true,
      writing: true,
      exportFolder: true,
      defaultPublication: true,
    })
    .partial()
    // Not from the schema of the file: defaults would set these back whenever something else is set.
    .extend({
      backupFolder: z.string().optional(),
      writing: writingSchema.optional(),
      snippets: z.array(snippetSchema).max(500).optional(),
    })
    .strict(),
  "settings.savePublication": z.strictObject({ publication: publicationSchema }),
  "settings.removePublication": z.strictObject({ id }),
  "library.info": nothing,
  "library.now": nothing,
  "library.backups": nothing,
  "library.backUp": nothing,
  "library.restoreBackup": z.strictObject({
    name: z.string().min(1).max(200),
    ids: z.array(id).min(1).max(100_000).optional(),
  }),
  "library.writeOpenFiles": folder,
  "library.readOpenFiles": folder,
  "library.doctor": z.strictObject({ repair: z.boolean().optional() }),
  "library.rescue": z.strictObject({
    id,
    window,
    baseRevision: revision,
    baseSavedAt: z.iso.datetime().optional(),
    fields: articleFieldsSchema,
    copy: copySchema,
  }),
  "library.notices": nothing,
  "startup.problem": nothing,
  "startup.repair": nothing,
  "startup.openBackup": z.strictObject({ name: z.string().min(1).max(200).optional() }),
  "host.info": nothing,
  "host.pickFolder": z.strictObject({ title: z.string().max(200) }),
  "host.reveal": z.strictObject({ path: z.string().min(1).max(4096) }),
  "host.openLink": z.strictObject({ address: z.string().min(1).max(8192) }),
} satisfies { [M in MethodName]: z.ZodType<ParamsOf<M>> };

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(schemas, name);
}
