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
  at: z.string().describe("time when it was last opened; UTC, ISO 8601"),
});
/** A study that was opened before. */
export type KnownStudy = z.infer<typeof knownStudySchema>;

const homeSchema = z.object({
  study: z
    .object({ folder: z.string(), isExample: z.boolean().describe("whether it is the example study") })
    .nullable()
    .describe("the study that is open"),
  recent: z.array(knownStudySchema).describe("the studies that were opened before, latest first"),
  folder: z.string().describe("the suggested folder for a new study"),
  author: z.string().describe("the author of changes"),
});
export type Home = z.infer<typeof homeSchema>;

const foldersSchema = z.object({
  folder: z.string(),
  parent: z.string().nullable(),
  folders: z.array(
    z.object({
      name: z.string(),
      folder: z.string(),
      isStudy: z.boolean().describe("whether it contains a study.yaml"),
    }),
  ),
});
export type Folders = z.infer<typeof foldersSchema>;

const addressSchema = z.object({
  address: z.string().describe("the address of the study, which signs the browser in"),
});

/** Routes for opening and creating studies, also before a study is open. */
export const hostContract = {
  home: route({
    method: "GET",
    path: "/api/home",
    tag,
    summary: "The open study, and those that were opened before",
    answer: homeSchema,
  }),
  folders: route({
    method: "GET",
    path: "/api/folders",
    tag,
    summary: "The subfolders of a folder on this machine, to choose a study",
    query: z.strictObject({ folder: folder.optional() }),
    answer: foldersSchema,
  }),
  open: route({
    method: "POST",
    path: "/api/studies/open",
    tag,
    summary: "Saves and closes this study, and opens another",
    body: z.strictObject({ folder }),
    answer: addressSchema,
  }),
  create: route({
    method: "POST",
    path: "/api/studies",
    tag,
    summary: "Creates an empty study in a new or empty folder, and opens it",
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
