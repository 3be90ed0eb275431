import { contract, type TextFormat } from "@throughline/api";
import { useAnswer } from "../../state/use.ts";

const none: readonly TextFormat[] = [];

/** How the stretches of a text are formatted; none until that is known. */
export function useFormats(file: string): readonly TextFormat[] {
  return useAnswer(contract.sources.formats, { query: { file } }, ["files"]) ?? none;
}
