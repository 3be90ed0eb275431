import { type AnalysisResult, type Assessment, type Cell, translate } from "@throughline/assess";
import { type Claim, type Event, type Study, sourceName, type Tie } from "@throughline/study";
import { type ChannelName, channelNames } from "../language/terms.ts";
import { language, quote, text } from "../language/text.ts";
import { note } from "./build.ts";
import { type CaseOnPage, casesOnPage } from "./cases-on-page.ts";
import type { RowRef } from "./inline.ts";
import { namesInSentences } from "./names-in-sentences.ts";
import type { Block } from "./view.ts";

export type Kind = AnalysisResult["kind"];
export type ResultOf<K extends Kind> = Extract<AnalysisResult, { kind: K }>;

/**
 * Maximum number of cells, ties or claims listed under one conclusion, and of cases on a page; assessment.json has
 * all.
 */
const maxListed = 200;

/** Maximum number of cases whose patterns and timelines are drawn; the workbench draws those of any case. */
export const casesDrawn = 40;

/** Maximum number of rows of a truth table that are drawn. */
export const rowsShown = 64;

/** With more claims than this, a page lists only those of its conclusions. */
const allClaims = 3000;

/** The input of the views: an assessment and its study, indexed, and the limits of what is shown. */
export type Book = {
  readonly assessment: Assessment;
  readonly study: Study;
  /** whether sensitivity to withdrawal is known, which determines the confidence of conclusions */
  readonly judged: boolean;
  /** maximum number of models of a solution that are drawn; the tables have all */
  readonly modelsShown: number;
  /** maximum number of terms of these models together, unless the first one has more */
  readonly termsShown: number;
  /** maximum number of cells, ties or claims listed under one conclusion; assessment.json has all */
  readonly listed: number;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly ties: ReadonlyMap<string, Tie>;
  readonly events: ReadonlyMap<string, Event>;
  /** the ids of the claims that the page lists under their sources */
  readonly claimsOnPage: ReadonlySet<string>;
  /** all rows of truth tables, by id */
  readonly rows: ReadonlyMap<string, RowRef>;
  /** the ids of the truth-table rows that are drawn */
  readonly rowsOnPage: ReadonlySet<string>;
  readonly cells: ReadonlyMap<string, Cell>;
  /** the cases that have their own place on the page, by id */
  readonly cases: ReadonlyMap<string, CaseOnPage>;
  readonly label: (attribute: string) => string;
  readonly caseName: (id: string) => string;
  /** the name of a case inside a sentence */
  readonly caseInSentence: (id: string) => string;
  readonly actorName: (id: string) => string;
  readonly channelName: ChannelName;
  readonly sourceName: (key: string) => string;
};

/** Indexes an assessment and its study. The texts of the assessment are in the current language. */
export function bookOf(given: Assessment, study: Study): Book {
  const assessment = language().tag === "en" ? given : translate(given, language().assessment);
  const cases = new Map(study.cases.map((c) => [c.id, c.name]));
  const actors = new Map(study.actors.map((a) => [a.id, a.name]));
  const sources = new Map(study.sources.map((source) => [source.key, source]));
  const truthTables = assessment.analyses.filter((analysis) => analysis.kind === "truth-table");
  return {
    assessment,
    study,
    judged: true,
    modelsShown: 12,
    termsShown: 72,
    listed: maxListed,
    claims: new Map(study.claims.map((claim) => [claim.id, claim])),
    ties: new Map(study.ties.map((tie) => [tie.id, tie])),
    events: new Map(study.events.map((event) => [event.id, event])),
    claimsOnPage:
      study.claims.length <= allClaims
        ? new Set(study.claims.map((c) => c.id))
        : new Set(assessment.conclusions.flatMap((c) => c.trace.claims.slice(0, maxListed))),
    rows: new Map(
      truthTables.flatMap((analysis) =>
        analysis.result.rows.map(({ id, row }) => [id, { is: "row", id, analysis: analysis.id, row }]),
      ),
    ),
    rowsOnPage: new Set(
      truthTables.flatMap(({ result }) => result.rows.slice(0, rowsShown).map(({ id }) => id)),
    ),
    cells: new Map(assessment.cells.map((cell) => [cell.id, cell])),
    cases: casesOnPage(assessment, maxListed),
    label: (attribute) => study.manifest.attributes[attribute]?.label ?? attribute,
    caseName: (id) => cases.get(id) ?? id,
    caseInSentence: language().quotesLabels ? (id) => quote(cases.get(id) ?? id) : namesInSentences(study),
    actorName: (id) => actors.get(id) ?? id,
    channelName: channelNames(study.channels),
    sourceName: (key) => sourceName(sources.get(key), key),
  };
}

/** Says how many cases are drawn, if not all. */
export function drawnNote(cases: number): Block | undefined {
  return cases > casesDrawn
    ? note(
        text("Drawn for the first {drawn} of {cases} cases. The workbench can draw the others.", {
          drawn: casesDrawn,
          cases,
        }),
      )
    : undefined;
}
