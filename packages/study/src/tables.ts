import type { Column } from "./column.ts";

const text = (about: string): Column => ({ about, required: false, kind: { is: "text" } });
const needed = (about: string): Column => ({ about, required: true, kind: { is: "text" } });
const id = (about: string): Column => ({ about, required: true, kind: { is: "id" } });
const date = (about: string): Column => ({ about, required: false, kind: { is: "date" } });
const choice = (about: string, ...of: string[]): Column => ({
  about,
  required: true,
  kind: { is: "choice", of },
});
const reference = (about: string, to: "sources" | "cases" | "attributes" | "actors"): Column => ({
  about,
  required: true,
  kind: { is: "reference", to },
});
const references = (about: string, to: "claims" | "passages" | "codes"): Column => ({
  about: `${about}, separated by spaces`,
  required: false,
  kind: { is: "reference", to, separator: " " },
});
const position = (about: string): Column => ({ about, required: true, kind: { is: "number", from: 0 } });
const claims = references("the ids of the claims it rests on", "claims");

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

/** The phases of the spiral that an event can mark (Risse, Ropp & Sikkink 1999). */
export const phases = ["repression", "denial", "concession", "status", "behaviour"] as const;

/** What part somebody was given in a process, from none to most. */
export const parts = ["excluded", "invited", "consulted", "drafting"] as const;

/**
 * What a threat, a promise or a measure is aimed at and hangs on: targeted at persons, sectors or one matter, and not at the state as a
 * whole (Cortright & Lopez 2002); conditional on something that is to be done or left.
 */
export const terms = ["targeted", "conditional", "targeted and conditional", "neither"] as const;

/** The channels of ties that have terms. */
export const channelsWithTerms: readonly (typeof channels)[number][] = [
  "funding",
  "pressure",
  "sanction threat",
  "sanction",
];

/** A table of the study folder: its columns in order, and the column or columns that identify a row. */
export type Table = {
  readonly file: string;
  readonly about: string;
  readonly required: boolean;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
};

/** What a memo can be about. */
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

