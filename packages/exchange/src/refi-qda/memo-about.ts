import { type Memo, memoKinds, type Study } from "@throughline/study";
import { z } from "zod";
import type { Guids } from "./guids.ts";

const schema = z.object({
  about: z.enum(memoKinds),
  thing: z.string(),
  /** the guids of the case and the attribute, by which another study finds them */
  guids: z.array(z.string()).optional(),
});
type Described = z.infer<typeof schema>;

/** The things that a note can refer to by its guid; all others are named in its description. */
export const referable: ReadonlySet<string> = new Set(["study", "source", "passage", "code"]);

/** What a memo is about, as the description of its note: REFI-QDA has no claims, grades and ties to refer to. */
export function describedAbout({ about, thing = "" }: Memo, guids: Guids): string {
  const [first = "", attribute = ""] = thing.split("/");
  const named: Readonly<Record<string, readonly string[]>> = {
    case: [guids.of("case", thing)],
    attribute: [guids.of("attribute", thing)],
    grade: [guids.of("case", first), guids.of("attribute", attribute)],
  };
  return JSON.stringify({ about, thing, guids: named[about] });
}

/** What a project calls the cases and attributes of the study, by their guids. */
type Named = Readonly<Record<"case" | "attribute", ReadonlyMap<string, string>>>;

/** What a memo is about, as its description says; the thing that it names when neither the project nor the study has it. */
export type AboutDescribed = {
  readonly about: Memo["about"];
  readonly thing: string;
  readonly isThere: boolean;
};

/** Reads what a description says that a memo is about; nothing where it is the description of another program. */
export function aboutDescribed(description: string, study: Study, named: Named): AboutDescribed | undefined {
  const found = parsed(description);
  if (found === undefined) return undefined;
  const { about } = found;
  const thing = thingNamed(found, named) ?? found.thing;
  const isThere = thingNamed(found, named) !== undefined || isIn(study, about, thing);
  return { about, thing, isThere };
}

function parsed(description: string): Described | undefined {
  if (!description.startsWith("{")) return undefined;
  try {
    return schema.safeParse(JSON.parse(description)).data;
  } catch {
    return undefined;
  }
}

/** The id of what the guids of a description name. */
function thingNamed({ about, guids = [] }: Described, named: Named): string | undefined {
  const [first = "", second = ""] = guids;
  if (about === "case") return named.case.get(first);
  if (about === "attribute") return named.attribute.get(first);
  const [caseId, attribute] = [named.case.get(first), named.attribute.get(second)];
  return about === "grade" && caseId && attribute ? `${caseId}/${attribute}` : undefined;
}

function isIn(study: Study, about: Memo["about"], thing: string): boolean {
  const has = (things: readonly { readonly id: string }[]) => things.some(({ id }) => id === thing);
  switch (about) {
    case "case":
      return has(study.cases);
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
