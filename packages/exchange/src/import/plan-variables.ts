import { DocumentError } from "@throughline/documents";
import { type Message, nameList, notice, type Said } from "@throughline/messages";
import type { Edit } from "@throughline/store";
import { freeId, quotedName } from "@throughline/study";
import { attributeOf, childrenOf, elementsAt, guidOf, type QdaElement, textOf } from "../refi-qda/element.ts";
import { suspectNumbers } from "../tables/missing-codes.ts";
import { declareAttributes } from "./declare-attributes.ts";
import type { ImportTarget } from "./import-plan.ts";
import { cannotAdd, differingGrade, differingGrades, noticeOf } from "./notice.ts";
import { planCases } from "./plan-cases.ts";
import { type ProjectGuids, RecordMatcher } from "./record-matcher.ts";

/** The import of the cases and variables of a project. */
type PlannedVariables = {
  readonly edits: readonly Edit[];
  /** ids of cases and attributes by guids of cases and variables */
  readonly cases: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, string>;
  readonly counts: readonly { readonly kind: string; readonly found: number; readonly known: number }[];
  readonly notices: readonly Said[];
};

type Value = { readonly caseGuid: string; readonly variable: string; readonly value: number };

/**
 * Plans the import of the cases of a project, and of its numeric variables as attributes with grades. Text
 * and date variables, and values that look like codes for missing ones, are not grades: they are kept for the
 * export.
 *
 * @param guidsOf returns the guids that projects use for records of a kind
 * @throws DocumentError when study.yaml has no place for a new attribute
 */
export async function planVariables(
  root: QdaElement,
  target: ImportTarget,
  guidsOf: (kind: string) => ProjectGuids,
): Promise<PlannedVariables> {
  const { study } = target;
  const written = elementsAt(root, ["Cases", "Case"]);
  const found = namedCases(written, root);
  const cases = planCases(
    found.map(({ guid, name }) => ({ key: guid, name })),
    undefined,
    study,
    guidsOf("case"),
  );
  const knownAttributes = new RecordMatcher(
    Object.entries(study.manifest.attributes).map(([id, { label }]) => ({ id, marks: [id, label] })),
    guidsOf("attribute"),
  );
  const caseIds = new Map(found.map(({ guid }, i) => [guid, cases.ids[i] ?? ""]));
  const values = found.flatMap(({ guid, element }) => valuesOf(guid, element));
  const notices = noticeOfNameless(written.length - found.length);
  const attributes = new Map<string, string>();
  const fresh: { attribute: string; label: string; values: number[] }[] = [];
  const edits: Edit[] = [];
  const taken = new Set(Object.keys(study.manifest.attributes));
  const there = new Map(
    study.grades.map(({ caseId, attribute, grade }) => [`${caseId}\n${attribute}`, grade]),
  );
  let grades = 0;
  let known = 0;
  const different: Message[] = [];
  const kept: string[] = [];
  for (const variable of elementsAt(root, ["Variables", "Variable"])) {
    const guid = guidOf(attributeOf(variable, "guid"));
    const own = values.filter((value) => value.variable === guid);
    const label = attributeOf(variable, "name") || "variable";
    if (
      !/^(?:Integer|Float|Boolean)$/u.test(attributeOf(variable, "typeOfVariable") ?? "") ||
      own.length === 0
    ) {
      kept.push(label);
      continue;
    }
    const codes = suspectNumbers(own.map(({ value }) => value));
    if (codes.length > 0) {
      notices.push(
        notice(
          "{variable} is left out: {codes} {count, plural, one {looks} other {look}} like a code for a missing value. Empty these cells in the other program, and export again.",
          { variable: quotedName(label), codes: nameList(codes.map(String)), count: codes.length },
        ),
      );
      continue;
    }
    const declared = knownAttributes.find(guid, label);
    const attribute = declared ?? freeId(label, taken, "attribute").replaceAll("-", "_");
    taken.add(attribute);
    attributes.set(guid, attribute);
    if (declared === undefined) fresh.push({ attribute, label, values: own.map(({ value }) => value) });
    for (const { caseGuid, value } of own) {
      const id = caseIds.get(caseGuid) ?? "";
      const before = there.get(`${id}\n${attribute}`);
      grades++;
      if (there.has(`${id}\n${attribute}`)) {
        known++;
        if (before !== value) different.push(differingGrade(id, label, String(before), value));
        continue;
      }
      there.set(`${id}\n${attribute}`, value);
      const cells = { case: id, attribute, grade: String(value), confidence: "medium", from: "REFI-QDA" };
      edits.push({ op: "create", kind: "grades", cells });
    }
  }
  notices.push(
    ...differingGrades(different),
    ...noticeOf(kept.map(quotedName), (names) =>
      notice(
        "Variables without numbers of cases are no attributes: {names}. They are kept in interchange/ for the next REFI-QDA export.",
        { names },
      ),
    ),
  );
  const yaml = await declareAttributes(fresh, target, (attribute) => {
    throw new DocumentError("broken", cannotAdd(attribute));
  });
  return {
    edits: [...yaml, ...cases.edits, ...edits],
    cases: caseIds,
    attributes,
    counts: [
      { kind: "case", found: found.length, known: cases.known },
      { kind: "attribute", found: attributes.size, known: attributes.size - fresh.length },
      { kind: "grade", found: grades, known },
    ],
    notices,
  };
}

function namedCases(written: readonly QdaElement[], root: QdaElement) {
  return written.flatMap((one) => {
    const name = caseName(one, root);
    return name === undefined ? [] : [{ guid: guidOf(attributeOf(one, "guid")), name, element: one }];
  });
}

const noticeOfNameless = (cases: number): Message[] =>
  cases === 0
    ? []
    : [
        notice(
          "Kept in interchange/ for the next REFI-QDA export: cases with neither a name nor one source ({count}).",
          { count: cases },
        ),
      ];

/**
 * Returns the name of a case, or that of its only source when it has none: some programs write variables of
 * sources this way.
 */
function caseName(one: QdaElement, root: QdaElement): string | undefined {
  const name = attributeOf(one, "name")?.trim();
  if (name) return name;
  const [source, ...more] = childrenOf(one).filter((child) => child.name === "SourceRef");
  if (source === undefined || more.length > 0) return undefined;
  const target = guidOf(attributeOf(source, "targetGUID"));
  const found = elementsAt(root, ["Sources"])
    .flatMap(childrenOf)
    .find((candidate) => guidOf(attributeOf(candidate, "guid")) === target);
  return found && attributeOf(found, "name")?.trim();
}

/** Parses a number with a decimal point or comma. Returns NaN for other text. */
const numberIn = (text: string): number =>
  text === "" ? Number.NaN : Number(text.replace(/^([+-]?\d+),(\d+)$/u, "$1.$2"));

/** Returns the numeric values of a case. */
function valuesOf(caseGuid: string, one: QdaElement): Value[] {
  return childrenOf(one).flatMap((child) => {
    if (child.name !== "VariableValue") return [];
    const parts = childrenOf(child);
    const variable = guidOf(
      attributeOf(parts.find(({ name }) => name === "VariableRef") ?? child, "targetGUID"),
    );
    const number = parts.find(({ name }) => /^(?:Integer|Float|Boolean)Value$/u.test(name));
    if (number === undefined) return [];
    const text = textOf(number).trim().toLowerCase();
    const value = text === "true" ? 1 : text === "false" ? 0 : numberIn(text);
    return Number.isFinite(value) ? [{ caseGuid, variable, value }] : [];
  });
}
