import type { CaseSelection } from "@throughline/assess";
import type { TheoryEvaluation } from "@throughline/sets";
import { printable, some } from "@throughline/study";
import { decimals, right, textTable } from "../text/text-table.ts";
import type { InDepth, Robustness } from "./result.ts";

/** Number of rows that are printed of each list of cases, pairs, terms or models; --json has all. */
const shown = 5;

/** Prints the requested analyses beyond the solutions, one section each. */
export function printInDepth({ casesToStudy = [], theory = [], robustness = [] }: InDepth): string[] {
  return [
    ...casesToStudy.map(
      (selection) => `${titleOf("Cases to study", selection)}\n${printSelection(selection)}`,
    ),
    ...theory.map(
      (one) => `${titleOf(`Theory ${printable(one.expectation)}`, one)}\n${printTheory(one.evaluation)}`,
    ),
    ...robustness.map((one) => `Robustness of the ${one.solution} solution\n${printRobustness(one)}`),
  ];
}

function titleOf(
  what: string,
  { solution, model }: { readonly solution: string; readonly model: string },
): string {
  return `${what}: ${solution} solution, ${printable(model)}`;
}

function printSelection({ terms, uncovered, uncoveredIrrelevant }: CaseSelection): string {
  const cases = terms.flatMap(({ term, typical, deviant }) => [
    ...typical
      .slice(0, shown)
      .map(({ caseId, membership, outcome, uniquelyCovered }) => [
        term,
        uniquelyCovered ? "typical, this term only" : "typical",
        caseId,
        decimals(membership),
        decimals(outcome),
      ]),
    ...deviant
      .slice(0, shown)
      .map(({ caseId, membership, outcome }) => [
        term,
        "deviant in consistency",
        caseId,
        decimals(membership),
        decimals(outcome),
      ]),
  ]);
  const unexplained = uncovered
    .slice(0, shown)
    .map(({ caseId, solution, outcome }) => [
      "(no term)",
      "deviant in coverage",
      caseId,
      decimals(solution),
      decimals(outcome),
    ]);
  const pairs = [
    ...terms.flatMap(({ term, typicalDeviant, conjuncts }) => [
      ...typicalDeviant
        .slice(0, 1)
        .map(({ typical, deviant, best }) => [term, "typical and deviant", typical, deviant, decimals(best)]),
      ...conjuncts.flatMap(({ conjunct, typicalTypical, typicalIrrelevant }) => [
        ...typicalTypical
          .slice(0, 1)
          .map(({ first, second, best }) => [
            `${term}: ${conjunct}`,
            "typical and typical",
            first,
            second,
            decimals(best),
          ]),
        ...typicalIrrelevant
          .slice(0, 1)
          .map(({ typical, irrelevant, best }) => [
            `${term}: ${conjunct}`,
            "typical and irrelevant",
            typical,
            irrelevant,
            decimals(best),
          ]),
      ]),
    ]),
    ...uncoveredIrrelevant
      .slice(0, 1)
      .map(({ deviant, irrelevant, best }) => [
        "(no term)",
        "deviant in coverage and irrelevant",
        deviant,
        irrelevant,
        decimals(best),
      ]),
  ];
  const caseTable = textTable(
    [{ title: "term" }, { title: "kind" }, { title: "case" }, ...right("in term", "in outcome")],
    [...cases, ...unexplained],
  );
  if (pairs.length === 0) return caseTable;
  return `${caseTable}\n\n${textTable(
    [{ title: "pair for" }, { title: "kind" }, { title: "case" }, { title: "and" }, ...right("best")],
    pairs,
  )}`;
}

function printTheory({ model, theory, both, modelOnly, theoryOnly, neither }: TheoryEvaluation): string {
  const fits = [
    ["found", model],
    ["expected", theory],
  ] as const;
  const parts = [
    ["found and expected", both],
    ["found, not expected", modelOnly],
    ["expected, not found", theoryOnly],
    ["neither", neither],
  ] as const;
  return textTable(
    [{ title: "" }, ...right("inclS", "PRI", "covS"), { title: "with the outcome" }, { title: "without it" }],
    [
      ...fits.map(([name, { inclS, PRI, covS }]) => [name, ...[inclS, PRI, covS].map(decimals), "", ""]),
      ...parts.map(([name, { inclS, PRI, covS, inOutcome, notInOutcome }]) => [
        name,
        ...[inclS, PRI, covS].map(decimals),
        some(inOutcome),
        some(notInOutcome),
      ]),
    ],
  );
}

function printRobustness({ ranges, noRanges, tests, bootstrap }: Robustness): string {
  const { settings, fit, cases } = tests;
  const sections = [
    [
      ...ranges.map(({ statement }) => `  ${statement}`),
      ...(noRanges === undefined ? [] : [`  Sensitivity ranges were not searched: ${noRanges}`]),
    ].join("\n"),
    textTable(
      [{ title: "other setting" }, { title: "first model" }],
      settings.map(({ setting, value, model }) => [
        `${setting === "incl_cut" ? "incl.cut" : "n.cut"} ${value}`,
        model?.join(" + ") ?? "no solution",
      ]),
    ),
  ];
  if (fit && cases)
    sections.push(
      textTable(
        [{ title: "over these settings" }, ...right("value")],
        [
          ["RF_cov", decimals(fit.RF_cov)],
          ["RF_cons", decimals(fit.RF_cons)],
          ["RF_SC_minTS", decimals(fit.RF_SC_minTS)],
          ["RF_SC_maxTS", decimals(fit.RF_SC_maxTS)],
          ["RCR_typ", decimals(cases.RCR_typ)],
          ["RCR_dev", decimals(cases.RCR_dev)],
          ["RCC_Rank", String(cases.RCC_Rank)],
        ],
      ),
    );
  sections.push(
    textTable(
      [
        { title: `model, in ${bootstrap.samples} samples (${bootstrap.solved} with a solution)` },
        ...right("share"),
      ],
      bootstrap.models.slice(0, shown).map(({ model, share }) => [model, decimals(share)]),
    ),
  );
  return sections.filter((section) => section !== "").join("\n\n");
}
