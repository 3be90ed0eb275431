import { type Message, notice } from "@throughline/messages";
import { compareText, type Problem, type Study, suggestion } from "@throughline/study";
import { type Path, readYaml, schemaProblems } from "@throughline/study/folder";
import { z } from "zod";
import { builtInRules } from "./channel-of.ts";
import type { Layout } from "./layouts/layout.ts";
import { layoutOf } from "./layouts/layouts.ts";
import { codeRuleSchema, type Mapping, mappingSchema } from "./mapping.ts";

/** A channel without a sign is positive; `channel -` is negative. */
function withSigns(content: unknown): unknown {
  if (typeof content !== "object" || content === null || !("channels" in content)) return content;
  const { channels } = content as { channels: unknown };
  if (typeof channels !== "object" || channels === null) return content;
  const short = (value: unknown) => {
    if (typeof value !== "string" || value === "none") return value;
    const text = value.trimEnd();
    const signed = text.endsWith("+") || text.endsWith("-");
    return signed
      ? { channel: text.slice(0, -1).trimEnd(), sign: text.slice(-1) }
      : { channel: text, sign: "+" };
  };
  return {
    ...content,
    channels: Object.fromEntries(Object.entries(channels).map(([code, value]) => [code, short(value)])),
  };
}

/**
 * Reads a mapping file and checks it against the study.
 *
 * @param file name for messages
 * @returns the mapping when it can be used, and all problems with line and column
 */
export function readMapping(
  file: string,
  text: string,
  study: Study,
): { readonly mapping?: Mapping; readonly problems: readonly Problem[] } {
  const { content, problems: unreadable, placeOf } = readYaml(file, text);
  if (unreadable.length > 0) return { problems: unreadable };
  const parsed = mappingSchema.safeParse(withSigns(content));
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap((issue) => ruleIssues(issue, withSigns(content)));
    return { problems: schemaProblems(issues, { file, placeOf, kinds: [], lists: "docs/events.md" }) };
  }
  const mapping = parsed.data;
  const problems: Problem[] = [];
  checkMapping(mapping, study, (path, what, fix) =>
    problems.push({ severity: "error", at: placeOf(path), what, fix }),
  );
  return problems.length > 0 ? { problems } : { mapping, problems };
}

/** Returns the issues of a rule as a channel, for a rule that is neither `none` nor a channel. */
function ruleIssues(issue: z.core.$ZodIssue, content: unknown): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.path[0] !== "channels") return [issue];
  const value = (content as { channels: Record<string, unknown> }).channels[String(issue.path[1])];
  const found = codeRuleSchema.options[1].safeParse(value);
  return found.error?.issues.map((one) => ({ ...one, path: [...issue.path, ...one.path] })) ?? [issue];
}

/** The kinds of record that a mapping names. */
type MappedRecord = "sources" | "cases" | "attributes" | "actors";

function checkMapping(
  mapping: Mapping,
  study: Study,
  add: (path: Path, what: Message, fix: Message) => void,
): void {
  const layout = layoutOf(mapping.layout);
  const known = (path: Path, to: MappedRecord, id: string, ids: readonly string[], file: string) => {
    if (!ids.includes(id))
      add(
        path,
        notice(
          'the {to, select, sources {work} cases {case} attributes {attribute} other {actor}} "{id}" is not in {file}{nearest}',
          { to, id, file, nearest: suggestion(id, ids) },
        ),
        notice("Correct it, or add it there."),
      );
  };
  known(
    ["source"],
    "sources",
    mapping.source,
    study.sources.map(({ key }) => key),
    "sources.bib",
  );
  known(
    ["case"],
    "cases",
    mapping.case,
    study.cases.map(({ id }) => id),
    "cases.csv",
  );
  known(["attribute"], "attributes", mapping.attribute, Object.keys(study.manifest.attributes), "study.yaml");
  const actors = study.actors.map(({ id }) => id);
  const fields = fieldsOf(layout);
  for (const [actor, entries] of Object.entries(mapping.actors)) {
    known(["actors", actor], "actors", actor, actors, "actors.csv");
    entries.forEach((entry, i) => {
      for (const [field, value] of Object.entries(entry)) {
        if (!fields.includes(field))
          add(
            ["actors", actor, i, field],
            notice('{name} has no field "{field}" for actors{nearest}', {
              name: layout.name,
              field,
              nearest: suggestion(field, fields),
            }),
            notice("Use one of {names}.", { names: fields.join(", ") }),
          );
        if (/^\*+$/u.test(value))
          add(
            ["actors", actor, i, field],
            notice('"{value}" matches every event', { value }),
            notice("Add some letters to the *."),
          );
      }
    });
  }
  const codes = Object.keys(builtInRules[layout.scheme]);
  for (const code of Object.keys(mapping.channels)) {
    if (layout.scheme === "cameo" && !/^\d{2,4}$/u.test(code))
      add(
        ["channels", code],
        notice('"{code}" is not a CAMEO code (two to four digits)', { code }),
        notice('Put the code in quotation marks ("04"), or YAML reads it as a number.'),
      );
    if (layout.kinds && !codes.includes(code))
      add(
        ["channels", code],
        notice('{name} has no events of the kind "{code}"{nearest}', {
          name: layout.name,
          code,
          nearest: suggestion(code, codes),
        }),
        notice("Use one of {names}.", { names: codes.join(", ") }),
      );
  }
  const { coverage } = mapping;
  if (coverage && compareText(coverage.to, coverage.from) < 0)
    add(
      ["coverage", "to"],
      notice("the coverage ends ({to}) before it begins ({from})", { to: coverage.to, from: coverage.from }),
      notice("Correct one of the two months."),
    );
}

/** Returns the fields by which mapping files of a layout identify actors. */
export function fieldsOf({ from, to }: Layout): string[] {
  return [...new Set([...from, ...to].flatMap((side) => Object.keys(side)))];
}

/** Returns the JSON Schema of a mapping file. */
export function mappingJsonSchema(): unknown {
  return { title: "events mapping", ...z.toJSONSchema(mappingSchema, { io: "input" }) };
}
