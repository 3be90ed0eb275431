import type { Conclusion, Concordance, FactsOnly } from "@throughline/assess";
import { leverageMap } from "../figures/leverage-map.ts";
import type { LeverageMark } from "../figures/picture.ts";
import { levelWord, termText } from "../language/terms.ts";
import { text } from "../language/text.ts";
import type { AnswerSentence } from "../summary/short-answer.ts";
import { enumerate } from "../summary/wording.ts";
import type { Book } from "../view/book.ts";
import { columns, list, note, paragraph, present, row, rowHead } from "../view/build.ts";
import type { Inline } from "../view/inline.ts";
import type { Block, FigureView, TableView } from "../view/view.ts";

/** Maximum number of sources in the figure; the list of sources has all. */
const sourcesDrawn = 12;

const levels = ["high", "moderate", "low", "very low", "cannot say"] as const;

const categories = [
  ["agrees", "{count} agree with it"],
  ["circular", "{count} agree but rest on the author’s own judgement"],
  ["differs", "{count} differ from it"],
  ["cannot say", "{count} cannot be decided"],
] as const;

/**
 * The first sentences on the certainty of the findings: counts of levels, of agreement with the authors, and of what
 * rests on facts.
 */
export function certaintySentences(book: Book, { counts: standing, claims }: FactsOnly): string[] {
  const { conclusions, concordance } = book.assessment;
  const rated = conclusions.filter(({ confidence }) => confidence.level !== "not rated");
  const counts = levels.flatMap((level) => {
    const count = rated.filter(({ confidence }) => confidence.level === level).length;
    return count === 0
      ? []
      : [
          level === "cannot say"
            ? text("{count} cannot be decided", { count })
            : text("{count} {level}", { count, level: levelWord(level) }),
        ];
  });
  const counted = categories.flatMap(([category, words]) => {
    const count = concordance.filter((one) => one.category === category).length;
    return count === 0 ? [] : [text(words, { count })];
  });
  const tested = standing.stands + standing.changes + standing.falls;
  return [
    ...(rated.length === 0
      ? []
      : [
          text(
            "Of {count, plural, one {# rated conclusion} other {# rated conclusions}}, by confidence: {counts}.",
            { count: rated.length, counts: enumerate(counts, "and", 5) },
          ),
        ]),
    ...(concordance.length === 0
      ? []
      : [
          text(
            "Of {count, plural, one {# statement} other {# statements}} of the author, compared with the evidence: {counted}.",
            { count: concordance.length, counted: enumerate(counted, "and", 4) },
          ),
        ]),
    ...(claims.judgements === 0 || tested === 0
      ? []
      : [
          text("Without the authors’ judgements, {stands} of {tested} computed conclusions stand.", {
            stands: standing.stands,
            tested,
          }),
        ]),
  ];
}

/** The sources on which the statements of the short answer depend. */
export function leverageFigure(
  { assessment, sourceName }: Book,
  answer: readonly AnswerSentence[],
): FigureView | undefined {
  const statements = answer.filter(({ level, conclusions }) => level !== undefined && conclusions.length > 0);
  const byId = new Map(assessment.conclusions.map((c) => [c.id, c]));
  const rows = assessment.sources
    .map(({ source, falls }) => ({
      source: sourceName(source),
      falls: falls.length,
      marks: statements.map(({ conclusions }): LeverageMark => {
        if (conclusions.some((id) => falls.includes(id))) return "falls";
        return conclusions.some((id) => byId.get(id)?.trace.sources.includes(source)) ? "cited" : undefined;
      }),
    }))
    .filter(({ marks }) => marks.some((mark) => mark !== undefined))
    .slice(0, sourcesDrawn);
  return rows.length === 0 || statements.length === 0 ? undefined : leverageMap(statements, rows);
}

/**
 * The components of confidence, robustness, agreement with the authors, what rests on facts, and what researchers
 * contest.
 */
export function certaintyBlocks(book: Book, answer: readonly AnswerSentence[], facts: FactsOnly): Block[] {
  return present(
    componentTable(book, answer),
    robustnessTable(book),
    concordanceTable(book),
    factsTable(facts),
    contestedList(book),
    cautionList(book),
  );
}

const componentNames = ["sources", "coherence", "adequacy", "relevance"] as const;

