import { rString } from "@throughline/study";
import { closingLines, cnaChecks, countingChecks, qcaChecks } from "./r-checks.ts";
import { assign, comment } from "./r-text.ts";

/** A section of a script, with the R package that it calls. */
export type Section = {
  readonly title: string;
  /** QCA, cna, or undefined for base R */
  readonly package?: "QCA" | "cna";
  readonly lines: readonly string[];
};

const checksOf = { QCA: qcaChecks, cna: cnaChecks } as const;

/**
 * Writes an R script that recomputes numbers, compares them with the expected ones, and ends with a count of the
 * checks.
 *
 * @param title what the script recomputes, as a sentence without its full stop
 */
export function scriptOf(title: string, sections: readonly Section[]): string {
  const packages = (["QCA", "cna"] as const).filter((name) => sections.some((one) => one.package === name));
  const install =
    packages.length === 0
      ? []
      : [comment(`Once: install.packages(c(${packages.map((name) => `"${name}"`).join(", ")}))`)];
  return [
    comment(`${title}.`),
    ...install,
    "# Then: Rscript <this file>. It prints what R computes, what differs, and how many checks hold.",
    ...packages.map((name) => `suppressPackageStartupMessages(library(${name}))`),
    "",
    countingChecks,
    ...packages.flatMap((name) => ["", checksOf[name]]),
    ...sections.flatMap((section) => [
      "",
      comment(`---- ${section.title}`),
      assign("part", rString(section.title)),
      ...section.lines,
    ]),
    "",
    closingLines,
    "",
  ].join("\n");
}
