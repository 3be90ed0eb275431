import { type TableName, tables } from "@throughline/study";
import { z } from "zod";
import { changeSchema, numberFrom, revisionSchema } from "./parts.ts";
import { route } from "./route.ts";

const tag = "study";
const removableKinds = ["sources", "attributes", "analyses", ...Object.keys(tables)] as [
  RemovableKind,
  ...RemovableKind[],
];
/** What can be deleted with all that depends on it. */
export type RemovableKind = TableName | "sources" | "attributes" | "analyses";

const thing = z.object({
  kind: z.enum(removableKinds),
  key: z
    .string()
    .min(1)
    .max(400)
    .describe("what identifies it in its table; the id of an attribute or analysis"),
});

const removalSchema = z.object({
  kind: z.enum(removableKinds),
  key: z.string(),
  name: z.string().describe("what it is called"),
  rows: z
    .array(z.object({ table: z.string(), deleted: z.int(), changed: z.int() }))
    .readonly()
    .describe("how many other rows go with it, and how many stay without naming it"),
  files: z.array(z.string()).readonly().describe("the files of a source, which go with it"),
  analyses: z
    .array(z.object({ id: z.string(), title: z.string(), removed: z.boolean() }))
    .readonly()
    .describe("the analyses that need it and go with it, and those that go on without it"),
  attributes: z.array(z.string()).readonly().describe("the attributes whose declaration names it"),
  silences: z.int().describe("how many declared silences go or change"),
});
/** What the removal of a thing comes to. */
export type RemovalPlan = z.infer<typeof removalSchema>;

const settingSchema = z.object({
  path: z.array(z.string()).describe("the way to it in study.yaml"),
  before: z.unknown().optional().describe("left out when it was added"),
  after: z.unknown().optional().describe("left out when it was taken out"),
});
/** A setting of study.yaml that a revision changed. */
export type SettingChange = z.infer<typeof settingSchema>;

const revisionChangesSchema = z.object({
  revision: revisionSchema,
  total: z.int().describe("how many things it changed"),
  changes: z
    .array(changeSchema.pick({ key: true, before: true, after: true }).extend({ kind: z.string() }))
    .describe("the first 200 of them"),
  settings: z.array(settingSchema).describe("what it changed in study.yaml"),
});
export type RevisionChanges = z.infer<typeof revisionChangesSchema>;

const revisionParams = z.object({ revision: numberFrom(1) });

export const removalContract = {
  plan: route({
    method: "GET",
    path: "/api/removals/:kind/:key",
    tag,
    summary: "What depends on a thing, and what deleting it comes to; nothing is changed",
    params: thing,
    answer: removalSchema,
  }),
  remove: route({
    method: "DELETE",
    path: "/api/removals/:kind/:key",
    tag,
    summary: "Deletes a thing with all that cannot do without it, as one revision, which can be undone",
    params: thing,
    answer: revisionSchema.nullable(),
  }),
  changes: route({
    method: "GET",
    path: "/api/history/:revision",
    tag,
    summary: "What a revision changed, before and after",
    params: revisionParams,
    answer: revisionChangesSchema,
  }),
  restore: route({
    method: "POST",
    path: "/api/history/:revision/restore",
    tag,
    summary: "Brings things back to how they were before a revision, as a new revision",
    params: revisionParams,
    body: z.strictObject({
      things: z
        .array(z.string().min(1).max(500))
        .min(1)
        .max(1000)
        .optional()
        .describe("which of the things it changed, as kind/key; all when left out"),
    }),
    answer: revisionSchema.nullable(),
  }),
};
