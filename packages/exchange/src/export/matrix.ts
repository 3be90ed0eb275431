import type { Study } from "@throughline/study";

/** The cases by the attributes that have grades: the first row names the columns; a missing grade is undefined. */
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

/** The attributes that have grades, in the order of study.yaml. */
export function gradedAttributes({ manifest, grades }: Study): string[] {
  const graded = new Set<string>(grades.map(({ attribute }) => attribute));
  return Object.keys(manifest.attributes).filter((attribute) => graded.has(attribute));
}
