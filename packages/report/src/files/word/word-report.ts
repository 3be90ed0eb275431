import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import { levelWord } from "../../language/terms.ts";
import { inLanguage, text } from "../../language/text.ts";
import type { ReportView } from "../../page/report-view.ts";
import { matrixCaption } from "../../summary/comparison-matrix.ts";
import type { AnswerSentence } from "../../summary/short-answer.ts";
import type { Inline } from "../../view/inline.ts";
import type { FigureView } from "../../view/view.ts";
import { appendixParts, blockParts, captionOf, type Part, Parts, type Picture } from "./parts.ts";
import { runsOf, wordText } from "./runs.ts";
import { wordStyles } from "./styles.ts";
import { matrixTable } from "./tables.ts";
import { page, textWidth } from "./widths.ts";

export type { Picture } from "./parts.ts";

/**
 * Writes a report as a Word document: page one, the chapters with their main statements, the certainty, and the
 * appendices, with editable tables, numbered captions, and footnotes that name the sources.
 *
 * @param pictureOf returns a figure as PNG; a figure without one is written as its table
 * @param sourceName returns the name of a source in footnotes
 * @returns the file; it contains the time of creation, so two runs give different bytes
 */
export async function wordReport(
  view: ReportView,
  pictureOf: (figure: FigureView) => Picture | undefined,
  sourceName: (key: string) => string,
): Promise<Uint8Array> {
  const document = inLanguage(view.language, () =>
    documentOf(view, new Parts(pictureOf), new Notes(sourceName)),
  );
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function documentOf(view: ReportView, parts: Parts, notes: Notes): Document {
  const children: Part[] = [
    new Paragraph({ style: "Imprint", children: [new TextRun(wordText(view.imprint.join(" · ")))] }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(wordText(view.title))] }),
    new Paragraph({ style: "Question", children: [new TextRun(wordText(view.question))] }),
    ...pageOne(view, parts, notes),
    ...contents(),
    ...view.chapters.flatMap(({ title, sentences, exhibit, details }, i) => [
      heading(`${i + 1}  ${title}`),
      ...sentences.map((one) => sentenceParagraph(one, notes)),
      ...(exhibit ? blockParts(exhibit, parts) : []),
      ...details.flatMap((analysis) => {
        const statements = analysis.blocks.filter((block) => block.is === "statement");
        if (statements.length === 0) return [];
        return [heading2(analysis.title), ...statements.flatMap((statement) => blockParts(statement, parts))];
      }),
    ]),
    heading(`${view.chapters.length + 1}  ${text("How certain is it?")}`),
    ...view.certainty.sentences.map(
      (sentence) => new Paragraph({ bullet: { level: 0 }, children: runsOf(sentence) }),
    ),
    ...(view.certainty.exhibit ? blockParts(view.certainty.exhibit, parts) : []),
    ...view.certainty.blocks.flatMap((block) => blockParts(block, parts)),
    ...view.appendices.flatMap((appendix) => appendixParts(appendix, parts)),
  ];
  return new Document({
    title: view.title,
    description: view.question,
    creator: "Throughline",
    styles: wordStyles,
    footnotes: notes.written(),
    sections: [
      {
        properties: { page },
        headers: {
          default: new Header({
            children: [new Paragraph({ style: "Imprint", children: runsOf(view.title) })],
          }),
        },
        footers: { default: new Footer({ children: [foot(view.foot)] }) },
        children,
      },
    ],
  });
}

/** The list of chapters and appendices, a field that word processors fill in and update. */
const contents = (): Part[] => [
  new Paragraph({ style: "TOCHeading", pageBreakBefore: true, children: runsOf(text("Contents")) }),
  new TableOfContents(text("Contents"), {
    hyperlink: true,
    headingStyleRange: "1-1",
    tabLeader: LeaderType.NONE,
  }),
];

const heading2 = (title: Inline): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, children: runsOf(title) });

const heading = (title: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(title) });

/** The foot of each page: the text on the left, the page number on the right. */
const foot = (said: string): Paragraph =>
  new Paragraph({
    style: "Imprint",
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      ...runsOf(said),
      new TextRun({ children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
    ],
  });

function pageOne({ summary }: ReportView, parts: Parts, notes: Notes): Part[] {
  const { answer, matrix, overturn, notTried } = summary;
  return [
    heading(text("Short answer")),
    ...answer.map((one) => sentenceParagraph(one, notes)),
    ...(matrix === undefined ? [] : [captionOf(parts, "Table", matrixCaption(matrix)), matrixTable(matrix)]),
    ...(overturn.length === 0 && notTried === undefined ? [] : [heading2(text("What would overturn it"))]),
    ...(notTried === undefined ? [] : [new Paragraph({ children: runsOf(notTried) })]),
    ...overturn.map(
      ({ title, text: consequence }) =>
        new Paragraph({
          bullet: { level: 0 },
          children: [...runsOf(`${title}. `, { bold: true }), ...runsOf(consequence)],
        }),
    ),
  ];
}

/** A sentence with its confidence in a word before it, and a footnote with its trace after it. */
function sentenceParagraph(one: AnswerSentence, notes: Notes): Paragraph {
  const { text: sentence, level, number } = one;
  return new Paragraph({
    style: "Statement",
    children: [
      ...(level === undefined ? [] : runsOf(`[${levelWord(level)}] `, { bold: true })),
      ...runsOf(sentence),
      ...(notes.add(one) ? [new FootnoteReferenceRun(number)] : []),
    ],
  });
}

/** The footnotes of a document, each referred to once. */
class Notes {
  private readonly texts = new Map<number, string>();
  private readonly sourceName: (key: string) => string;

  constructor(sourceName: (key: string) => string) {
    this.sourceName = sourceName;
  }

  /** Adds the note of a sentence. Returns whether no earlier sentence refers to it. */
  add({ number, note, sources }: AnswerSentence): boolean {
    if (note === "" || this.texts.has(number)) return false;
    const names = sources.map(this.sourceName).join("; ");
    this.texts.set(number, names === "" ? `${note}.` : `${note}: ${names}.`);
    return true;
  }

  written(): Record<string, { children: Paragraph[] }> {
    return Object.fromEntries(
      [...this.texts].map(([number, note]) => [
        String(number),
        { children: [new Paragraph({ children: runsOf(note) })] },
      ]),
    );
  }
}
