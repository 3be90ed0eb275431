import { type Study, xmlText } from "@throughline/study";
import { gradedAttributes } from "./matrix.ts";

/** Returns the metadata that repositories require of a data set, as DataCite JSON (schema 4). */
export function dataciteOf({ manifest, id }: Study, date: string): string {
  const metadata = {
    schemaVersion: "http://datacite.org/schema/kernel-4",
    identifiers: [{ identifierType: "Other", identifier: id }],
    titles: [{ title: manifest.title }],
    creators: manifest.authors.map((name) => ({ name })),
    // DataCite's code for a value to be assigned later, here by the repository.
    publisher: { name: ":tba" },
    publicationYear: date.slice(0, 4),
    dates: [{ date, dateType: "Created" }],
    types: { resourceTypeGeneral: "Dataset", resourceType: "Comparative study with its evidence" },
    language: manifest.language,
    rightsList: [{ rights: manifest.licence }],
    descriptions: [
      { description: manifest.question, descriptionType: "Abstract" },
      ...(manifest.about === undefined
        ? []
        : [{ description: manifest.about, descriptionType: "Other" as const }]),
    ],
  };
  return `${JSON.stringify(metadata, null, 1)}\n`;
}

/** Returns the attributes with their scales and the meanings of their grades, as DDI-Codebook 2.5. */
export function ddiOf(study: Study): string {
  const { manifest, rubric, cases, grades } = study;
  const variables = gradedAttributes(study).map((attribute) => {
    const { label, scale } = manifest.attributes[attribute] ?? { label: attribute, scale: "" };
    const own = grades.filter((grade) => grade.attribute === attribute);
    const categories = rubric
      .filter((entry) => entry.attribute === attribute)
      .map(
        ({ grade, meaning }) =>
          `      <catgry><catValu>${grade}</catValu><labl>${xmlText(meaning)}</labl></catgry>`,
      );
    return [
      `    <var ID="${xmlText(`V_${attribute}`)}" name="${xmlText(attribute)}" intrvl="${scale === "raw" || scale === "fuzzy" ? "contin" : "discrete"}">`,
      `      <labl>${xmlText(label)}</labl>`,
      `      <sumStat type="vald">${own.length}</sumStat>`,
      `      <sumStat type="invd">${cases.length - own.length}</sumStat>`,
      ...categories,
      `      <concept>${xmlText(scale ?? "")}</concept>`,
      "    </var>",
    ].join("\n");
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<codeBook xmlns="ddi:codebook:2_5" version="2.5">
  <stdyDscr>
    <citation>
      <titlStmt><titl>${xmlText(manifest.title)}</titl></titlStmt>
      <rspStmt>${manifest.authors.map((name) => `<AuthEnty>${xmlText(name)}</AuthEnty>`).join("")}</rspStmt>
      <distStmt/>
    </citation>
    <stdyInfo>
      <abstract>${xmlText(manifest.question)}</abstract>
    </stdyInfo>
    <dataAccs><useStmt><restrctn>${xmlText(manifest.licence)}</restrctn></useStmt></dataAccs>
  </stdyDscr>
  <fileDscr ID="F1"><fileTxt><fileName>tables/matrix.csv</fileName><dimensns><caseQnty>${cases.length}</caseQnty><varQnty>${variables.length}</varQnty></dimensns></fileTxt></fileDscr>
  <dataDscr>
${variables.join("\n")}
  </dataDscr>
</codeBook>
`;
}
