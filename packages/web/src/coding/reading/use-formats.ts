import { contract, type TextFormat } from "@throughline/api";
import { useAnswer } from "../../state/use.ts";

const none: readonly TextFormat[] = [];

/** Returns the formats of a text; empty until they are loaded. */
export function useFormats(file: string): readonly TextFormat[] {
  return useAnswer(contract.sources.formats, { query: { file } }, ["files"]) ?? none;
}
