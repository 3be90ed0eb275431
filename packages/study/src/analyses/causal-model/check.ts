import {
  type CausalModel,
  causalModel,
  ModelError,
  ParameterError,
  QueryError,
  queryModel,
  restrict,
  withPriors,
} from "@throughline/inference";
import { type Message, notice } from "@throughline/messages";
import { suggestion } from "../../nearest.ts";
import type { AddProblem, CheckContext, DeclaredAttribute, SettingPath } from "../kind.ts";
import type { CausalModelSettings } from "./settings.ts";

/**
 * Checks that a causal model can be built, that its nodes are binary attributes, and that its queries can be read.
 */
export function checkCausalModel(
  analysis: CausalModelSettings,
  { attributes, named: { cases }, add }: CheckContext,
): void {
  const attempt = (where: SettingPath, make: () => CausalModel): CausalModel | undefined => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof ModelError || error instanceof QueryError || error instanceof ParameterError))
        throw error;
      add(where, error.what, error.fix);
      return undefined;
    }
  };
  let model = attempt(["model"], () => causalModel(analysis.model));
  if (!model) return;
  for (const { name } of model.nodes) checkNode(name, attributes, ["model"], add);
  analysis.restrictions.forEach((statement, i) => {
    const before = model;
    model = before && attempt(["restrictions", i], () => restrict(before, { statement }));
  });
  const restricted = model;
  model = restricted && attempt(["priors"], () => withPriors(restricted, analysis.priors));
  const ids = analysis.queries.map(({ id }) => id);
  analysis.queries.forEach((query, i) => {
    if (ids.indexOf(query.id) < i)
      add(
        ["queries", i, "id"],
        notice('the query "{id}" is given twice', { id: query.id }),
        notice("Rename one."),
      );
    if (query.case !== undefined && cases.get(query.case) !== analysis.cases)
      add(
        ["queries", i, "case"],
        cases.has(query.case)
          ? notice('the case "{case}" is of the kind "{kind}", and the analysis of "{cases}"', {
              case: query.case,
              kind: cases.get(query.case) ?? "",
              cases: analysis.cases,
            })
          : notice('the case "{case}" is not in cases.csv{nearest}', {
              case: query.case,
              nearest: suggestion(query.case, cases.keys()),
            }),
        notice('Name a case of the kind "{cases}".', { cases: analysis.cases }),
      );
    const asked = model;
    if (!asked) return;
    attempt(["queries", i, "query"], () => {
      queryModel(asked, query.query, query.given === undefined ? {} : { given: query.given });
      return asked;
    });
  });
}

function checkNode(
  name: string,
  attributes: Readonly<Record<string, DeclaredAttribute>>,
  path: SettingPath,
  add: AddProblem,
): void {
  const declaration = attributes[name];
  if (!declaration) {
    add(
      path,
      notice('the node "{name}" is not an attribute{nearest}', {
        name,
        nearest: suggestion(name, Object.keys(attributes)),
      }),
      notice("Correct the name, or declare it under attributes."),
    );
    return;
  }
  const manyValued = notBinary(declaration);
  if (manyValued !== undefined)
    add(
      path,
      notice('the node "{name}" is not binary: {reason}', { name, reason: manyValued }),
      notice("Use an attribute that is crisp, fuzzy, or raw with a calibration into one set."),
    );
}

/** Returns why grades on an attribute cannot be dichotomised at 0.5; undefined when they can. */
function notBinary({ role, scale, calibration }: DeclaredAttribute): Message | undefined {
  if (role === "note") return notice("it is a note, and notes are not graded");
  if (scale === "multi") return notice("its scale is multi");
  if (scale === "raw" && calibration === undefined) return notice("it is raw and has no calibration");
  if (calibration?.method === "crisp" && calibration.thresholds.length > 1)
    return notice("its calibration has {count} thresholds", { count: calibration.thresholds.length });
  return undefined;
}
