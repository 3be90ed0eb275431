import { z } from "zod";
import { route } from "./route.ts";

const tag = "studies";
const folder = z
  .string()
  .min(1)
  .max(4000)
  .describe("the path of a folder on this machine; ~ is the home folder");

const knownStudySchema = z.object({
  folder: z.string(),
  title: z.string(),
  at: z.string().describe("when it was opened last; UTC, ISO 8601"),
});
/** A study that was open before. */
export type KnownStudy = z.infer<typeof knownStudySchema>;

const homeSchema = z.object({
  study: z
    .object({ folder: z.string(), isExample: z.boolean().describe("it came with the program") })
    .nullable()
    .describe("the study that is open"),
  recent: z.array(knownStudySchema).describe("the studies that were open before, the last first"),
  folder: z.string().describe("where a new study is suggested to be"),
  author: z.string().describe("who makes the changes"),
});
export type Home = z.infer<typeof homeSchema>;

const foldersSchema = z.object({
  folder: z.string(),
  parent: z.string().nullable(),
  folders: z.array(
    z.object({ name: z.string(), folder: z.string(), isStudy: z.boolean().describe("it has a study.yaml") }),
  ),
});
export type Folders = z.infer<typeof foldersSchema>;

const addressSchema = z.object({
  address: z.string().describe("the address of the study, which signs the browser in"),
});

/** What can be done before a study is open, and to open another. */
export const hostContract = {
  home: route({
    method: "GET",
    path: "/api/home",
    tag,
    summary: "The study that is open, and those that were open before",
    answer: homeSchema,
  }),
  folders: route({
    method: "GET",
    path: "/api/folders",
    tag,
    summary: "The folders in a folder of this machine, to choose a study from",
    query: z.strictObject({ folder: folder.optional() }),
    answer: foldersSchema,
  }),
  open: route({
    method: "POST",
    path: "/api/studies/open",
    tag,
    summary: "Opens another study in place of this one, which is saved and closed",
    body: z.strictObject({ folder }),
    answer: addressSchema,
  }),
  create: route({
    method: "POST",
    path: "/api/studies",
    tag,
    summary: "Makes an empty study in a new or empty folder, and opens it",
    body: z.strictObject({
      folder,
      title: z.string().min(1).max(500),
      question: z.string().min(1).max(2000).optional(),
      authors: z.array(z.string().min(1).max(200)).min(1).max(100).optional(),
    }),
    status: 201,
    answer: addressSchema,
  }),
};
