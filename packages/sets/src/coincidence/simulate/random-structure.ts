import { ConditionError, ThresholdError } from "../../errors.ts";
import { type Atom, isCyclic, structureText } from "../atom.ts";
import { type ConfigurationTable, configurationTable, type FactorValue } from "../configuration-table.ts";
import { inusTest } from "../inus.ts";
import { hasConstant, irredundantSelections, isPartlyRedundant } from "../redundancy.ts";
import { spaceOf } from "../space.ts";
import { shuffled, uniform, wholeNumber } from "./draw.ts";
import { allConfigurations } from "./ideal-cases.ts";

export type StructureOptions = {
  /** number of outcomes, drawn at random, or their factors, causes before effects (default 1) */
  readonly outcomes?: number | readonly string[];
  /** minimum and maximum number of alternative causes of an outcome (default 2 and 3) */
  readonly disjuncts?: readonly [least: number, most: number];
  /** minimum and maximum number of factor values in a cause (default 1 and 3) */
  readonly conjuncts?: readonly [least: number, most: number];
  /** whether some outcome is an indirect cause of itself: never (default), or in every structure */
  readonly cyclic?: boolean;
  /** the same seed draws the same structure */
  readonly seed: number;
};

/** Number of draws after which the search for a structure is given up. */
const maxDraws = 2000;

/**
 * Draws a causal structure without redundant parts. Outcomes may have earlier outcomes among their causes; in a
 * cyclic structure, any outcomes.
 *
 * @param levels the number of values of each factor, such as { A: 2, M: 3 }
 * @returns `A*b + C <-> D`, or `(A*b + C <-> D)*(D + e <-> F)`; at most 2000 draws, each tested for redundancy
 * @throws ThresholdError for numbers that are not whole or not in order, or when no structure was found for them;
 *   ConditionError for an outcome that is not a factor, or when the outcomes leave no cause; the errors of
 *   `allConfigurations()`
 * @see the purpose of `randomAsf()` and `randomCsf()` of R's cna, which draw no cycles
 */
export function randomStructure(
  levels: Readonly<Record<string, number>>,
  { outcomes = 1, disjuncts = [2, 3], conjuncts = [1, 3], cyclic = false, seed }: StructureOptions,
): string {
  for (const [least, most] of [disjuncts, conjuncts])
    if (!(Number.isInteger(least) && Number.isInteger(most) && least >= 1 && least <= most))
      throw new ThresholdError(`${least} to ${most} is not a range of whole numbers from 1.`);
  const table = configurationTable(allConfigurations(levels));
  const given = typeof outcomes === "number" ? undefined : [...new Set(outcomes)];
  const stranger = given?.find((name) => !table.values.has(name));
  if (stranger !== undefined)
    throw new ConditionError(`There is no factor "${stranger}". Use one of ${table.factors.join(", ")}.`);
  const count = given?.length ?? Number(outcomes);
  if (!(Number.isInteger(count) && count >= 1 && count < table.factors.length))
    throw new ConditionError(
      `${count} outcomes of ${table.factors.length} factors leave no cause, or are not outcomes. Name at least one, and fewer than the number of factors.`,
    );
  if (cyclic && count < 2)
    throw new ConditionError("A cycle needs two outcomes at least. Ask for more outcomes, or for no cycle.");
  const draw = uniform(seed);
  const isInus = inusTest(table);
  for (let n = 0; n < maxDraws; n++) {
    const named = given ?? shuffled(draw, table.factors).slice(0, count);
    const atoms = named.map((name, at) => {
      const later = new Set(cyclic ? [name] : named.slice(at));
      const causes = table.factors.filter((factor) => !later.has(factor));
      return drawAtom(draw, table, { outcome: name, causes, disjuncts, conjuncts });
    });
    if (!atoms.every((atom) => isInus(atom.disjuncts))) continue;
    const space = spaceOf(atoms, table);
    if (
      isCyclic(atoms) === cyclic &&
      !isPartlyRedundant(atoms, space) &&
      !hasConstant(atoms, space) &&
      irredundantSelections(atoms, space)[0]?.length === atoms.length
    )
      return structureText(atoms);
  }
  throw new ThresholdError(
    `No structure without redundant parts${cyclic ? " and with a cycle" : ""} was found in ${maxDraws} draws. Allow fewer disjuncts or conjuncts, or give more factors.`,
  );
}

function drawAtom(
  draw: () => number,
  table: ConfigurationTable,
  {
    outcome,
    causes,
    disjuncts,
    conjuncts,
  }: Required<Pick<StructureOptions, "disjuncts" | "conjuncts">> & {
    readonly outcome: string;
    readonly causes: readonly string[];
  },
): Atom {
  const drawnValue = (factor: string): string => {
    const values = table.values.get(factor) as readonly FactorValue[];
    return values[wholeNumber(draw, [0, values.length - 1])]!.text;
  };
  const presence = table.values.get(outcome)?.[0]?.text ?? outcome;
  return {
    outcome: table.scale === "multi" ? drawnValue(outcome) : presence,
    disjuncts: Array.from({ length: wholeNumber(draw, disjuncts) }, () =>
      shuffled(draw, causes)
        .slice(0, wholeNumber(draw, conjuncts))
        .sort((a, b) => table.factors.indexOf(a) - table.factors.indexOf(b))
        .map(drawnValue),
    ),
  };
}
