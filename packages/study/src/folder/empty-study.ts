import { stringify } from "yaml";

/** The settings of a new study. */
export type NewStudy = {
  readonly title: string;
  readonly question?: string | undefined;
  readonly authors?: readonly string[] | undefined;
};

const field = (name: string, value: unknown): string =>
  stringify({ [name]: value }, { lineWidth: 120, flowCollectionPadding: false });

/** Returns the files of an empty study, by name. */
export const emptyStudy = ({
  title,
  question = "What brought the outcome about?",
  authors = ["Your name"],
}: NewStudy): Readonly<Record<string, string>> => ({
  "study.yaml": `# What the study asks, what it grades, and what it computes. The workbench changes this file and keeps comments.
${field("title", title)}${field("question", question)}${field("authors", authors)}licence: All rights reserved

# What is graded. role: condition, outcome, context or note. scale: crisp, fuzzy, multi or raw.
attributes: {}

# What is computed from the grades.
analyses: []
`,
  "sources.bib": "% The sources of the claims, in BibTeX.\n",
  "cases.csv": "id,name,kind\n",
  "claims.csv":
    "id,source_key,locator,case,attribute,direction,statement,date_from,date_to,confidence,cites,quote,passages,kind,at_least,at_most\n",
  "grades.csv": "case,attribute,grade,confidence,claims,rationale\n",
});
