import type { Study } from "@throughline/study";

/**
 * Returns the matrix of cases by graded attributes. The first row has the column names; a missing grade is
 * undefined.
 */
export function matrixOf(study: Study): (string | number | undefined)[][] {
  const attributes = gradedAttributes(study);
  const grades = new Map(
    study.grades.map(({ caseId, attribute, grade }) => [`${caseId}\n${attribute}`, grade]),
  );
  return [
    ["case", "name", ...attributes],
    ...study.cases.map(({ id, name }) => [
      id,
      name,
      ...attributes.map((attribute) => grades.get(`${id}\n${attribute}`)),
    ]),
  ];
}

/** Returns the attributes that have grades, in the order of study.yaml. */
export function gradedAttributes({ manifest, grades }: Study): string[] {
  const graded = new Set<string>(grades.map(({ attribute }) => attribute));
  return Object.keys(manifest.attributes).filter((attribute) => graded.has(attribute));
}
