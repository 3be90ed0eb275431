import { HeadingLevel, ImageRun, Paragraph, type Table, type TableOfContents, TextRun } from "docx";
import { text } from "../../language/text.ts";
import type { Appendix } from "../../page/appendices.ts";
import type { Inline } from "../../view/inline.ts";
import type { Block, FigureView, StatementView } from "../../view/view.ts";
import { runsOf, wordText } from "./runs.ts";
import { wordTable } from "./tables.ts";

export type Part = Paragraph | Table | TableOfContents;

/** A figure as PNG, with its size on screen in pixels. */
export type Picture = { readonly png: Uint8Array; readonly width: number; readonly height: number };

/** The width of the text column and the maximum height of a picture, in pixels of 1/96 inch. */
const column = { width: 650, height: 760 };

/** Numbers the captions of a document and looks up the pictures of its figures. */
export class Parts {
  private readonly counts = { Figure: 0, Table: 0 };

  readonly pictureOf: (figure: FigureView) => Picture | undefined;

  constructor(pictureOf: (figure: FigureView) => Picture | undefined) {
    this.pictureOf = pictureOf;
  }

  next(kind: "Figure" | "Table"): number {
    return ++this.counts[kind];
  }
}

/** A numbered caption. */
export const captionOf = (parts: Parts, kind: "Figure" | "Table", caption: Inline): Paragraph =>
  new Paragraph({
    style: "Caption",
    keepNext: kind === "Table",
    children: [
      ...runsOf(
        `${kind === "Figure" ? text("Figure {number}.", { number: parts.next(kind) }) : text("Table {number}.", { number: parts.next(kind) })} `,
        { bold: true },
      ),
      ...runsOf(caption),
    ],
  });

/** Converts a block to paragraphs and tables, without what is folded in it. */
export function blockParts(block: Block, parts: Parts): Part[] {
  switch (block.is) {
    case "paragraph":
      return [new Paragraph({ children: runsOf(block.content) })];
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_4,
          children: runsOf(block.content),
        }),
      ];
    case "list":
      return block.items.map(
        ({ content }) => new Paragraph({ bullet: { level: 0 }, children: runsOf(content) }),
      );
    case "statement":
      return [statementParagraph(block)];
    case "table":
      if (block.columns.length === 0 || block.groups.flat().length === 0) return [];
      return [captionOf(parts, "Table", block.caption ?? block.name), wordTable(block), new Paragraph("")];
    case "figure":
      return figureParts(block, parts);
    case "details":
      return [];
  }
}

const statementParagraph = ({ confidence, verdict, text }: StatementView): Paragraph =>
  new Paragraph({
    bullet: { level: 0 },
    children: [
      ...(confidence === undefined ? [] : runsOf(`[${confidence}] `, { bold: true })),
      ...(verdict === undefined ? [] : runsOf(`[${verdict}] `, { italics: true })),
      ...runsOf(text),
    ],
  });

function figureParts(figure: FigureView, parts: Parts): Part[] {
  const picture = parts.pictureOf(figure);
  if (!picture) {
    if (figure.table.rows.length === 0) return [];
    return [
      captionOf(parts, "Table", figure.title),
      wordTable({
        is: "table",
        name: figure.title,
        columns: figure.table.columns.map((content) => ({ content })),
        groups: [
          figure.table.rows.map((row, i) => ({
            key: String(i),
            cells: row.map((value) => (typeof value === "number" ? String(value) : (value ?? ""))),
          })),
        ],
      }),
    ];
  }
  const { png, width, height } = picture;
  const share = Math.min(1, column.width / width, column.height / height);
  return [
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: "png",
          data: png,
          transformation: { width: Math.round(width * share), height: Math.round(height * share) },
          altText: {
            name: wordText(figure.title),
            title: wordText(figure.title),
            description: wordText(figure.picture.inWords),
          },
        }),
      ],
    }),
    captionOf(parts, "Figure", figure.caption),
  ];
}

/** Converts an appendix with its folded content, which gets headings of its own. */
export function appendixParts({ letter, title, blocks }: Appendix, parts: Parts): Part[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(`${letter}  ${title}`)] }),
    ...unfolded(blocks, parts),
  ];
}

const unfolded = (blocks: readonly Block[], parts: Parts): Part[] =>
  blocks.flatMap((block) =>
    block.is === "details"
      ? [
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: runsOf(block.summary) }),
          ...unfolded(block.blocks, parts),
        ]
      : blockParts(block, parts),
  );
