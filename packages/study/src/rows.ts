import { listed } from "./column.ts";
import type {
  Actor,
  Case,
  Claim,
  Code,
  Event,
  Grade,
  MediaCount,
  Memo,
  MonthlyCount,
  Passage,
  RubricEntry,
  Tie,
  Verdict,
} from "./study.ts";
import type { TableName } from "./tables.ts";

/** The cells of one row by column name; a column that the file lacks is the empty text. */
export type Cells = Readonly<Record<string, string>>;

const optional = <K extends string>(key: K, text: string | undefined): { readonly [P in K]?: string } =>
  (text === undefined || text === "" ? {} : { [key]: text }) as { readonly [P in K]?: string };

const optionalNumber = <K extends string>(key: K, text: string | undefined): { readonly [P in K]?: number } =>
  (text === undefined || text === "" ? {} : { [key]: Number(text) }) as { readonly [P in K]?: number };

const interval = (cells: Cells) => ({
  ...optional("dateFrom", cells.date_from),
  ...optional("dateTo", cells.date_to),
});

const text = (cells: Cells, column: string): string => cells[column] ?? "";

/** Makes a record of the domain of a row whose cells have been checked; nothing for a row that is a gap. */
export const recordOf = {
  cases: (c: Cells): Case => ({
    id: text(c, "id"),
    name: text(c, "name"),
    kind: text(c, "kind"),
    ...optional("iso", c.iso),
    ...optional("district", c.district),
    ...optionalNumber("lat", c.lat),
    ...optionalNumber("lon", c.lon),
    ...interval(c),
  }),
  claims: (c: Cells): Claim => ({
    id: text(c, "id"),
    source: text(c, "source_key"),
    locator: text(c, "locator"),
    caseId: text(c, "case"),
    attribute: text(c, "attribute"),
    direction: text(c, "direction") as Claim["direction"],
    statement: text(c, "statement"),
    confidence: text(c, "confidence") as Claim["confidence"],
    cites: listed(text(c, "cites"), ";"),
    ...optional("quote", c.quote),
    passages: listed(text(c, "passages"), " "),
    ...interval(c),
  }),
  grades: (c: Cells): Grade | undefined =>
    text(c, "grade") === ""
      ? undefined
      : {
          caseId: text(c, "case"),
          attribute: text(c, "attribute"),
          grade: Number(c.grade),
          confidence: text(c, "confidence") as Grade["confidence"],
          claims: listed(text(c, "claims"), " "),
          ...optional("rationale", c.rationale),
        },
  rubric: (c: Cells): RubricEntry | undefined =>
    text(c, "grade") === ""
      ? undefined
      : { attribute: text(c, "attribute"), grade: Number(c.grade), meaning: text(c, "meaning") },
  actors: (c: Cells): Actor => ({
    id: text(c, "id"),
    name: text(c, "name"),
    kind: text(c, "kind"),
    ...optional("place", c.place),
  }),
  ties: (c: Cells): Tie => ({
    id: text(c, "id"),
    from: text(c, "from"),
    to: text(c, "to"),
    channel: text(c, "channel") as Tie["channel"],
    caseId: text(c, "case"),
    sign: text(c, "sign") as Tie["sign"],
    claims: listed(text(c, "claims"), " "),
    ...(optional("part", c.part) as Pick<Tie, "part">),
    ...(optional("terms", c.terms) as Pick<Tie, "terms">),
    ...interval(c),
  }),
  events: (c: Cells): Event => ({
    id: text(c, "id"),
    ...optional("place", c.place),
    caseId: text(c, "case"),
    title: text(c, "title"),
    claims: listed(text(c, "claims"), " "),
    ...(optional("phase", c.phase) as Pick<Event, "phase">),
    ...interval(c),
  }),
  media: (c: Cells): MediaCount => {
    const [first = "", last = first] = text(c, "year").split("/");
    return {
      yearFrom: Number(first),
      yearTo: Number(last),
      term: text(c, "term"),
      caseId: text(c, "case"),
      paper: text(c, "paper"),
      ...optionalNumber("count", c.count),
      precision: text(c, "precision"),
      source: text(c, "source_key"),
      locator: text(c, "locator"),
    };
  },
  series: (c: Cells): MonthlyCount => ({
    month: text(c, "month"),
    from: text(c, "from"),
    to: text(c, "to"),
    channel: text(c, "channel") as MonthlyCount["channel"],
    sign: text(c, "sign") as MonthlyCount["sign"],
    caseId: text(c, "case"),
    count: Number(c.count),
    source: text(c, "source_key"),
    locator: text(c, "locator"),
  }),
  codes: (c: Cells): Code => ({
    id: text(c, "id"),
    name: text(c, "name"),
    ...optional("parent", c.parent),
    ...optional("definition", c.definition),
    ...optional("colour", c.colour),
  }),
  passages: (c: Cells): Passage => ({
    id: text(c, "id"),
    source: text(c, "source_key"),
    file: text(c, "file"),
    start: Number(c.start),
    end: Number(c.end),
    exact: text(c, "exact"),
    ...optional("prefix", c.prefix),
    ...optional("suffix", c.suffix),
    codes: listed(text(c, "codes"), " "),
    ...optional("coder", c.coder),
  }),
  memos: (c: Cells): Memo => ({
    id: text(c, "id"),
    about: text(c, "about") as Memo["about"],
    ...optional("thing", c.thing),
    ...optional("title", c.title),
    text: text(c, "text"),
  }),
  verdicts: (c: Cells): Verdict => ({
    conclusion: text(c, "conclusion"),
    verdict: text(c, "verdict") as Verdict["verdict"],
    ...optional("wording", c.wording),
    ...optional("reason", c.reason),
    draft: text(c, "draft"),
    ...optional("by", c.by),
  }),
} satisfies Record<TableName, (cells: Cells) => unknown>;
