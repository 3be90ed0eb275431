import { certainties } from "./certainty.ts";
import {
  choice,
  date,
  id,
  number,
  reference,
  references,
  requiredChoice,
  requiredDate,
  requiredNumber,
  requiredReference,
  requiredText,
  text,
} from "./column.ts";
import { table } from "./table.ts";

/** The channels a tie can have. */
export const channels = [
  "norm",
  "funding",
  "expertise",
  "pressure",
  "sanction threat",
  "sanction",
  "participation",
  "legislation",
  "prosecution",
  "backlash",
] as const;

/** The kinds of statement of a claim. */
const claimKinds = ["fact", "judgement", "definition", "silence"] as const;

/** The phases of the spiral model that an event can mark (Risse, Ropp & Sikkink 1999). */
export const phases = ["repression", "denial", "concession", "status", "behaviour"] as const;

/** How far somebody was involved in a process, from none to most. */
export const parts = ["excluded", "invited", "consulted", "drafting"] as const;

/**
 * The terms of a threat, a promise or a measure: targeted at persons, sectors or one matter instead of the state as a
 * whole (Cortright & Lopez 2002); conditional on an action or omission.
 */
export const terms = ["targeted", "conditional", "targeted and conditional", "neither"] as const;

/** The channels whose ties have terms. */
export const channelsWithTerms: readonly (typeof channels)[number][] = [
  "funding",
  "pressure",
  "sanction threat",
  "sanction",
];

/** The kinds of record that a memo can be about. */
export const memoKinds = [
  "study",
  "source",
  "passage",
  "code",
  "claim",
  "case",
  "attribute",
  "grade",
  "actor",
  "tie",
  "event",
] as const;

