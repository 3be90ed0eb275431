import { causalModelsTexts } from "./russian/causal-models.ts";
import { coincidenceTexts } from "./russian/coincidence.ts";
import { comparisonsTexts } from "./russian/comparisons.ts";
import { figuresTexts } from "./russian/figures.ts";
import { firstPageTexts } from "./russian/first-page.ts";
import { pageTexts } from "./russian/page.ts";
import { pathwaysTexts } from "./russian/pathways.ts";
import { processTracingTexts } from "./russian/process-tracing.ts";
import { shortAnswerTexts } from "./russian/short-answer.ts";
import { truthTablesTexts } from "./russian/truth-tables.ts";
import { viewTexts } from "./russian/view.ts";

/** The texts of the report in Russian, by their English wordings. */
export const texts = {
  ...causalModelsTexts,
  ...coincidenceTexts,
  ...comparisonsTexts,
  ...figuresTexts,
  ...firstPageTexts,
  ...pageTexts,
  ...pathwaysTexts,
  ...processTracingTexts,
  ...shortAnswerTexts,
  ...truthTablesTexts,
  ...viewTexts,
};
