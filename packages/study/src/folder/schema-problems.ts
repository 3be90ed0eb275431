import { isMissing, schemaIssue } from "@throughline/influence";
import { type Message, notice } from "@throughline/messages";
import type { z } from "zod";
import type { Place, Problem } from "../problem.ts";
import type { Path } from "./yaml.ts";

/**
 * Returns the problems that a schema found in a YAML file, each with its place and remedy.
 *
 * @param file the file name, for problems of the whole file
 * @param kinds the names that distinguish the variants of a value, if its schema has several
 * @param lists the page that documents all settings
 */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  { file, placeOf, kinds, lists }: SchemaFile,
): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, { file, placeOf, kinds, lists }));
}

type SchemaFile = {
  readonly file: string;
  readonly placeOf: (path: Path) => Place;
  readonly kinds: readonly string[];
  readonly lists: string;
};

function problemsOf(issue: z.core.$ZodIssue, { file, placeOf, kinds, lists }: SchemaFile): Problem[] {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  const name = path.length === 0 ? file : path.join(".");
  const problem = (at: Place, what: Message, fix: Message): Problem => ({ severity: "error", at, what, fix });
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problem(
        placeOf([...path, key]),
        notice('{name}: "{key}" is not a setting here', { name, key }),
        notice("Delete it, or correct its name ({lists} lists all).", { lists }),
      ),
    );
  }
  if (issue.code === "invalid_union" && "discriminator" in issue) {
    return [
      problem(
        placeOf([...path, "kind"]),
        notice("{name}: this is not a kind of analysis", { name }),
        notice("Use one of {kinds}.", { kinds: kinds.join(", ") }),
      ),
    ];
  }
  const { what, fix } = schemaIssue(issue, name);
  return [problem(placeOf(isMissing(issue) ? path.slice(0, -1) : path), what, fix)];
}
