import { cellId, cellParts, type Memo, memoKinds, type Study } from "@throughline/study";
import { z } from "zod";
import type { Guids } from "./guids.ts";

const schema = z.object({
  about: z.enum(memoKinds),
  thing: z.string(),
  /** guids of the case and the attribute, by which another study finds them */
  guids: z.array(z.string()).optional(),
});
type Described = z.infer<typeof schema>;

/** Kinds of records that a note can refer to by guid. All others are named in its description. */
export const referableKinds: ReadonlySet<string> = new Set(["study", "source", "passage", "code"]);

/** Describes the subject of a memo in its note, because REFI-QDA cannot refer to claims, grades and ties. */
export function subjectDescription({ about, thing = "" }: Memo, guids: Guids): string {
  const { caseId, attribute } = cellParts(thing);
  const named: Readonly<Record<string, readonly string[]>> = {
    case: [guids.of("case", thing)],
    attribute: [guids.of("attribute", thing)],
    grade: [guids.of("case", caseId), guids.of("attribute", attribute)],
  };
  return JSON.stringify({ about, thing, guids: named[about] });
}

/** Ids in the study of cases and attributes of a project, by guid. */
type IdsByGuid = Readonly<Record<"case" | "attribute", ReadonlyMap<string, string>>>;

/** The subject of a memo from a description; its name when neither the project nor the study has it. */
type ParsedSubject = {
  readonly about: Memo["about"];
  readonly thing: string;
  readonly isThere: boolean;
};

/** Parses the subject of a memo from a description. Returns undefined for descriptions of other programs. */
export function parseSubject(description: string, study: Study, named: IdsByGuid): ParsedSubject | undefined {
  const found = parsed(description);
  if (found === undefined) return undefined;
  const { about } = found;
  const thing = recordNamed(found, named) ?? found.thing;
  const isThere = recordNamed(found, named) !== undefined || isIn(study, about, thing);
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

/** Returns the id of the record that a description names by guids. */
function recordNamed({ about, guids = [] }: Described, named: IdsByGuid): string | undefined {
  const [first = "", second = ""] = guids;
  if (about === "case") return named.case.get(first);
  if (about === "attribute") return named.attribute.get(first);
  const [caseId, attribute] = [named.case.get(first), named.attribute.get(second)];
  return about === "grade" && caseId && attribute ? cellId(caseId, attribute) : undefined;
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
      return study.grades.some(({ caseId, attribute }) => cellId(caseId, attribute) === thing);
    default:
      return false;
  }
}
