import { type AnalysisKindName, analysisKinds, type Referenced, type SettingPath } from "@throughline/study";
import { z } from "zod";

/** A setting of an analysis, from its schema. */
export type SettingField =
  | { readonly is: "text"; readonly to?: Referenced; readonly isExpression?: boolean }
  | { readonly is: "number"; readonly from?: number; readonly upTo?: number; readonly isWhole: boolean }
  | { readonly is: "yes or no" }
  | { readonly is: "choice"; readonly of: readonly string[] }
  | { readonly is: "list"; readonly item: SettingField }
  | { readonly is: "tuple"; readonly items: readonly SettingField[] }
  | { readonly is: "groups"; readonly item: SettingField }
  | { readonly is: "parts"; readonly fields: readonly NamedField[] };

/** A setting with its name and purpose. */
export type NamedField = {
  readonly name: string;
  readonly about: string;
  readonly isRequired: boolean;
  /** default value */
  readonly fallback: unknown;
  readonly field: SettingField;
};

/** The part of a JSON Schema used here. */
type Schema = {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

/** Settings that every analysis has, which are not part of its own form. */
const common: ReadonlySet<string> = new Set(["id", "kind", "title", "chapter"]);

const known = new Map<AnalysisKindName, readonly NamedField[]>();

/** Returns the settings of a kind of analysis, in the order of its schema, with the records they refer to. */
export function fieldsOf(kind: AnalysisKindName): readonly NamedField[] {
  const present = known.get(kind);
  if (present) return present;
  const schema = z.toJSONSchema(analysisKinds[kind].settings, {
    io: "input",
    unrepresentable: "any",
  }) as Schema;
  const targets = targetsOf(kind, schema);
  const fields = partsOf(schema, [], targets).filter(({ name }) => !common.has(name));
  known.set(kind, fields);
  return fields;
}

type Targets = ReadonlyMap<string, { readonly to: Referenced; readonly isExpression: boolean }>;

function partsOf(schema: Schema, path: SettingPath, targets: Targets): NamedField[] {
  return Object.entries(schema.properties ?? {}).map(([name, part]) => ({
    name,
    about: part.description ?? "",
    isRequired: schema.required?.includes(name) ?? false,
    fallback: part.default,
    field: fieldOf(part, [...path, name], targets),
  }));
}

function fieldOf(schema: Schema, path: SettingPath, targets: Targets): SettingField {
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return fieldOf(first, path, targets);
  if (schema.enum) return { is: "choice", of: schema.enum };
  if (schema.type === "boolean") return { is: "yes or no" };
  if (schema.type === "number" || schema.type === "integer") {
    const { minimum, maximum } = schema;
    const isWhole = schema.type === "integer";
    const limit = Number.MAX_SAFE_INTEGER;
    return {
      is: "number",
      isWhole,
      ...(minimum !== undefined && minimum > -limit && { from: minimum }),
      ...(maximum !== undefined && maximum < limit && { upTo: maximum }),
    };
  }
  if (schema.prefixItems)
    return { is: "tuple", items: schema.prefixItems.map((item, i) => fieldOf(item, [...path, i], targets)) };
  if (schema.type === "array")
    return { is: "list", item: fieldOf(schema.items ?? {}, [...path, 0], targets) };
  if (schema.properties) return { is: "parts", fields: partsOf(schema, path, targets) };
  if (typeof schema.additionalProperties === "object")
    return { is: "groups", item: fieldOf(schema.additionalProperties, [...path, group], targets) };
  const target = targets.get(path.join("/"));
  return target ? { is: "text", ...target } : { is: "text" };
}

const group = "g";

/** Returns the records that text settings refer to, by calling the kind with all settings filled in. */
function targetsOf(kind: AnalysisKindName, schema: Schema): Targets {
  const references = (word: string) =>
    new Map(
      safely(() => analysisKinds[kind].references(sampleOf(schema, word) as never)).flatMap(
        ({ to, path, unreadable }) =>
          path && unreadable === undefined ? [[path.join("/"), to] as const] : [],
      ),
    );
  const [plain, negated] = [references("x"), references("~x")];
  const negatedIds = new Set(
    safely(() => analysisKinds[kind].references(sampleOf(schema, "~x") as never)).flatMap(({ id, path }) =>
      path && id === "x" ? [path.join("/")] : [],
    ),
  );
  return new Map(
    [...plain].map(([path, to]) => [path, { to, isExpression: negated.has(path) && negatedIds.has(path) }]),
  );
}

function safely<T>(act: () => readonly T[]): readonly T[] {
  try {
    return act();
  } catch {
    return [];
  }
}

function sampleOf(schema: Schema, word: string): unknown {
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return sampleOf(first, word);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === "boolean") return false;
  if (schema.type === "number" || schema.type === "integer") return schema.minimum ?? 0;
  if (schema.prefixItems) return schema.prefixItems.map((item) => sampleOf(item, word));
  if (schema.type === "array") return [sampleOf(schema.items ?? {}, word)];
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [name, sampleOf(part, word)]),
    );
  if (typeof schema.additionalProperties === "object")
    return { [group]: sampleOf(schema.additionalProperties, word) };
  return word;
}

/** Returns the blank value of a new list item or part. */
export function blankOf(field: SettingField): unknown {
  switch (field.is) {
    case "text":
      return "";
    case "number":
      return field.from ?? 0;
    case "yes or no":
      return false;
    case "choice":
      return field.of[0];
    case "list":
      return [];
    case "tuple":
      return field.items.map(blankOf);
    case "groups":
      return {};
    case "parts":
      return Object.fromEntries(
        field.fields
          .filter(({ isRequired }) => isRequired)
          .map(({ name, field: part }) => [name, blankOf(part)]),
      );
  }
}
