import { type SettingTests, settingTests, truthTableOptions } from "@throughline/assess";
import { type Bootstrap, bootstrap } from "@throughline/sets";
import { termText } from "../../../language/terms.ts";
import { text } from "../../../language/text.ts";
import {
  columns,
  fit,
  heading,
  joinInline,
  note,
  numeric,
  paragraph,
  present,
  row,
  rowHead,
} from "../../../view/build.ts";
import type { Inline } from "../../../view/inline.ts";
import type { Block } from "../../../view/view.ts";
import { modelInLabels } from "../term-labels.ts";
import type { Examination } from "./examination.ts";

/** Number of models from samples of the cases that are listed. */
const modelsListed = 8;

/**
 * Each solution with its cut-offs a step lower and higher, and in samples of the cases.
 *
 * @param samples number of samples, drawn with replacement
 * @param onProgress receives the share that is done, 0..1
 * @see Oana & Schneider (2021), Sociological Methods & Research 53: 57-88
 */
export function robustnessBlocks(
  { analysis, result, data, nameOf, label }: Examination,
  samples: number,
  onProgress: (share: number) => void,
): Block[] {
  const solutions = result.solutions.filter(({ reason }) => reason === undefined);
  return solutions.flatMap(({ type }, i) => {
    const tests = settingTests(data, analysis, type);
    const drawn = bootstrap(data, {
      ...truthTableOptions(analysis, type),
      samples,
      onProgress: ({ done, of }) => onProgress((i + done / (of ?? samples)) / solutions.length),
    });
    return present(
      heading(3, text("Tests of the {type} solution", { type: termText("solution", type) })),
      settingTable(tests, label),
      fitNotes(tests, nameOf),
      sampleTable(drawn, label),
    );
  });
}

function settingTable({ settings }: SettingTests, label: Examination["label"]): Block {
  if (settings.length === 0) return note(text("No other threshold is one step away."));
  return {
    is: "table",
    name: text("Other truth-table thresholds"),
    caption: text("The first model with each threshold one step lower and higher"),
    columns: columns(text("threshold"), text("first model")),
    groups: [
      settings.map(({ setting, value, model }) =>
        row(`${setting} ${value}`, [
          rowHead(
            setting === "incl_cut"
              ? text("consistency from {value}", { value })
              : text("cases per row from {value}", { value }),
          ),
          model === undefined ? text("no solution") : modelInLabels({ label }, model),
        ]),
      ),
    ],
  };
}

const ranks = {
  1: "every case keeps its place",
  2: "some cases may come in",
  3: "some cases may fall out",
  4: "some cases may come in and others fall out",
} as const;

function fitNotes({ fit: found, cases }: SettingTests, nameOf: (caseId: string) => Inline): Block[] {
  if (!found || !cases) return [];
  const measures = [
    ["RF_cov", found.RF_cov, text("coverage of the robust core relative to the solution")],
    ["RF_cons", found.RF_cons, text("consistency of the solution relative to the robust core")],
    ["RF_SC_minTS", found.RF_SC_minTS, text("overlap with what all tests share")],
    ["RF_SC_maxTS", found.RF_SC_maxTS, text("overlap with what any test covers")],
    ["RCR_typ", cases.RCR_typ, text("share of typical cases that stay typical")],
    ["RCR_dev", cases.RCR_dev, text("share of deviant cases that stay deviant")],
  ] as const;
  const moved = [
    [text("May fall out, with the outcome"), cases.shakyTypical],
    [text("May fall out, without the outcome"), cases.shakyDeviant],
    [text("May come in, with the outcome"), cases.possibleTypical],
    [text("May come in, without the outcome"), cases.possibleDeviant],
  ] as const;
  return [
    paragraph(
      text("At these thresholds {ranks} (rank {RCCRank} of 4; 1 is the most robust).", {
        ranks: text(ranks[cases.RCC_Rank]),
        RCCRank: cases.RCC_Rank,
      }),
    ),
    {
      is: "table",
      name: text("Robustness of fit and cases"),
      columns: columns(text("measure"), text("value"), text("meaning (1 is robust)")),
      groups: [measures.map(([name, value, meaning]) => row(name, [rowHead(name), fit(value), meaning]))],
    },
    ...moved.flatMap(([what, ids]) =>
      ids.length === 0 ? [] : [paragraph([`${what}: `, joinInline(ids.map(nameOf), ", "), "."])],
    ),
  ];
}

function sampleTable({ samples, solved, terms, models }: Bootstrap, label: Examination["label"]): Block[] {
  const share = (value: number) => numeric(`${Math.round(100 * value)}%`);
  const listOf = (
    name: "term" | "model",
    found: readonly { readonly text: string; readonly terms: readonly string[]; readonly share: number }[],
  ): Block => ({
    is: "table",
    name: name === "term" ? text("terms in samples") : text("models in samples"),
    caption: text(
      "How often each {what, select, term {term} other {model}} recurs in {samples} samples of the cases ({solved} with a solution)",
      { what: name, samples, solved },
    ),
    columns: columns(text(name), text("share of samples")),
    groups: [
      found
        .slice(0, modelsListed)
        .map((one) => row(one.text, [rowHead(modelInLabels({ label }, one.terms)), share(one.share)])),
    ],
  });
  return [
    listOf(
      "term",
      terms.map(({ term, share: own }) => ({ text: term, terms: [term], share: own })),
    ),
    listOf(
      "model",
      models.map(({ model, terms: own, share: found }) => ({ text: model, terms: own, share: found })),
    ),
  ];
}