function componentTable({ assessment }: Book, answer: readonly AnswerSentence[]): TableView | undefined {
  const byId = new Map(assessment.conclusions.map((c) => [c.id, c]));
  const rows = answer.flatMap(({ number, level, conclusions }) => {
    const weakest = conclusions
      .flatMap((id) => byId.get(id) ?? [])
      .toSorted((a, b) => b.confidence.sum - a.confidence.sum)[0];
    if (level === undefined || !weakest) return [];
    const { concerns } = weakest.confidence;
    return [
      row(String(number), [
        rowHead(text("Statement {number}", { number })),
        levelWord(level),
        ...componentNames.map((name) => text(concerns[name].concern)),
      ]),
    ];
  });
  if (rows.length === 0) return undefined;
  return {
    is: "table",
    name: text("Components of confidence"),
    caption: text(
      "Components of confidence: how serious the concern is about the evidence that each statement of the short answer needs most. Confidence is high with a total of at most 1, moderate to 4, low to 7 (minor 1, moderate 2, serious 4).",
    ),
    columns: columns(
      "",
      text("confidence"),
      text("sources"),
      text("coherence"),
      text("adequacy"),
      text("relevance"),
    ),
    groups: [rows],
  };
}

function robustnessTable({ assessment }: Book): TableView | undefined {
  const rows = assessment.analyses.flatMap((analysis) =>
    analysis.kind === "truth-table"
      ? analysis.result.solutions.flatMap(({ type, ranges }) =>
          (ranges?.found ?? []).map((range) =>
            row(`${analysis.id} ${type} ${range.setting} ${range.attribute ?? ""}`, [
              rowHead(
                text("{analysis}, {type} solution", {
                  analysis: analysis.title,
                  type: termText("solution", type),
                }),
              ),
              range.statement,
            ]),
          ),
        )
      : [],
  );
  if (rows.length === 0) return undefined;
  return {
    is: "table",
    name: "Robustness",
    caption: text(
      "Robustness: how far each setting can be moved before the models change, with the others unchanged.",
    ),
    columns: columns(text("solution"), text("range")),
    groups: [rows],
  };
}

const categoryWords = {
  agrees: "agrees",
  differs: "differs",
  circular: "agrees, but rests on the author’s own judgement",
  "cannot say": "cannot say",
} as const satisfies Readonly<Record<Concordance["category"], string>>;

function concordanceTable({ assessment: { concordance, conclusions } }: Book): TableView | undefined {
  if (concordance.length === 0) return undefined;
  const drawn = new Set(conclusions.map(({ id }) => id));
  return {
    is: "table",
    name: text("Concordance with the author"),
    caption: text("Concordance: what the author concludes and what the evidence says."),
    columns: columns(text("the author concludes"), text("the evidence"), text("confidence")),
    groups: [
      concordance.map(({ id, statement, category, missing, confidence, conclusion }) => {
        const says =
          missing.length === 0
            ? text(categoryWords[category])
            : text("{category}; missing: {missing}", {
                category: text(categoryWords[category]),
                missing: missing.join("; "),
              });
        return row(id, [
          statement,
          conclusion !== undefined && drawn.has(conclusion) ? conclusionLink(conclusion, says) : says,
          confidence === undefined ? "–" : levelWord(confidence),
        ]);
      }),
    ],
  };
}

const conclusionLink = (id: string, content: string): Inline => ({
  is: "reference",
  to: { is: "conclusion", id },
  content,
});

function factsTable(facts: FactsOnly): Block[] {
  if (facts.claims.judgements === 0) return [];
  const turned = facts.conclusions.filter(({ standing }) => standing === "changes" || standing === "falls");
  const { stands, changes, falls } = facts.counts;
  return present(
    paragraph(
      text(
        "Without the {judgements} claims that are judgements: {stands, plural, one {# conclusion stands} other {# conclusions stand}}, {changes, plural, one {# changes} other {# change}}, and {falls} can no longer be drawn.",
        { judgements: facts.claims.judgements, stands, changes, falls },
      ),
    ),
    turned.length === 0
      ? undefined
      : {
          is: "table",
          name: text("Facts only"),
          caption: text("Facts only: the conclusions that change or fall without the judgements of authors."),
          columns: columns(text("with judgements"), text("on facts alone")),
          groups: [
            turned.map(({ id, statement, standing, without }) =>
              row(id, [statement, standing === "falls" || !without ? text("falls") : without.statement]),
            ),
          ],
        },
  );
}

function contestedList({ assessment }: Book): Block[] {
  const contested = assessment.conclusions.filter(({ verdict }) => verdict?.verdict === "contested");
  if (contested.length === 0) return [];
  return [
    paragraph(text("The researchers contest these conclusions:")),
    list(
      contested.map(({ id, statement, verdict }: Conclusion) => [
        conclusionLink(id, statement),
        verdict?.reason === undefined ? "" : text(" Reason: {reason}", { reason: verdict.reason }),
      ]),
    ),
  ];
}

/** Warnings for the researchers. The dependence on one source is in the short answer and in the figure. */
function cautionList({ assessment: { warnings, warningMessages } }: Book): Block[] {
  const others = warnings.filter((_, i) => warningMessages[i]?.id !== "warning.source");
  return others.length === 0 ? [] : [note(text("For the researchers:")), list(others)];
}
