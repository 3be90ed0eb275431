import { type Memo, memoKinds, type Study } from "@throughline/study";
import { z } from "zod";

const schema = z.object({ about: z.enum(memoKinds), thing: z.string() });

/** What a memo is about, as the description of its note: REFI-QDA has no claims, grades and ties to refer to. */
export const describedAbout = ({ about, thing }: Memo): string =>
  JSON.stringify({ about, thing: thing ?? "" });

/** What a description says that a memo is about; the study where it says nothing, or the study has no such thing. */
export function aboutDescribed(description: string, study: Study): { about: string; thing: string } {
  const nothing = { about: "study", thing: "" };
  if (!description.startsWith("{")) return nothing;
  try {
    const found = schema.safeParse(JSON.parse(description)).data;
    return found && isThere(found, study) ? found : nothing;
  } catch {
    return nothing;
  }
}

function isThere({ about, thing }: z.infer<typeof schema>, study: Study): boolean {
  const has = (things: readonly { readonly id: string }[]) => things.some(({ id }) => id === thing);
  switch (about) {
    case "claim":
      return has(study.claims);
    case "actor":
      return has(study.actors);
    case "tie":
      return has(study.ties);
    case "event":
      return has(study.events);
    case "attribute":
      return study.manifest.attributes[thing] !== undefined;
    case "grade":
      return study.grades.some(({ caseId, attribute }) => `${caseId}/${attribute}` === thing);
    default:
      return false;
  }
}
