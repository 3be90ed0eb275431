import { type Truth, truthOf } from "@throughline/influence";
import { type Message, textOf } from "@throughline/messages";
import { type AuthorStatement, cellParts } from "@throughline/study";
import { z } from "zod";
import { type Conclusion, levelSchema } from "./conclusion.ts";
import { isCircular } from "./conclusion-confidence.ts";
import type { Draft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { inEnglish } from "./messages/english.ts";
import { write } from "./messages/write.ts";
import { list, messageSchema, record, texts } from "./plain-data.ts";

export const concordanceSchema = record({
  id: z.string(),
  statement: z.string().describe("what the authors conclude"),
  claims: texts,
  category: z
    .enum(["cannot say", "differs", "circular", "agrees"])
    .describe("how it compares with what is computed; the first category that fits"),
  conclusion: z.string().exactOptional().describe("the conclusion about the same thing, if there is one"),
  expected: z.string().exactOptional().describe("the answer with which the authors agree"),
  found: z.string().exactOptional().describe("the answer that is computed"),
  confidence: levelSchema.exactOptional(),
  missing: texts.describe("what would have to be known, in English"),
  missingMessages: list(messageSchema),
});
/** A statement of the authors beside the conclusion about the same thing. */
export type Concordance = z.infer<typeof concordanceSchema>;
export type ConcordanceCategory = Concordance["category"];

/**
 * Sets what the authors conclude beside what is computed.
 *
 * @param drafts what the analyses drew, with what each lacks
 * @param conclusions the same with their confidence
 */
export function concordanceOf(
  evidence: Evidence,
  drafts: readonly Draft[],
  conclusions: readonly Conclusion[],
): Concordance[] {
  const draftOf = new Map(drafts.map((draft) => [draft.id, draft]));
  const conclusionOf = new Map(conclusions.map((conclusion) => [conclusion.id, conclusion]));
  return evidence.study.concordance.map((row) => {
    const { conclusion: id = "" } = row;
    return compare(evidence, row, draftOf.get(id), conclusionOf.get(id));
  });
}

function compare(
  evidence: Evidence,
  { id, statement, claims, value, missing: noted }: AuthorStatement,
  draft: Draft | undefined,
  conclusion: Conclusion | undefined,
): Concordance {
  const row = { id, statement, claims, ...(value === undefined ? {} : { expected: value }) };
  if (draft === undefined || conclusion === undefined) {
    const messages = [
      noted === undefined ? write("concordance.notComputed") : write("concordance.noted", { missing: noted }),
    ];
    return { ...row, category: "cannot say", ...inText(messages) };
  }
  const { answer, confidence } = conclusion;
  const found = { ...row, conclusion: conclusion.id, confidence: confidence.level };
  const agreement =
    value === undefined || draft.outcome === "not shown" ? "unknown" : agreementOf(draft, value);
  if (agreement === "unknown")
    return {
      ...found,
      ...(answer === null ? {} : { found: answer }),
      category: "cannot say",
      ...inText(lacking(evidence, draft, noted)),
    };
  const category = agreement === "not met" ? "differs" : isCircular(confidence) ? "circular" : "agrees";
  return { ...found, ...(answer === null ? {} : { found: answer }), category, ...inText([]) };
}

/** Whether an answer is the one that the authors give; of several members, whatever their order, for all that is known of each. */
function agreementOf({ answer, outcome, members }: Draft, value: string): Truth {
  if (answer === null) return "unknown";
  if (members === undefined) return truthOf(value === outcome || wordsOf(value) === wordsOf(answer));
  const expected = new Set(value.split(/[,;]/u).flatMap((id) => id.trim() || []));
  const open = members.open ?? [];
  if (members.ids.some((id) => !expected.has(id))) return "not met";
  const lacking = [...expected].filter((id) => !members.ids.includes(id));
  if (lacking.some((id) => !open.includes(id))) return "not met";
  return open.length > 0 ? "unknown" : "met";
}

/** The words of an answer, whose lists may be written in any order. */
const wordsOf = (answer: string): string =>
  answer
    .split(/[\s,;+]+/u)
    .sort()
    .join(" ");

/** What a conclusion would have to know: the cells that it needs, the steps without a record, or what the researchers noted. */
function lacking(evidence: Evidence, { needs, lacks }: Draft, noted: string | undefined): Message[] {
  const cells = needs.map((cell) => {
    const { caseId, attribute } = cellParts(cell);
    return write("missing.cell", {
      case: evidence.caseReference(caseId),
      attribute: evidence.attributeReference(attribute),
    });
  });
  const found = lacks === undefined ? cells : [...cells, lacks];
  if (found.length > 0) return found;
  return [
    noted === undefined ? write("confidence.undetermined") : write("concordance.noted", { missing: noted }),
  ];
}

function inText(messages: readonly Message[]) {
  return { missing: messages.map((message) => textOf(message, inEnglish)), missingMessages: messages };
}
