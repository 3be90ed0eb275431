import { ExpressionError, parseLiteral, parseLiterals, type SetLiteral } from "@throughline/sets";
import type { z } from "zod";
import type { TableName } from "../tables.ts";

/** The way to a setting inside an analysis: names of settings and places in lists. */
export type SettingPath = readonly (string | number)[];

/** What a setting can name. */
export type Referenced =
  | "attributes"
  | "caseKinds"
  | "cases"
  | "claims"
  | "events"
  | "actors"
  | "patterns"
  | "boundaries";

/** Something that a setting names by its id. */
export type SettingReference = {
  readonly to: Referenced;
  readonly id: string;
  /** where it stands in the settings; undefined inside a longer text, which the kind of analysis checks itself */
  readonly path?: SettingPath;
  /** why the expression that names it cannot be read */
  readonly unreadable?: string;
  /** the analysis can be computed without it */
  readonly optional?: true;
};

/** What the tables of a study hold, for checking what its analyses name. */
export type Named = {
  readonly caseKinds: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  /** the cases with their kinds; at least those that analyses name, where they are there */
  readonly cases: ReadonlyMap<string, string>;
  /** the works that each claim rests on; undefined when claims.csv cannot be read */
  readonly claims: ReadonlyMap<string, readonly string[]> | undefined;
  /** the ids of the events, at least of those that analyses name; undefined when events.csv cannot be read */
  readonly events: ReadonlySet<string> | undefined;
  /** the ids of the ties; not checked when undefined */
  readonly ties: ReadonlySet<string> | undefined;
  /** the channels that every study knows, and the study's own */
  readonly channels: ReadonlySet<string>;
  /** the ids of the pathway patterns that there are; not checked when undefined */
  readonly patterns: ReadonlySet<string> | undefined;
};

/** Adds a problem at a setting of an analysis. */
export type AddProblem = (path: SettingPath, what: string, fix: string) => void;

/** What an analysis is checked against. */
export type CheckContext = {
  readonly named: Named;
  readonly attributes: Readonly<Record<string, DeclaredAttribute>>;
  readonly hasActors: boolean;
  readonly boundaries: readonly string[];
  readonly add: AddProblem;
};

/** The parts of the declaration of an attribute on which it depends whether an analysis can use it. */
export type DeclaredAttribute = {
  readonly role: string;
  readonly scale?: string | undefined;
  readonly calibration?: { readonly method: string; readonly thresholds: readonly number[] } | undefined;
};

/** Settings of an analysis: an object whose `kind` tells it from the others. */
export type SettingsSchema = z.ZodObject;

/**
 * A kind of analysis as study.yaml declares it.
 *
 * `references` and `check` are methods, whose parameters TypeScript compares in both directions, so that a kind can be looked up by
 * the settings of any analysis.
 */
export type AnalysisKind<S extends SettingsSchema = SettingsSchema> = {
  readonly settings: S;
  /** the title of a new analysis of this kind */
  readonly title: string;
  /** the tables that its results are computed from; its trace adds the claims and sources under them */
  readonly tables: readonly TableName[];
  /** everything that its settings name, in their order */
  references(settings: z.output<S>): readonly SettingReference[];
  /** finds what only several settings together, or a text among them, can tell */
  check?(settings: z.output<S>, context: CheckContext): void;
};

/** Declares a kind of analysis, whose functions take its own settings. */
export function analysisKind<S extends SettingsSchema>(kind: AnalysisKind<S>): AnalysisKind<S> {
  return kind;
}

/** The reference of a setting that holds one id, if it is set. */
export function one(to: Referenced, id: string | undefined, ...path: SettingPath): SettingReference[] {
  return id === undefined ? [] : [{ to, id, path }];
}

/** The references of a setting that holds a list of ids, if it is set. */
export function each(
  to: Referenced,
  ids: readonly string[] | undefined,
  ...path: SettingPath
): SettingReference[] {
  return (ids ?? []).map((id, i) => ({ to, id, path: [...path, i] }));
}

/** The attribute of a setting that holds a literal: `Y`, `~Y`, `Y{1}` or `Y[1]`. */
export function literal(text: string, ...path: SettingPath): SettingReference[] {
  return attributesOf(text, path, () => [parseLiteral(text)]);
}

/** The attributes of a setting that holds a conjunction of literals. */
export function literals(text: string, ...path: SettingPath): SettingReference[] {
  return attributesOf(text, path, () => parseLiterals(text));
}

/** The attributes of a setting that holds a list of conjunctions of literals. */
export function expressions(texts: readonly string[], ...path: SettingPath): SettingReference[] {
  return texts.flatMap((text, i) => literals(text, ...path, i));
}

function attributesOf(
  text: string,
  path: SettingPath,
  parse: () => readonly SetLiteral[],
): SettingReference[] {
  try {
    return parse().map(({ name }) => ({ to: "attributes", id: name, path }));
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return [{ to: "attributes", id: text, path, unreadable: error.message }];
  }
}