/** Every table of a study folder. A table that is not required may be left out, or hold a header only. */
export const tables = {
  cases: {
    file: "cases.csv",
    about: "what is compared, one case a row",
    required: true,
    key: ["id"],
    columns: {
      id: id("the id of the case"),
      name: needed("its name as printed"),
      kind: id("the kind of case; analyses choose their cases by it"),
      iso: text("ISO 3166 code, for the map (RU, RU-KHA)"),
      district: text("a larger unit it belongs to"),
      lat: { about: "latitude in degrees", required: false, kind: { is: "number", from: -90, to: 90 } },
      lon: { about: "longitude in degrees", required: false, kind: { is: "number", from: -180, to: 180 } },
      date_from: date("when it begins"),
      date_to: date("when it ends"),
    },
  },
  claims: {
    file: "claims.csv",
    about: "one statement a row, drawn from one place of one source, about one case",
    required: true,
    key: ["id"],
    columns: {
      id: id("the id of the claim"),
      source_key: reference("the source it is drawn from, by its key in sources.bib", "sources"),
      locator: needed("where in the source (chapter, page, section, table)"),
      case: reference("the case it is about", "cases"),
      attribute: reference("the attribute it speaks to", "attributes"),
      direction: choice(
        "what it says of the attribute being present",
        "supports",
        "contradicts",
        "qualifies",
      ),
      statement: needed("the statement, one sentence in the coder's own words"),
      date_from: date("when what it says begins"),
      date_to: date("when what it says ends"),
      confidence: choice("how sure the coder is of it", "high", "medium", "low"),
      cites: {
        about: "keys of the works the source itself relies on here, separated by semicolons",
        required: false,
        kind: { is: "reference", to: "sources", separator: ";" },
      },
      quote: text("words quoted from the source"),
      passages: references("the ids of the passages it is drawn from", "passages"),
    },
  },
  grades: {
    file: "grades.csv",
    about: "one grade a row: the value of one case on one attribute; no row, or an empty grade, is missing",
    required: true,
    key: ["case", "attribute"],
    columns: {
      case: reference("the case", "cases"),
      attribute: reference("the attribute", "attributes"),
      grade: {
        about: "the grade; empty when the sources do not say",
        required: false,
        kind: { is: "number" },
      },
      confidence: choice("how sure the coder is of the grade", "high", "medium", "low"),
      claims,
      rationale: text("why this grade and not the next"),
    },
  },
  rubric: {
    file: "rubric.csv",
    about: "what each grade of an attribute means; an attribute without rows takes any value of its scale",
    required: false,
    key: ["attribute", "grade"],
    columns: {
      attribute: reference("the attribute", "attributes"),
      grade: {
        about: "the grade; empty only for a note, which is not graded",
        required: false,
        kind: { is: "number" },
      },
      meaning: needed("what has to be the case for this grade"),
    },
  },
  actors: {
    file: "actors.csv",
    about: "who acts, one actor a row",
    required: false,
    key: ["id"],
    columns: {
      id: id("the id of the actor"),
      name: needed("its name as printed"),
      kind: id("the kind of actor (state, ministry, embassy, ngo, network, io, …)"),
      place: text("ISO 3166 code of where it sits"),
    },
  },
  ties: {
    file: "ties.csv",
    about: "who did something to whom, through which channel, when; one tie a row",
    required: false,
    key: ["id"],
    columns: {
      id: id("the id of the tie"),
      from: reference("the actor it comes from", "actors"),
      to: reference("the actor it goes to", "actors"),
      channel: choice("the channel", ...channels),
      date_from: date("when it begins"),
      date_to: date("when it ends"),
      case: reference("the case it belongs to", "cases"),
      sign: choice("+ made; - cut, refused or opposed", "+", "-"),
      claims,
      part: {
        about:
          "of a tie of participation: what part was given, if the sources say; excluded goes with the sign -",
        required: false,
        kind: { is: "choice", of: parts },
      },
      terms: {
        about:
          "of a tie of funding, pressure, sanction threat or sanction: whether it is targeted (at persons, sectors or one matter, and not at the state as a whole) or conditional on something, if the sources say",
        required: false,
        kind: { is: "choice", of: terms },
      },
    },
  },
  events: {
    file: "events.csv",
    about: "what happened, one event a row",
    required: false,
    key: ["id"],
    columns: {
      id: id("the id of the event"),
      date_from: date("when it begins"),
      date_to: date("when it ends"),
      place: text("ISO 3166 code of where it happened"),
      case: reference("the case it belongs to", "cases"),
      title: needed("what happened, in a few words"),
      claims,
      phase: {
        about: "the phase of the spiral that it marks, if any",
        required: false,
        kind: { is: "choice", of: phases },
      },
    },
  },
  media: {
    file: "media.csv",
    about: "counts of articles, one year, term and paper a row",
    required: false,
    key: ["year", "term", "paper"],
    columns: {
      year: needed("the year, or the first and last year with a slash between"),
      term: needed("the term searched for"),
      term_original: text("the term in the language of the papers"),
      case: reference("the case whose coverage it counts", "cases"),
      paper: needed("the paper or set of papers"),
      count: {
        about: "number of articles; empty when not given as a number",
        required: false,
        kind: { is: "number", from: 0 },
      },
      precision: needed("exact, about, at least, or the words of the source"),
      source_key: reference("the source of the count", "sources"),
      locator: needed("where in the source"),
    },
  },
  series: {
    file: "series.csv",
    about: "how many events there were between two actors in a month, one month, dyad and channel a row",
    required: false,
    key: ["month", "from", "to", "channel", "sign", "case", "source_key"],
    columns: {
      month: { about: "the month, as 2001-06", required: true, kind: { is: "date" } },
      from: reference("the actor the events come from", "actors"),
      to: reference("the actor they go to", "actors"),
      channel: choice("the channel", ...channels),
      sign: choice("+ made; - cut, refused or opposed", "+", "-"),
      case: reference("the case they belong to", "cases"),
      count: {
        about: "number of events; a month that the source does not cover has no row",
        required: true,
        kind: { is: "number", from: 0 },
      },
      source_key: reference("the source of the count", "sources"),
      locator: needed("where in the source"),
    },
  },
  codes: {
    file: "codes.csv",
    about: "the codebook, one code a row",
    required: false,
    key: ["id"],
    columns: {
      id: id("the id of the code"),
      name: needed("its name as printed"),
      parent: {
        about: "the code it belongs under, if any",
        required: false,
        kind: { is: "reference", to: "codes" },
      },
      definition: text("when to use it, and when not"),
      colour: text("its colour, as #rrggbb"),
    },
  },
  passages: {
    file: "passages.csv",
    about: "stretches of the texts in sources/, held by position and by quotation, one passage a row",
    required: false,
    key: ["id"],
    columns: {
      id: id("the id of the passage"),
      source_key: reference("the source, by its key in sources.bib", "sources"),
      file: needed("the file of the text, as sources/key.md"),
      start: position("its first character, counted in Unicode code points from 0, line ends as one"),
      end: position("the character after its last"),
      exact: needed("its words, as they stand in the text"),
      prefix: text("up to 32 characters before it"),
      suffix: text("up to 32 characters after it"),
      codes: references("the ids of its codes", "codes"),
      coder: text("who marked it"),
    },
  },
  memos: {
    file: "memos.csv",
    about: "what the coders think of a thing, one memo a row",
    required: false,
    key: ["id"],
    columns: {
      id: id("the id of the memo"),
      about: choice("the kind of thing it is about", ...memoKinds),
      thing: text("the id of that thing; a grade is case/attribute; empty for the study"),
      title: text("its heading"),
      text: needed("the memo"),
    },
  },
  verdicts: {
    file: "verdicts.csv",
    about: "what the researchers make of the conclusions that the assessment drafts, one conclusion a row",
    required: false,
    key: ["conclusion"],
    columns: {
      conclusion: needed("the id of the conclusion, as in the assessment"),
      verdict: choice("accepted as it is drafted; worded anew; contested", "accepted", "worded", "contested"),
      wording: text("the conclusion in the researchers' own words; needed when it is worded anew"),
      reason: text("why; needed when it is contested"),
      draft: needed("the sentence that was judged; when the draft changes, the report says so"),
      by: text("whose verdict it is"),
    },
  },
} as const satisfies Record<string, Table>;

/** The name of a table, as in `tables`. */
export type TableName = keyof typeof tables;
