import { contract } from "@throughline/api";
import { analysisSchema, attributeSchema, calibrationSchema } from "@throughline/study";
import {
  addAnalysis,
  addAttribute,
  setActorFields,
  setAnalysis,
  setAttributeFields,
  setCalibration,
  setStudyFields,
} from "@throughline/study/folder";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { parseManifestPart } from "../parse-manifest-part.ts";
import { Refusal } from "../policies/errors.ts";
import { serve } from "./serve.ts";

/** Routes that change study.yaml and nothing else. */
export function manifestRoutes(app: FastifyInstance, { store, person }: Context): void {
  const change = async (note: string, edit: (text: string) => string | undefined, impossible: string) => {
    const file = await store.get("files", "study.yaml");
    const text = file && (await store.text(file.cells.hash ?? ""));
    const changed = text === undefined ? undefined : edit(text);
    if (!file || changed === undefined) throw new Refusal("content", "manifest", impossible);
    const bytes = new TextEncoder().encode(changed);
    const edits = [{ op: "file", path: "study.yaml", bytes, version: file.version } as const];
    return (await store.edit(person.name, edits, note)).revision;
  };

  serve(app, contract.study.addAnalysis, async ({ body }) => {
    const analysis = parseManifestPart(analysisSchema, "analysis", body.analysis);
    return change(
      `saves the analysis "${analysis.title}"`,
      (text) => addAnalysis(text, analysis),
      "study.yaml has no list of analyses to add to",
    );
  });

  serve(app, contract.study.changeAnalysis, async ({ body }) => {
    const analysis = parseManifestPart(analysisSchema, "analysis", body.analysis);
    return change(
      `changes the settings of the analysis "${analysis.title}"`,
      (text) => setAnalysis(text, analysis),
      `study.yaml has no analysis "${analysis.id}"`,
    );
  });

  serve(app, contract.study.addAttribute, async ({ body: { id, attribute } }) => {
    const declaration = parseManifestPart(attributeSchema, "attribute", attribute);
    return change(
      `declares the attribute "${declaration.label}"`,
      (text) => addAttribute(text, id, declaration),
      `study.yaml already has an attribute "${id}", or has no attributes to add to`,
    );
  });

  serve(app, contract.study.change, async ({ body }) =>
    change(
      `changes ${Object.keys(body).join(", ")} of the study`,
      (text) => setStudyFields(text, body),
      "study.yaml cannot be read",
    ),
  );

  serve(app, contract.study.changeAttribute, async ({ params: { id }, body }) =>
    change(
      `changes ${Object.keys(body).join(", ")} of the attribute "${id}"`,
      (text) => setAttributeFields(text, id, body),
      `study.yaml does not declare the attribute "${id}"`,
    ),
  );

  serve(app, contract.study.changeActors, async ({ body }) =>
    change(
      `changes ${Object.keys(body).join(", ")} of the actors`,
      (text) => setActorFields(text, body),
      "study.yaml cannot be read",
    ),
  );

  serve(app, contract.study.calibrate, async ({ params: { attribute }, body }) => {
    const calibration = parseManifestPart(calibrationSchema, "calibration", body.calibration);
    return change(
      `calibrates ${attribute}`,
      (text) => setCalibration(text, attribute, calibration),
      `study.yaml does not declare the attribute "${attribute}"`,
    );
  });
}
