import { hostContract } from "./host.ts";
import { uploadContract } from "./imports.ts";
import { eventDataContract, jobContract } from "./jobs.ts";
import { live } from "./live.ts";
import { codeMatrixContract, search } from "./passages.ts";
import { patternContract } from "./patterns.ts";
import { removalContract } from "./removal.ts";
import type { Route } from "./route.ts";
import { fileContract, sourceContract } from "./sources.ts";
import { studyContract } from "./study.ts";
import { tableContract } from "./tables.ts";

/** All routes of the API, grouped. */
export const contract = {
  host: hostContract,
  study: studyContract,
  removal: removalContract,
  patterns: patternContract,
  tables: tableContract,
  sources: sourceContract,
  files: fileContract,
  codeMatrix: codeMatrixContract,
  search,
  jobs: jobContract,
  eventData: eventDataContract,
  uploads: uploadContract,
  live,
};

type Group = { readonly [name: string]: Route | Group };

/** Returns the routes of the contract as one list. */
export function routesOf(group: Group = contract): Route[] {
  return Object.values(group).flatMap((entry) => (isRoute(entry) ? [entry] : routesOf(entry)));
}

const isRoute = (entry: Route | Group): entry is Route => typeof entry.path === "string";
