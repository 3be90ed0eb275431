import type { Study } from "@throughline/study";

/**
 * Returns passages and claims as Web Annotations (JSON-LD): passages with position and quotation, tagged with
 * their codes.
 */
export function annotationsOf(study: Study): string {
  const codes = new Map(study.codes.map(({ id, name }) => [id, name]));
  const fileOf = new Map(study.passages.map(({ id, file }) => [id, file]));
  const passages = study.passages.map(
    ({ id, file, start, end, exact, prefix, suffix, coder, codes: own }) => ({
      id: `#passage-${id}`,
      type: "Annotation",
      motivation: own.length > 0 ? "tagging" : "highlighting",
      ...(coder === undefined ? {} : { creator: { type: "Person", name: coder } }),
      body: own.map((code) => ({
        type: "TextualBody",
        purpose: "tagging",
        value: codes.get(code) ?? code,
        "dcterms:identifier": code,
      })),
      target: {
        source: file,
        selector: [
          { type: "TextQuoteSelector", exact, prefix: prefix ?? "", suffix: suffix ?? "" },
          { type: "TextPositionSelector", start, end },
        ],
      },
    }),
  );
  const claims = study.claims.map(
    ({ id, statement, source, locator, passages: own, direction, caseId, attribute }) => ({
      id: `#claim-${id}`,
      type: "Annotation",
      motivation: "assessing",
      body: [
        { type: "TextualBody", purpose: "describing", value: statement },
        { type: "TextualBody", purpose: "classifying", value: `${direction} ${caseId}/${attribute}` },
      ],
      target:
        own.length > 0
          ? own.map((passage) => ({
              id: `#passage-${passage}`,
              type: "Annotation",
              source: fileOf.get(passage),
            }))
          : { source: `#source-${source}`, "dcterms:bibliographicCitation": `${source}, ${locator}` },
    }),
  );
  const items = [...passages, ...claims];
  return `${JSON.stringify(
    {
      "@context": ["http://www.w3.org/ns/anno.jsonld", { dcterms: "http://purl.org/dc/terms/" }],
      id: `urn:throughline:${encodeURIComponent(study.id)}:annotations`,
      type: "AnnotationCollection",
      label: study.manifest.title,
      total: items.length,
      first: { id: "#page-1", type: "AnnotationPage", startIndex: 0, items },
    },
    null,
    1,
  )}\n`;
}
