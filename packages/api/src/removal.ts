import { type TableName, tables } from "@throughline/study";
import { z } from "zod";
import { changeSchema, numberFrom, revisionSchema } from "./parts.ts";
import { route } from "./route.ts";

const tag = "study";
const removableKinds = ["sources", "attributes", "analyses", ...Object.keys(tables)] as [
  RemovableKind,
  ...RemovableKind[],
];
/** The kinds of record that can be deleted together with their dependants. */
export type RemovableKind = TableName | "sources" | "attributes" | "analyses";

const thing = z.object({
  kind: z.enum(removableKinds),
  key: z.string().min(1).max(400).describe("its key in the table; the id of an attribute or analysis"),
});

const removalSchema = z.object({
  kind: z.enum(removableKinds),
  key: z.string(),
  name: z.string().describe("its name"),
  rows: z
    .array(z.object({ table: z.string(), deleted: z.int(), changed: z.int() }))
    .readonly()
    .describe("number of other rows that are deleted too, and of rows that lose their reference"),
  files: z.array(z.string()).readonly().describe("the files of a source, which are deleted too"),
  analyses: z
    .array(z.object({ id: z.string(), title: z.string(), removed: z.boolean() }))
    .readonly()
    .describe("the analyses that need it and are deleted too, and those that only lose their reference"),
  attributes: z.array(z.string()).readonly().describe("the attributes whose declaration refers to it"),
  silences: z.int().describe("number of declared silences that are deleted or changed"),
});
/** The consequences of a deletion. */
export type RemovalPlan = z.infer<typeof removalSchema>;

const settingSchema = z.object({
  path: z.array(z.string()).describe("its path in study.yaml"),
  before: z.unknown().optional().describe("absent when it was added"),
  after: z.unknown().optional().describe("absent when it was removed"),
});
/** A setting of study.yaml that a revision changed. */
export type SettingChange = z.infer<typeof settingSchema>;

const revisionChangesSchema = z.object({
  revision: revisionSchema,
  total: z.int().describe("number of records that it changed"),
  changes: z
    .array(changeSchema.pick({ key: true, before: true, after: true }).extend({ kind: z.string() }))
    .describe("the first 200 changes"),
  settings: z.array(settingSchema).describe("its changes of study.yaml"),
});
export type RevisionChanges = z.infer<typeof revisionChangesSchema>;

const revisionParams = z.object({ revision: numberFrom(1) });

export const removalContract = {
  plan: route({
    method: "GET",
    path: "/api/removals/:kind/:key",
    tag,
    summary: "What depends on a record, and what deleting it would change; nothing is changed",
    params: thing,
    answer: removalSchema,
  }),
  remove: route({
    method: "DELETE",
    path: "/api/removals/:kind/:key",
    tag,
    summary: "Deletes a record with everything that requires it, as one revision, which can be undone",
    params: thing,
    answer: revisionSchema.nullable(),
  }),
  changes: route({
    method: "GET",
    path: "/api/history/:revision",
    tag,
    summary: "The changes of a revision, before and after",
    params: revisionParams,
    answer: revisionChangesSchema,
  }),
  restore: route({
    method: "POST",
    path: "/api/history/:revision/restore",
    tag,
    summary: "Restores records to their state before a revision, as a new revision",
    params: revisionParams,
    body: z.strictObject({
      things: z
        .array(z.string().min(1).max(500))
        .min(1)
        .max(1000)
        .optional()
        .describe("the records to restore, as kind/key; all when left out"),
    }),
    answer: revisionSchema.nullable(),
  }),
};
