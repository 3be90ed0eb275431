import { type IStylesOptions, LineRuleType } from "docx";

const serif = "Georgia";
const sans = "Calibri";

/** Sizes are in half points, spacing in twentieths of a point. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: serif, size: 21 },
      paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: serif, size: 36, bold: true }, paragraph: { spacing: { after: 60 } } },
    heading1: {
      run: { font: serif, size: 27, bold: true, color: "1B1B1F" },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
    },
    heading2: {
      run: { font: serif, size: 23, bold: true, color: "1B1B1F" },
      paragraph: { spacing: { before: 220, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { font: serif, size: 21, bold: true },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    heading4: { run: { font: serif, size: 21, italics: true }, paragraph: { keepNext: true } },
    footnoteText: { run: { font: sans, size: 15 }, paragraph: { spacing: { after: 20 } } },
  },
  paragraphStyles: [
    { id: "Imprint", name: "Imprint", basedOn: "Normal", run: { font: sans, size: 16, color: "4B4B54" } },
    {
      id: "Question",
      name: "Question",
      basedOn: "Normal",
      run: { size: 24, italics: true, color: "4B4B54" },
    },
    {
      id: "TOCHeading",
      name: "TOC Heading",
      basedOn: "Normal",
      run: { size: 27, bold: true },
      paragraph: { spacing: { after: 100 } },
    },
    { id: "Statement", name: "Statement", basedOn: "Normal", paragraph: { spacing: { after: 80 } } },
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      run: { font: sans, size: 17, color: "4B4B54" },
      paragraph: { spacing: { before: 120, after: 80 } },
    },
    {
      id: "TableText",
      name: "Table text",
      basedOn: "Normal",
      run: { font: sans, size: 16 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};