/** Every table of a study folder. An optional table may be missing, or have only a header. */
export const tables = {
  cases: table({
    file: "cases.csv",
    about: "what is compared, one case per row",
    required: true,
    key: ["id"],
    columns: {
      id: id<"cases">("the id of the case"),
      name: requiredText("its name as printed"),
      kind: id("the kind of case; analyses choose their cases by it"),
      iso: text("ISO 3166 code, for the map (FR, FR-IDF)"),
      district: text("a larger unit it belongs to"),
      lat: number("latitude in degrees", { from: -90, to: 90 }),
      lon: number("longitude in degrees", { from: -180, to: 180 }),
      date_from: date("when it begins"),
      date_to: date("when it ends"),
      target: text("ISO 3166 code of the state that others try to influence in this case"),
      issue: text("the issue it is about"),
    },
  }),
  claims: table({
    file: "claims.csv",
    about: "one statement per row, from one place in one source, about one case",
    required: true,
    key: ["id"],
    columns: {
      id: id<"claims">("the id of the claim"),
      source_key: requiredReference("the source it is drawn from, by its key in sources.bib", "sources"),
      locator: requiredText("the place in the source (chapter, page, section, table)"),
      case: requiredReference("the case it is about", "cases"),
      attribute: requiredReference("the attribute it is about", "attributes"),
      direction: requiredChoice(
        "whether it supports that the attribute is present, contradicts it or qualifies it",
        ["supports", "contradicts", "qualifies"],
      ),
      statement: requiredText("the statement, one sentence in the coder's own words"),
      date_from: date("when what it states begins"),
      date_to: date("when what it states ends"),
      confidence: requiredChoice("certainty of the coder", certainties),
      cites: references(
        "keys of the sources that the source itself relies on here, separated by semicolons",
        "sources",
        ";",
      ),
      quote: text("words quoted from the source"),
      passages: references("the ids of the passages it is drawn from, separated by spaces", "passages"),
      kind: choice(
        "what kind of statement it is: something observable (a reported absence too); the source's own evaluation or causal reading; something true by a rule; or the coder's note that the source does not mention it",
        claimKinds,
      ),
      at_least: number("the lowest grade compatible with it; follows from the direction if left out"),
      at_most: number("the highest grade compatible with it; follows from the direction if left out"),
      value: number("the quantity that it reports"),
      unit: text("the unit of the quantity"),
      of: text("the total that the quantity is part of"),
      change: choice("the change that the source itself reports", ["up", "down", "none"]),
      covers: references(
        "for a claim about a whole: the ids of the cases that it also covers, separated by spaces",
        "cases",
      ),
      about: text("the ids of the ties or events that it is about, separated by spaces"),
      interest: choice("yes if a party speaks about its own work", ["yes"]),
      issue: text("the issue it is about, where a case has several"),
    },
  }),
  grades: table({
    file: "grades.csv",
    about:
      "one grade per row: the value of one case on one attribute; no row, or an empty grade, means missing",
    required: true,
    key: ["case", "attribute"],
    gap: "grade",
    columns: {
      case: requiredReference("the case", "cases"),
      attribute: requiredReference("the attribute", "attributes"),
      grade: number("the grade; empty when the sources do not say"),
      confidence: requiredChoice("certainty of the coder about the grade", certainties),
      claims: references("the ids of the claims it rests on, separated by spaces", "claims"),
      rationale: text("why this grade and not the next"),
      from: text("the data source of the grade, if no coder gave it"),
      period: text("the year or years to which the grade applies: 1995 or 1995/2000"),
    },
  }),
  periods: table({
    file: "periods.csv",
    about: "grades of periods other than that of grades.csv, one case, attribute and period per row",
    required: false,
    key: ["case", "attribute", "period"],
    columns: {
      case: requiredReference("the case", "cases"),
      attribute: requiredReference("the attribute", "attributes"),
      period: requiredText("the year or years to which the grade applies: 1995 or 1995/2000"),
      grade: requiredNumber("the grade"),
      confidence: requiredChoice("certainty of the coder about the grade", certainties),
      claims: references("the ids of the claims it rests on, separated by spaces", "claims"),
      rationale: text("why this grade and not the next"),
      from: text("the data source of the grade, if no coder gave it"),
    },
  }),
  rubric: table({
    file: "rubric.csv",
    about: "what each grade of an attribute means; an attribute without rows takes any value of its scale",
    required: false,
    key: ["attribute", "grade"],
    gap: "grade",
    columns: {
      attribute: requiredReference("the attribute", "attributes"),
      grade: number("the grade; empty only for a note, which is not graded"),
      meaning: requiredText("what must be true for this grade"),
    },
  }),
  actors: table({
    file: "actors.csv",
    about: "who acts, one actor per row",
    required: false,
    key: ["id"],
    columns: {
      id: id<"actors">("the id of the actor"),
      name: requiredText("its name as printed"),
      kind: id("the kind of actor (state, ministry, embassy, ngo, network, io, …)"),
      place: text("ISO 3166 code of its place"),
    },
  }),
  ties: table({
    file: "ties.csv",
    about: "who acted on whom, through which channel and when, one tie per row",
    required: false,
    key: ["id"],
    columns: {
      id: id("the id of the tie"),
      from: requiredReference("the actor it comes from", "actors"),
      to: requiredReference("the actor it goes to", "actors"),
      channel: requiredReference("the channel, as in channels.csv, or a standard one", "channels"),
      date_from: date("when it begins"),
      date_to: date("when it ends"),
      case: requiredReference("the case it belongs to", "cases"),
      sign: requiredChoice("+ made; - cut, refused or opposed", ["+", "-"]),
      claims: references("the ids of the claims it rests on, separated by spaces", "claims"),
      part: choice(
        "for a tie of participation: the part that was given, if the sources say so; excluded goes with the sign -",
        parts,
      ),
      terms: choice(
        "for a tie of funding, pressure, sanction threat or sanction: whether it is targeted (at persons, sectors or one matter, and not at the state as a whole) or conditional on something, if the sources say",
        terms,
      ),
    },
  }),
  channels: table({
    file: "channels.csv",
    about: "channels of ties that a study adds to the standard ones, or redefines",
    required: false,
    key: ["id"],
    columns: {
      id: requiredText("the channel, as ties.csv names it"),
      name: requiredText("its name as printed"),
      nature: requiredChoice("an act happens once (a threat, a law); a relation lasts (funding)", [
        "act",
        "relation",
      ]),
      roles: text(
        "its roles in pathways, separated by spaces: norm support pressure threat sanction participation law-making prosecution reaction",
      ),
    },
  }),
  events: table({
    file: "events.csv",
    about: "what happened, one event per row",
    required: false,
    key: ["id"],
    columns: {
      id: id("the id of the event"),
      date_from: date("when it begins"),
      date_to: date("when it ends"),
      place: text("ISO 3166 code of where it happened"),
      case: requiredReference("the case it belongs to", "cases"),
      title: requiredText("what happened, in a few words"),
      claims: references("the ids of the claims it rests on, separated by spaces", "claims"),
      phase: choice("the phase of the spiral that it marks, if any", phases),
    },
  }),
  media: table({
    file: "media.csv",
    about: "counts of articles, one year, term and paper per row",
    required: false,
    key: ["year", "term", "paper"],
    columns: {
      year: requiredText("the year, or the first and last year with a slash between"),
      term: requiredText("the term searched for"),
      term_original: text("the term in the language of the papers"),
      case: requiredReference("the case whose coverage it counts", "cases"),
      paper: requiredText("the paper or set of papers"),
      count: number("number of articles; empty when not given as a number", { from: 0 }),
      precision: requiredText("exact, about, at least, or the words of the source"),
      source_key: requiredReference("the source of the count", "sources"),
      locator: requiredText("the place in the source"),
    },
  }),
  series: table({
    file: "series.csv",
    about: "numbers of events between two actors in a month, one month, dyad and channel per row",
    required: false,
    key: ["month", "from", "to", "channel", "sign", "case", "source_key"],
    columns: {
      month: requiredDate("the month, as 2001-06"),
      from: requiredReference("the actor the events come from", "actors"),
      to: requiredReference("the actor they go to", "actors"),
      channel: requiredReference("the channel, as in channels.csv, or a standard one", "channels"),
      sign: requiredChoice("+ made; - cut, refused or opposed", ["+", "-"]),
      case: requiredReference("the case they belong to", "cases"),
      count: requiredNumber("number of events; a month that the source does not cover has no row", {
        from: 0,
      }),
      source_key: requiredReference("the source of the count", "sources"),
      locator: requiredText("the place in the source"),
    },
  }),
  codes: table({
    file: "codes.csv",
    about: "the codebook, one code per row",
    required: false,
    key: ["id"],
    columns: {
      id: id<"codes">("the id of the code"),
      name: requiredText("its name as printed"),
      parent: reference("the code it belongs under, if any", "codes"),
      definition: text("when to use it, and when not"),
      colour: text("its colour, as #rrggbb"),
    },
  }),
  passages: table({
    file: "passages.csv",
    about: "passages of the texts in sources/, located by position and by quotation, one per row",
    required: false,
    key: ["id"],
    columns: {
      id: id<"passages">("the id of the passage"),
      source_key: requiredReference("the source, by its key in sources.bib", "sources"),
      file: requiredText("the file of the text, as sources/key.md"),
      start: requiredNumber("its first character, counted in Unicode code points from 0, line ends as one", {
        from: 0,
      }),
      end: requiredNumber("the character after its last", { from: 0 }),
      exact: requiredText("its words, as in the text"),
      prefix: text("up to 32 characters before it"),
      suffix: text("up to 32 characters after it"),
      codes: references("the ids of its codes, separated by spaces", "codes"),
      coder: text("who marked it"),
    },
  }),
  memos: table({
    file: "memos.csv",
    about: "notes of the coders on a record, one memo per row",
    required: false,
    key: ["id"],
    columns: {
      id: id("the id of the memo"),
      about: requiredChoice("the kind of record it is about", memoKinds),
      thing: text("the id of that record; case/attribute for a grade; empty for the study"),
      title: text("its heading"),
      text: requiredText("the memo"),
    },
  }),
  verdicts: table({
    file: "verdicts.csv",
    about: "verdicts of the researchers on the conclusions of the assessment, one conclusion per row",
    required: false,
    key: ["conclusion"],
    columns: {
      conclusion: requiredText("the id of the conclusion, as in the assessment"),
      verdict: requiredChoice("accepted as drafted, reworded (worded) or contested", [
        "accepted",
        "worded",
        "contested",
      ]),
      wording: text("the conclusion in the researchers' own words; needed when it is reworded"),
      reason: text("why; needed when it is contested"),
      draft: requiredText("the sentence that was judged; when the draft changes, the report says so"),
      by: text("whose verdict it is"),
      place: number("its place in the short answer of the report, from 1; chosen automatically if empty", {
        from: 1,
      }),
    },
  }),
  concordance: table({
    file: "concordance.csv",
    about:
      "what the authors conclude, with the computed conclusion to compare it with, one statement per row",
    required: false,
    key: ["id"],
    columns: {
      id: id("the id of the statement"),
      statement: requiredText("what the authors conclude, in one sentence"),
      claims: references("the ids of the claims that state it, separated by spaces", "claims"),
      conclusion: text(
        "the id of the computed conclusion to compare it with; blank when no analysis computes it",
      ),
      value: text("the answer of that conclusion with which the authors agree"),
      missing: text("what would have to be recorded for it to be computed"),
    },
  }),
};

/** The name of a table, as in `tables`. */
export type TableName = keyof typeof tables;
