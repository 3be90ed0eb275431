import { TextRun } from "docx";
import type { Inline } from "../../view/inline.ts";

type Look = { readonly bold?: boolean; readonly italics?: boolean; readonly font?: string };

const looks: Readonly<Record<string, Look>> = {
  strong: { bold: true },
  em: { italics: true },
  code: { font: "Consolas" },
  blank: { italics: true },
};

/** Converts text with emphasis to runs of a paragraph; references become plain text. */
export function runsOf(content: Inline, look: Look = {}): TextRun[] {
  if (typeof content === "string")
    return content === "" ? [] : [new TextRun({ text: wordText(content), ...look })];
  if (!("is" in content)) return content.flatMap((part) => runsOf(part, look));
  if (content.is === "line break") return [new TextRun({ break: 1 })];
  if (content.is === "reference") return runsOf(content.content, look);
  return runsOf(content.content, { ...look, ...looks[content.is] });
}

/**
 * XML 1.0 allows no control characters except tab and line ends. Zero-width spaces for line breaks are removed,
 * because Word finds its own.
 */
export const wordText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\ufffe\uffff]/gu, "");
