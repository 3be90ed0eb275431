import type { Message } from "@throughline/messages";
import { ExpressionError, parseLiteral, parseLiterals, type SetLiteral } from "@throughline/sets";
import type { z } from "zod";
import type { TableName } from "../tables.ts";

/** The path of a setting inside an analysis: names of settings and indices of lists. */
export type SettingPath = readonly (string | number)[];

/** The kinds of record that a setting can refer to. */
export type Referenced =
  | "attributes"
  | "caseKinds"
  | "cases"
  | "claims"
  | "events"
  | "actors"
  | "patterns"
  | "boundaries";

/** A reference of a setting by id. */
export type SettingReference = {
  readonly to: Referenced;
  readonly id: string;
  /** its place in the settings; undefined inside a longer text, which the kind of analysis checks itself */
  readonly path?: SettingPath;
  /** why the expression that contains it cannot be read */
  readonly unreadable?: Message;
  /** true when the analysis can be computed without it */
  readonly optional?: true;
};

/** The records of a study, to check the references of analyses. */
export type Named = {
  readonly caseKinds: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  /** the cases with their kinds; at least the existing ones that analyses refer to */
  readonly cases: ReadonlyMap<string, string>;
  /** the sources that each claim rests on; undefined when claims.csv cannot be read */
  readonly claims: ReadonlyMap<string, readonly string[]> | undefined;
  /** the ids of the events, at least of those that analyses refer to; undefined when events.csv cannot be read */
  readonly events: ReadonlySet<string> | undefined;
  /** the ids of the ties; not checked when undefined */
  readonly ties: ReadonlySet<string> | undefined;
  /** the built-in channels, and those that the study defines; undefined when channels.csv cannot be read */
  readonly channels: ReadonlySet<string> | undefined;
  /** the ids of the available pathway patterns; not checked when undefined */
  readonly patterns: ReadonlySet<string> | undefined;
};

/** Adds a problem at a setting of an analysis. */
export type AddProblem = (path: SettingPath, what: Message, fix: Message) => void;

/** What an analysis is checked against. */
export type CheckContext = {
  readonly named: Named;
  readonly attributes: Readonly<Record<string, DeclaredAttribute>>;
  readonly hasActors: boolean;
  readonly boundaries: readonly string[];
  readonly add: AddProblem;
};

/** The parts of an attribute's declaration that determine whether an analysis can use it. */
export type DeclaredAttribute = {
  readonly role: string;
  readonly scale?: string | undefined;
  readonly calibration?: { readonly method: string; readonly thresholds: readonly number[] } | undefined;
};

/** Settings of an analysis: an object with a `kind`. */
export type SettingsSchema = z.ZodObject;

/**
 * A kind of analysis as declared in study.yaml.
 * `references` and `check` are methods, because TypeScript compares method parameters in both directions. This allows
 * looking up a kind by the settings of any analysis.
 */
export type AnalysisKind<S extends SettingsSchema = SettingsSchema> = {
  readonly settings: S;
  /** the title of a new analysis of this kind */
  readonly title: string;
  /** the tables that its results are computed from; its trace adds their claims and sources */
  readonly tables: readonly TableName[];
  /** returns every reference in its settings, in their order */
  references(settings: z.output<S>): readonly SettingReference[];
  /** checks what depends on several settings together, or on a text among them */
  check?(settings: z.output<S>, context: CheckContext): void;
};

/** Declares a kind of analysis, typed by its own settings. */
export function analysisKind<S extends SettingsSchema>(kind: AnalysisKind<S>): AnalysisKind<S> {
  return kind;
}

/** Returns the reference of a setting with one id, if it is set. */
export function one(to: Referenced, id: string | undefined, ...path: SettingPath): SettingReference[] {
  return id === undefined ? [] : [{ to, id, path }];
}

/** Returns the references of a setting with a list of ids, if it is set. */
export function each(
  to: Referenced,
  ids: readonly string[] | undefined,
  ...path: SettingPath
): SettingReference[] {
  return (ids ?? []).map((id, i) => ({ to, id, path: [...path, i] }));
}

/** Returns the attribute of a setting with a literal: `Y`, `~Y`, `Y{1}` or `Y[1]`. */
export function literal(text: string, ...path: SettingPath): SettingReference[] {
  return attributesOf(text, path, () => [parseLiteral(text)]);
}

/** Returns the attributes of a setting with a conjunction of literals. */
export function literals(text: string, ...path: SettingPath): SettingReference[] {
  return attributesOf(text, path, () => parseLiterals(text));
}

/** Returns the attributes of a setting with a list of conjunctions of literals. */
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
    return [{ to: "attributes", id: text, path, unreadable: error.notice }];
  }
}
