import { notice } from "@throughline/messages";
import { type Analysis, analysisKindNames, kindOf } from "../analyses/analyses.ts";
import type { AddProblem, Named } from "../analyses/kind.ts";
import { boundarySets } from "../manifest/map.ts";
import { type Manifest, manifestSchema } from "../manifest.ts";
import { suggestion } from "../nearest.ts";
import type { Place, Problem } from "../problem.ts";
import type { Cells } from "../table.ts";
import { checkComposites } from "./check-composites.ts";
import { checkDeclarations } from "./check-declarations.ts";
import { checkMap } from "./check-map.ts";
import { schemaProblems } from "./schema-problems.ts";
import { type Path, readYaml } from "./yaml.ts";

/** The result of reading `study.yaml`: its content if it is usable, and a function for the place of any value. */
export type ManifestFile = { manifest?: Manifest; problems: Problem[]; placeOf: (path: Path) => Place };

const file = "study.yaml";

/** Reads `study.yaml` and checks it against its schema; every problem has its line and column. */
export function readManifest(text: string): ManifestFile {
  const { content, problems, placeOf } = readYaml(file, text);
  if (problems.length > 0) return { problems, placeOf };
  const parsed = manifestSchema.safeParse(content);
  if (parsed.success) return { manifest: parsed.data, problems: [], placeOf };
  return {
    problems: schemaProblems(parsed.error.issues, {
      file,
      placeOf,
      kinds: [...analysisKindNames],
      lists: "docs/study-folder.md",
    }),
    placeOf,
  };
}

/** Returns the sources that a row of claims.csv rests on: its source, and those that the source cites for it. */
export function worksOf(claim: Cells): string[] {
  const cites = (claim.cites ?? "").split(";").map((key) => key.trim());
  return [claim.source_key ?? "", ...cites].filter((key) => key !== "");
}

/** Checks that analyses name declared attributes, and other constraints within the manifest. */
export function checkManifest({ manifest, placeOf }: ManifestFile, named: Named): Problem[] {
  if (!manifest) return [];
  const { actors } = named;
  const problems: Problem[] = [];
  const add: AddProblem = (path, what, fix) =>
    problems.push({ severity: "error", at: placeOf(path), what, fix });
  for (const [name, attribute] of Object.entries(manifest.attributes)) {
    const path = ["attributes", name];
    if (attribute.role !== "note" && attribute.scale === undefined) {
      add(
        path,
        notice('attribute "{name}" has no scale', { name }),
        notice("Add scale: crisp, fuzzy, multi or raw (or role: note)."),
      );
    }
    if (attribute.scale === "raw" && attribute.calibration === undefined) {
      problems.push({
        severity: "warning",
        at: placeOf(path),
        what: notice('attribute "{name}" is raw and has no calibration, so no truth table can use it', {
          name,
        }),
        fix: notice("Add a calibration with its thresholds."),
      });
    }
  }
  const ids = new Set<string>();
  manifest.analyses.forEach((analysis, index) => {
    const path = ["analyses", index];
    if (ids.has(analysis.id))
      add(
        [...path, "id"],
        notice('the analysis id "{id}" is used twice', { id: analysis.id }),
        notice("Rename one."),
      );
    ids.add(analysis.id);
    checkAnalysis(analysis, manifest, named, (setting, what, fix) => add([...path, ...setting], what, fix));
  });
  checkComposites(manifest, add);
  checkDeclarations(manifest, named.channels, add);
  checkMap(manifest, add);
  manifest.actors?.lawmaking.forEach((actor, index) => {
    if (!actors.has(actor)) {
      add(
        ["actors", "lawmaking", index],
        notice('the actor "{actor}" is not in actors.csv{nearest}', {
          actor,
          nearest: suggestion(actor, actors),
        }),
        notice("Correct the id, or add the actor."),
      );
    }
  });
  return problems;
}

/** Checks that the attributes and kinds of case of an analysis exist, and the constraints of its kind. */
function checkAnalysis(analysis: Analysis, manifest: Manifest, named: Named, add: AddProblem): void {
  const kind = kindOf(analysis);
  const declared = Object.keys(manifest.attributes);
  for (const { to, id, path, optional, unreadable } of kind.references(analysis)) {
    if (path === undefined || optional) continue;
    if (unreadable !== undefined) {
      add(
        path,
        notice('analysis "{id}": the expression cannot be read. {unreadable}', {
          id: analysis.id,
          unreadable,
        }),
        notice("Correct the expression: A, its negation ~A, a value A'{'1'}', or a conjunction A*~B."),
      );
      continue;
    }
    if (to === "caseKinds" && !named.caseKinds.has(id))
      add(
        path,
        notice('no case is of the kind "{id}"{nearest}', { id, nearest: suggestion(id, named.caseKinds) }),
        notice("Use a kind from cases.csv."),
      );
    if (to === "attributes" && !Object.hasOwn(manifest.attributes, id))
      add(
        path,
        notice('analysis "{analysis}" names the attribute "{id}", which is not declared{nearest}', {
          analysis: analysis.id,
          id,
          nearest: suggestion(id, declared),
        }),
        notice("Correct the name, or declare it under attributes."),
      );
  }
  kind.check?.(analysis, {
    named,
    attributes: manifest.attributes,
    hasActors: manifest.actors !== undefined,
    boundaries: boundarySets(manifest.map).map(({ name }) => name),
    add,
  });
}
