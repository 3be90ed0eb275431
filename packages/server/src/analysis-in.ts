import { type Analysis, analysisSchema } from "@throughline/study";
import { Refusal } from "./policies/errors.ts";

/** An analysis that somebody has sent, with its defaults. */
export function analysisIn(sent: unknown): Analysis {
  const parsed = analysisSchema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const said = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "analysis"}: ${message}`);
  throw new Refusal(422, "analysis", said.join("\n"));
}
