import { notice } from "@throughline/messages";
import { ConditionError, MembershipError } from "../errors.ts";
import { fractionsAt, tableKernel } from "../kernel/kernel.ts";
import { attribute, attributes, outOfRange } from "../references.ts";
import { type Condition, dontCare, type SetData } from "../types.ts";

/** The kinds of value in a column, found in one pass. */
type Profile = {
  readonly hasBlanks: boolean;
  readonly highest: number;
  readonly hasFractions: boolean;
  readonly hasNegative: boolean;
  readonly hasHalves: boolean;
  /** false when some value is `dontCare` */
  readonly appliesEverywhere: boolean;
  readonly isConstant: boolean;
};

export type Column = { readonly name: string; readonly values: Float64Array; readonly profile: Profile };

/** Number of values that are copied into the kernel's memory at a time. */
const blockSize = 8192;

function profileOf(values: Float64Array): Profile {
  const kernel = tableKernel();
  const block = kernel.reserve(Math.min(values.length, blockSize) * 8);
  kernel.startColumn(values[0] ?? 0);
  let holds = 0;
  for (let from = 0; from < values.length; from += blockSize) {
    const part = values.subarray(from, from + blockSize);
    fractionsAt(kernel, block, part.length).set(part);
    holds |= kernel.contents(part.length, block);
  }
  return {
    hasBlanks: (holds & 1) !== 0,
    hasFractions: (holds & 2) !== 0,
    hasNegative: (holds & 4) !== 0,
    hasHalves: (holds & 8) !== 0,
    appliesEverywhere: (holds & 16) === 0,
    isConstant: (holds & 32) === 0,
    highest: kernel.highest.value,
  };
}

const columnOf = (name: string, values: Float64Array): Column => ({
  name,
  values,
  profile: profileOf(values),
});

/**
 * Returns the named columns, restricted to the cases that have a value in each of them.
 *
 * @returns these cases with their columns, also as `data`, and the other cases with the first column in which each
 *   has no value
 * @throws ConditionError for an unknown column
 */
export function completeColumns(
  data: SetData,
  names: readonly string[],
): {
  readonly data: SetData;
  readonly columns: readonly Column[];
  readonly excludedCases: readonly { readonly caseId: string; readonly condition: string }[];
} {
  const n = data.cases.length;
  const given = names.map((name) => {
    const values = data.columns[name];
    if (!values)
      throw new ConditionError(
        notice("There is no column {column}. Use one of {columns}.", {
          column: attribute(name),
          columns: attributes(Object.keys(data.columns)),
        }),
      );
    return values;
  });
  const columns = given.map((values, c) => columnOf(names[c]!, numbers(values, n)));
  if (columns.every(({ profile }) => !profile.hasBlanks))
    return { data: dataOf(data.cases, names, given), columns, excludedCases: [] };
  const kept: number[] = [];
  const excludedCases: { caseId: string; condition: string }[] = [];
  data.cases.forEach((caseId, i) => {
    const lacking = columns.find(({ values }) => Number.isNaN(values[i]));
    if (lacking) excludedCases.push({ caseId, condition: lacking.name });
    else kept.push(i);
  });
  const complete = columns.map(({ name, values }) =>
    columnOf(
      name,
      Float64Array.from(kept, (i) => values[i]!),
    ),
  );
  const cases = kept.map((i) => data.cases[i]!);
  return {
    data: dataOf(
      cases,
      names,
      complete.map(({ values }) => values),
    ),
    columns: complete,
    excludedCases,
  };
}

function dataOf(
  cases: readonly string[],
  names: readonly string[],
  columns: readonly ArrayLike<number>[],
): SetData {
  return {
    cases,
    columns: Object.fromEntries(names.map((name, c) => [name, columns[c]!])),
  };
}

/** Converts n values to numbers, NaN where missing. */
function numbers(values: ArrayLike<number>, n: number): Float64Array {
  if (values instanceof Float64Array && values.length === n) return values;
  const copy = new Float64Array(n);
  for (let i = 0; i < n; i++) copy[i] = values[i] ?? Number.NaN;
  return copy;
}

/**
 * Describes a column without missing values as a condition.
 *
 * @throws MembershipError for a value out of range, and for a fuzzy condition that does not apply to some cases
 */
export function conditionOf(cases: readonly string[], { name, values, profile }: Column): Condition {
  const { highest, hasFractions, hasNegative, appliesEverywhere } = profile;
  const multi = !hasFractions && highest > 1;
  if (hasNegative || (highest > 1 && !multi) || (multi && !appliesEverywhere)) {
    const i = values.findIndex((x) => (x < 0 && (multi || x !== dontCare)) || (x > 1 && !multi));
    throw new MembershipError(outOfRange(cases[i], name, values[i]));
  }
  if (multi) return { name, levels: highest + 1, scale: "multi" };
  if (appliesEverywhere) return { name, levels: 2, scale: hasFractions ? "fuzzy" : "crisp" };
  if (hasFractions)
    throw new MembershipError(
      notice(
        "The condition {condition} is fuzzy and does not apply to some cases. Only a crisp condition can be “-”. Calibrate it to 0 and 1.",
        { condition: attribute(name) },
      ),
    );
  return { name, levels: 3, scale: "crisp", dontCare: true };
}
