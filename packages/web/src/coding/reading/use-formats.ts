import { contract, type TextFormat } from "@throughline/api";
import { useAnswer } from "../../state/use.ts";

const none: readonly TextFormat[] = [];

/** Returns the formats of a text; empty until they are loaded. */
export function useFormats(file: string | undefined): readonly TextFormat[] {
  const asked = file === undefined ? undefined : { query: { file } };
  return useAnswer(contract.sources.formats, asked, ["files"]) ?? none;
}
