import type { z } from "zod";
import { type Manifest, manifestSchema } from "../manifest.ts";
import { nearest } from "../nearest.ts";
import type { Place, Problem } from "../problem.ts";
import { type Path, readYaml } from "./yaml.ts";

/** `study.yaml` as read: its content when it can be used, and the place of anything in it. */
export type ManifestFile = { manifest?: Manifest; problems: Problem[]; placeOf: (path: Path) => Place };

const file = "study.yaml";

/** Reads `study.yaml` and checks it against its schema, every problem with its line and column. */
export function readManifest(text: string): ManifestFile {
  const { content, problems, placeOf } = readYaml(file, text);
  if (problems.length > 0) return { problems, placeOf };
  const parsed = manifestSchema.safeParse(content);
  if (parsed.success) return { manifest: parsed.data, problems: [], placeOf };
  return { problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, placeOf)), placeOf };
}

function problemsOf(issue: z.core.$ZodIssue, placeOf: (path: Path) => Place): Problem[] {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  const name = path.length === 0 ? "study.yaml" : path.join(".");
  const problem = (at: Place, what: string, fix: string): Problem => ({ severity: "error", at, what, fix });
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problem(
        placeOf([...path, key]),
        `${name}: "${key}" is not a setting here`,
        "Delete it, or correct its name (docs/study-folder.md lists all).",
      ),
    );
  }
  if (issue.code === "invalid_union" && "discriminator" in issue) {
    const kinds = analysisKinds();
    return [
      problem(
        placeOf([...path, "kind"]),
        `${name}: there is no such kind of analysis`,
        `Use one of ${kinds.join(", ")}.`,
      ),
    ];
  }
  if (issue.code === "invalid_type" && issue.message.includes("undefined")) {
    return [problem(placeOf(path.slice(0, -1)), `${name} is missing`, `Add it (${issue.expected}).`)];
  }
  if (issue.code === "invalid_value") {
    return [
      problem(
        placeOf(path),
        `${name} has a value that is not allowed`,
        `Use one of ${issue.values.map(String).join(", ")}.`,
      ),
    ];
  }
  return [problem(placeOf(path), `${name}: ${issue.message}`, "Correct the value.")];
}

function analysisKinds(): string[] {
  return manifestSchema.shape.analyses.element.options.map((option) => option.shape.kind.value);
}

/**
 * Every attribute that an analysis names but the study does not declare, and what else only the manifest can tell.
 *
 * @param patternIds the ids of the pathway patterns that there are; not checked when left out
 */
export function checkManifest(
  { manifest, placeOf }: ManifestFile,
  caseKinds: ReadonlySet<string>,
  actorIds: ReadonlySet<string>,
  patternIds?: ReadonlySet<string>,
): Problem[] {
  if (!manifest) return [];
  const problems: Problem[] = [];
  const declared = Object.keys(manifest.attributes);
  const add = (path: Path, what: string, fix: string) =>
    problems.push({ severity: "error", at: placeOf(path), what, fix });
  const suggestion = (name: string, known: Iterable<string>) => {
    const like = nearest(name, known);
    return like === undefined ? "" : ` Nearest: "${like}".`;
  };
  for (const [name, attribute] of Object.entries(manifest.attributes)) {
    const path = ["attributes", name];
    if (attribute.role !== "note" && attribute.scale === undefined) {
      add(path, `attribute "${name}" has no scale`, "Add scale: crisp, fuzzy, multi or raw (or role: note).");
    }
    if (attribute.scale === "raw" && attribute.calibration === undefined) {
      problems.push({
        severity: "warning",
        at: placeOf(path),
        what: `attribute "${name}" is raw and has no calibration, so no truth table can use it`,
        fix: "Add a calibration with its thresholds.",
      });
    }
  }
  const ids = new Set<string>();
  manifest.analyses.forEach((analysis, index) => {
    const path = ["analyses", index];
    if (ids.has(analysis.id))
      add([...path, "id"], `the analysis id "${analysis.id}" is used twice`, "Rename one.");
    ids.add(analysis.id);
    if ("cases" in analysis && !caseKinds.has(analysis.cases)) {
      add(
        [...path, "cases"],
        `no case is of the kind "${analysis.cases}".${suggestion(analysis.cases, caseKinds)}`,
        "Use a kind that cases.csv has.",
      );
    }
    for (const { name, path: where } of attributesNamed(analysis, path)) {
      if (!(name in manifest.attributes)) {
        add(
          where,
          `analysis "${analysis.id}" names the attribute "${name}", which is not declared.${suggestion(name, declared)}`,
          "Correct the name, or declare it under attributes.",
        );
      }
    }
    if (analysis.kind === "pathways" && manifest.actors === undefined) {
      add(
        path,
        `analysis "${analysis.id}" needs to know who the actors are`,
        "Add actors: {target: …} to study.yaml.",
      );
    }
    if (analysis.kind !== "pathways" || !patternIds) return;
    analysis.patterns?.forEach((id, i) => {
      if (!patternIds.has(id))
        add(
          [...path, "patterns", i],
          `analysis "${analysis.id}" names the pattern "${id}", which is not there.${suggestion(id, patternIds)}`,
          `Correct the id, or add patterns/${id}.yaml (there are ${[...patternIds].join(", ")}).`,
        );
    });
  });
  manifest.actors?.lawmaking.forEach((actor, index) => {
    if (!actorIds.has(actor)) {
      add(
        ["actors", "lawmaking", index],
        `the actor "${actor}" is not in actors.csv.${suggestion(actor, actorIds)}`,
        "Correct the id, or add the actor.",
      );
    }
  });
  return problems;
}

const attributeSettings = new Set([
  "outcomes",
  "reform",
  "orientation",
  "measures",
  "any",
  "explanations",
  "paper",
  "practice",
  "parts",
  "access",
  "objectives",
  "scope",
  "bypass",
  "instruments",
  "conditions",
  "outcome",
  "grade",
  "critique",
  "during",
  "after",
  "attributes",
  "expect",
  "factors",
  "ordering",
]);

function attributesNamed(value: unknown, path: Path, setting = ""): { name: string; path: Path }[] {
  if (typeof value === "string") {
    return attributeSettings.has(setting) ? [{ name: value.replace(/^~|[[{].*$/gu, ""), path }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, i) => attributesNamed(item, [...path, i], setting));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    attributesNamed(item, [...path, key], setting === "instruments" ? setting : key),
  );
}
