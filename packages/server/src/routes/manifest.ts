import { analysisSchema, attributeSchema, calibrationSchema } from "@throughline/study";
import { addAnalysis, addAttribute, setAnalysis, setCalibration } from "@throughline/study/folder";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { manifestPart } from "../manifest-part.ts";
import { Refusal } from "../policies/errors.ts";
import { refusals, revisionSchema } from "../schemas.ts";

const tags = ["study"];
const analysisBody = {
  type: "object",
  additionalProperties: false,
  properties: {
    analysis: { type: "object", description: "as in study.yaml (docs/study-folder.md lists the kinds)" },
  },
  required: ["analysis"],
};
const analysisIn = (body: unknown) =>
  manifestPart(analysisSchema, "analysis", (body as { analysis: unknown }).analysis);
const answer = { 200: { description: "the revision", ...revisionSchema }, ...refusals };

/** Changes of study.yaml in which nothing else changes. */
export function manifestRoutes(app: FastifyInstance, { store, author }: Context): void {
  const change = async (note: string, edit: (text: string) => string | undefined, impossible: string) => {
    const file = await store.get("files", "study.yaml");
    const text = file && (await store.text(file.cells.hash ?? ""));
    const changed = text === undefined ? undefined : edit(text);
    if (!file || changed === undefined) throw new Refusal("content", "manifest", impossible);
    const bytes = new TextEncoder().encode(changed);
    const edits = [{ op: "file", path: "study.yaml", bytes, version: file.version } as const];
    return (await store.edit(author, edits, note)).revision;
  };

  app.post(
    "/api/analyses",
    {
      schema: {
        tags,
        summary: "Keeps an analysis: it is added to study.yaml, in which nothing else changes",
        body: analysisBody,
        response: answer,
      },
    },
    async (request) => {
      const analysis = analysisIn(request.body);
      return change(
        `keeps the analysis "${analysis.title}"`,
        (text) => addAnalysis(text, analysis),
        "study.yaml has no list of analyses to which one could be added",
      );
    },
  );

  app.put(
    "/api/analyses",
    {
      schema: {
        tags,
        summary:
          "Changes the settings of an analysis, told by its id, in study.yaml, in which nothing else changes",
        body: analysisBody,
        response: answer,
      },
    },
    async (request) => {
      const analysis = analysisIn(request.body);
      return change(
        `changes the settings of the analysis "${analysis.title}"`,
        (text) => setAnalysis(text, analysis),
        `study.yaml has no analysis "${analysis.id}"`,
      );
    },
  );

  app.post(
    "/api/attributes",
    {
      schema: {
        tags,
        summary: "Declares an attribute: it is added to study.yaml, in which nothing else changes",
        body: {
          type: "object",
          additionalProperties: false,
          properties: {
            id: { type: "string", minLength: 1, maxLength: 200 },
            attribute: { type: "object", description: "label, role and scale, as in study.yaml" },
          },
          required: ["id", "attribute"],
        },
        response: answer,
      },
    },
    async (request) => {
      const { id, attribute } = request.body as { id: string; attribute: unknown };
      const declaration = manifestPart(attributeSchema, "attribute", attribute);
      return change(
        `declares the attribute "${declaration.label}"`,
        (text) => addAttribute(text, id, declaration),
        `study.yaml has an attribute "${id}" already, or no attributes to which one could be added`,
      );
    },
  );

  app.put(
    "/api/calibrations/:attribute",
    {
      schema: {
        tags,
        summary: "Calibrates an attribute: it is written to study.yaml, in which nothing else changes",
        params: {
          type: "object",
          properties: { attribute: { type: "string", minLength: 1, maxLength: 200 } },
          required: ["attribute"],
        },
        body: {
          type: "object",
          additionalProperties: false,
          properties: {
            calibration: {
              type: "object",
              description: "method, thresholds and shape, as in study.yaml (docs/study-folder.md)",
            },
          },
          required: ["calibration"],
        },
        response: answer,
      },
    },
    async (request) => {
      const { attribute } = request.params as { attribute: string };
      const calibration = manifestPart(
        calibrationSchema,
        "calibration",
        (request.body as { calibration: unknown }).calibration,
      );
      return change(
        `calibrates ${attribute}`,
        (text) => setCalibration(text, attribute, calibration),
        `study.yaml does not declare the attribute "${attribute}"`,
      );
    },
  );
}
