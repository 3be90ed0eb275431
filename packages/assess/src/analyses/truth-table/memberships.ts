import { type Message, notice } from "@throughline/messages";
import {
  calibrate,
  type DirectCalibration,
  RawValueError,
  type SetData,
  ThresholdError,
} from "@throughline/sets";
import type { CalibrationDeclaration, Case } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";
import { columnReference, labelled } from "../labelled.ts";

/** A column with its raw values, in the order of the cases, and the three anchors that calibrate it. */
export type RawColumn = {
  readonly attribute: string;
  readonly raw: readonly number[];
  readonly calibration: DirectCalibration;
};

/** The sets of an analysis, or why they cannot be made. */
export type Memberships = { readonly data: SetData } | { readonly reason: Message };

/** Makes the sets of an analysis, calibrated as the study says. */
export function memberships(
  evidence: Evidence,
  cases: readonly Case[],
  attributes: readonly string[],
  dichotomise: boolean,
): Memberships {
  const columns: Record<string, number[]> = {};
  for (const attribute of attributes) {
    const declaration = evidence.study.manifest.attributes[attribute];
    const values = gradesOf(evidence, cases, attribute);
    const calibration = declaration?.calibration;
    if (declaration?.scale === "raw" && calibration === undefined) {
      return {
        reason: notice(
          "{attribute} holds raw values and has no calibration. Add thresholds to calibrate it.",
          { attribute: columnReference(evidence, attribute) },
        ),
      };
    }
    let calibrated = values;
    try {
      if (calibration !== undefined) calibrated = calibratedOf(evidence, cases, attribute, calibration);
    } catch (error) {
      if (!(error instanceof RawValueError || error instanceof ThresholdError)) throw error;
      return {
        reason: notice("{attribute} cannot be calibrated. {reason}", {
          attribute: columnReference(evidence, attribute),
          reason: labelled(error.notice, evidence),
        }),
      };
    }
    const fuzzy =
      declaration?.scale === "fuzzy" || (calibration !== undefined && calibration.method !== "crisp");
    columns[attribute] = dichotomise && fuzzy ? calibrated.map((x) => (x > 0.5 ? 1 : 0)) : calibrated;
  }
  return { data: { cases: cases.map((c) => c.id), columns } };
}

/** A case has one membership, whichever others an analysis leaves out: the set is made of all cases of its kind. */
function calibratedOf(
  evidence: Evidence,
  cases: readonly Case[],
  attribute: string,
  calibration: CalibrationDeclaration,
): number[] {
  const all = evidence.casesOf(cases[0]?.kind ?? "");
  const memberships = calibrate(gradesOf(evidence, all, attribute), calibration);
  const byCase = new Map(all.map(({ id }, i) => [id, memberships[i]]));
  return cases.map(({ id }) => byCase.get(id) ?? Number.NaN);
}

/** The columns whose three anchors can be moved. */
export function rawColumns(
  evidence: Evidence,
  cases: readonly Case[],
  attributes: readonly string[],
): RawColumn[] {
  return attributes.flatMap((attribute) => {
    const calibration = evidence.study.manifest.attributes[attribute]?.calibration;
    return calibration?.method === "direct" && calibration.thresholds.length === 3
      ? [{ attribute, raw: gradesOf(evidence, cases, attribute), calibration }]
      : [];
  });
}

function gradesOf(evidence: Evidence, cases: readonly Case[], attribute: string): number[] {
  return cases.map((c) => evidence.grade(c.id, attribute) ?? Number.NaN);
}
