import type { Message } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import { quoted } from "../../messages/write.ts";

/** Names an explanation or an item of evidence inside a sentence. */
export type TracingName = (id: string) => Message;

/** Names explanations and items of evidence by what they state. */
export function byStatement({
  hypotheses,
  evidence,
}: Pick<AnalysisOf<"process-tracing">, "hypotheses" | "evidence">): TracingName {
  const statements = new Map([...hypotheses, ...evidence].map(({ id, statement }) => [id, statement]));
  return (id) => quoted(statements.get(id) ?? id);
}
