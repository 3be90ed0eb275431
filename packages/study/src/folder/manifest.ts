import { ExpressionError, parseLiteral, parseLiterals, type SetLiteral } from "@throughline/sets";
import { type AnalysisOf, type Manifest, manifestSchema } from "../manifest.ts";
import { suggestion } from "../nearest.ts";
import type { Place, Problem } from "../problem.ts";
import type { Cells } from "../rows.ts";
import { checkCausalModel } from "./check-causal-model.ts";
import { checkMap } from "./check-map.ts";
import { checkProcessTracing } from "./check-process-tracing.ts";
import { schemaProblems } from "./schema-problems.ts";
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
  return {
    problems: schemaProblems(parsed.error.issues, {
      file,
      placeOf,
      kinds: analysisKinds(),
      lists: "docs/study-folder.md",
    }),
    placeOf,
  };
}

function analysisKinds(): string[] {
  return manifestSchema.shape.analyses.element.options.map((option) => option.shape.kind.value);
}

/** What the tables of a study hold, for checking what its analyses name. */
export type Named = {
  readonly caseKinds: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  /** the cases with their kinds; at least those that analyses name, where they are there */
  readonly cases: ReadonlyMap<string, string>;
  /** the works that each claim rests on; undefined when claims.csv cannot be read */
  readonly claims: ReadonlyMap<string, readonly string[]> | undefined;
  /** the ids of the events, at least of those that analyses name; undefined when events.csv cannot be read */
  readonly events: ReadonlySet<string> | undefined;
  /** the ids of the pathway patterns that there are; not checked when undefined */
  readonly patterns: ReadonlySet<string> | undefined;
};

/** The works that a row of claims.csv rests on: its source, and those that its source relies on for it. */
export function worksOf(claim: Cells): string[] {
  const cites = (claim.cites ?? "").split(";").map((key) => key.trim());
  return [claim.source_key ?? "", ...cites].filter((key) => key !== "");
}

/** Adds a problem at a place of study.yaml. */
export type AddProblem = (path: Path, what: string, fix: string) => void;

/** Every attribute that an analysis names but the study does not declare, and what else only the manifest can tell. */
export function checkManifest({ manifest, placeOf }: ManifestFile, named: Named): Problem[] {
  if (!manifest) return [];
  const { caseKinds, actors, patterns } = named;
  const problems: Problem[] = [];
  const declared = Object.keys(manifest.attributes);
  const add: AddProblem = (path, what, fix) =>
    problems.push({ severity: "error", at: placeOf(path), what, fix });
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
    for (const { name, path: where, unreadable } of attributesNamed(analysis, path)) {
      if (unreadable !== undefined)
        add(
          where,
          `analysis "${analysis.id}": the expression cannot be read. ${unreadable}`,
          "Correct the expression: A, its negation ~A, a value A{1}, or a conjunction A*~B.",
        );
      else if (!(name in manifest.attributes)) {
        add(
          where,
          `analysis "${analysis.id}" names the attribute "${name}", which is not declared.${suggestion(name, declared)}`,
          "Correct the name, or declare it under attributes.",
        );
      }
    }
    if (analysis.kind === "process-tracing") checkProcessTracing(analysis, path, named, add);
    if (analysis.kind === "causal-model") checkCausalModel(analysis, path, manifest, named, add);
    if (analysis.kind === "series") checkSeries(analysis, path, named, add);
    if (analysis.kind === "pathways" && manifest.actors === undefined) {
      add(
        path,
        `analysis "${analysis.id}" needs to know who the actors are`,
        "Add actors: {target: …} to study.yaml.",
      );
    }
    if (analysis.kind !== "pathways" || !patterns) return;
    analysis.patterns?.forEach((id, i) => {
      if (!patterns.has(id))
        add(
          [...path, "patterns", i],
          `analysis "${analysis.id}" names the pattern "${id}", which is not there.${suggestion(id, patterns)}`,
          `Correct the id, or add patterns/${id}.yaml (there are ${[...patterns].join(", ")}).`,
        );
    });
  });
  checkMap(manifest, add);
  manifest.actors?.lawmaking.forEach((actor, index) => {
    if (!actors.has(actor)) {
      add(
        ["actors", "lawmaking", index],
        `the actor "${actor}" is not in actors.csv.${suggestion(actor, actors)}`,
        "Correct the id, or add the actor.",
      );
    }
  });
  return problems;
}

function checkSeries(analysis: AnalysisOf<"series">, path: Path, named: Named, add: AddProblem): void {
  const check = (setting: "from" | "to" | "events", known: ReadonlySet<string> | undefined, file: string) =>
    analysis[setting]?.forEach((one, i) => {
      if (known && !known.has(one))
        add(
          [...path, setting, i],
          `analysis "${analysis.id}" names "${one}", which is not in ${file}.${suggestion(one, known)}`,
          "Correct the id, or add it there.",
        );
    });
  check("from", named.actors, "actors.csv");
  check("to", named.actors, "actors.csv");
  check("events", named.events, "events.csv");
}

const attributeSettings = new Set([
  "outcomes",
  "reform",
  "orientation",
  "measures",
  "any",
  "explanations",
  "maps",
  "paper",
  "practice",
  "parts",
  "access",
  "objectives",
  "scope",
  "bypass",
  "instruments",
  "conditions",
  "grade",
  "critique",
  "during",
  "after",
  "attributes",
  "factors",
  "ordering",
  "negated",
]);

/** Settings that hold set expressions. */
const expressionSettings = new Set(["expect", "causes"]);

type NamedAttribute = { readonly name: string; readonly path: Path; readonly unreadable?: string };

function attributesNamed(value: unknown, path: Path, setting = ""): NamedAttribute[] {
  if (typeof value === "string") {
    if (setting === "outcome") return attributesOf(() => [parseLiteral(value)], value, path);
    if (expressionSettings.has(setting)) return attributesOf(() => parseLiterals(value), value, path);
    return attributeSettings.has(setting) ? [{ name: value, path }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, i) => attributesNamed(item, [...path, i], setting));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    attributesNamed(item, [...path, key], setting === "instruments" ? setting : key),
  );
}

/** The attributes of a set expression, or why it cannot be read. */
function attributesOf(parse: () => readonly SetLiteral[], text: string, path: Path): NamedAttribute[] {
  try {
    return parse().map(({ name }) => ({ name, path }));
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return [{ name: text, path, unreadable: error.message }];
  }
}
