import { list, notice, reference } from "@throughline/messages";
import { type CausalModel, setOf, typeLabel } from "./causal-model.ts";
import { QueryError } from "./errors.ts";
import { consulted, overTypes } from "./expression/evaluate.ts";
import { readExpression } from "./expression/read.ts";
import type { Expression } from "./expression/tree.ts";

/** What a query asks of causal types, told apart only by the nodes on which it depends. */
export type QueryTypes = {
  /** positions of these nodes, ascending; partners of theirs are among them */
  readonly nodes: readonly number[];
  readonly count: number;
  /** count × nodes: the place of each node's parameter; their product is the share of the type */
  readonly parameters: Int32Array;
  /** count × nodes: the type of each node, as bits */
  readonly types: Int32Array;
  /** what the query is for each */
  readonly values: Float64Array;
};

const maxTypes = 2 ** 22;

export type Asked = { readonly query: Expression; readonly given: Expression | null };

/**
 * Splits a query into its statement and its condition, which may follow `:|:`.
 *
 * @param given the condition when it is given by itself
 * @returns both as written; O(length)
 * @throws QueryError when there are two conditions
 * @see R's CausalQueries, whose `:|:` this is
 * @example queryParts("Y[X=1] > Y[X=0] :|: X == 1") // { statement: "Y[X=1] > Y[X=0]", given: "X == 1" }
 */
export function queryParts(
  text: string,
  given?: string,
): { readonly statement: string; readonly given: string | undefined } {
  const [statement = "", condition, ...more] = text.split(":|:");
  if (more.length > 0 || (condition !== undefined && given !== undefined)) {
    throw new QueryError(`"${text}" has two conditions`, `Join them with &.`);
  }
  return { statement: statement.trim(), given: (condition ?? given)?.trim() };
}

export function readQuery(text: string, model: CausalModel, given?: string): Asked {
  const parts = queryParts(text, given);
  return {
    query: readExpression(parts.statement, model),
    given: parts.given === undefined ? null : readExpression(parts.given, model),
  };
}

/** The types that meet the condition, or without one those for which the query is not 0. */
export function mapQuery(model: CausalModel, { query, given }: Asked): QueryTypes {
  const nodes = relevant(model, [query, ...(given ? [given] : [])]);
  const total = nodes.reduce((product, node) => product * model.nodes[node]!.types.length, 1);
  if (total > maxTypes) {
    throw new QueryError(
      notice(
        "The query depends on {count} combinations of types of {nodes}, and at most {limit} are allowed",
        {
          count: total,
          nodes: list(
            nodes.map((node) => reference("attribute", model.nodes[node]!.name)),
            "comma",
          ),
          limit: maxTypes,
        },
      ),
      notice("Restrict types, or set nodes."),
    );
  }
  const value = overTypes(query, model.nodes);
  const meets = given ? overTypes(given, model.nodes) : value;
  const places = new Int32Array(model.nodes.length);
  const types = new Int32Array(model.nodes.length);
  const found = { parameters: [] as number[], types: [] as number[], values: [] as number[] };
  for (let type = 0; type < total; type++) {
    let rest = type;
    for (const node of nodes) {
      const own = model.nodes[node]!.types;
      places[node] = rest % own.length;
      types[node] = own[places[node]!]!;
      rest = Math.floor(rest / own.length);
    }
    if (meets(types) === 0) continue;
    found.values.push(value(types));
    for (const node of nodes) {
      const set = setOf(model, model.nodes[node]!, (partner) => places[partner]!);
      found.parameters.push(set.first + places[node]!);
      found.types.push(types[node]!);
    }
  }
  return {
    nodes,
    count: found.values.length,
    parameters: Int32Array.from(found.parameters),
    types: Int32Array.from(found.types),
    values: Float64Array.from(found.values),
  };
}

/** The nodes that expressions depend on, and the partners on whose types those depend. */
function relevant(model: CausalModel, expressions: readonly Expression[]): number[] {
  const found = new Set(expressions.flatMap((expression) => [...consulted(expression, model.nodes)]));
  for (const node of found) for (const partner of model.nodes[node]!.partners) found.add(partner);
  return [...found].sort((a, b) => a - b);
}

/**
 * Lists the types behind a query: those for which it is not 0, by label, such as "X0.Y01".
 *
 * @param query as for `queryModel`; nodes on which it does not depend are left out of the labels, unless `all` is set
 * @returns with the value of the query for each; the cost grows with the causal types on which the query depends
 * @throws QueryError when it cannot be read, or depends on more than four million types
 * @see R's CausalQueries, `get_query_types()`
 * @example queryTypes(causalModel("X -> Y"), "Y[X=1] > Y[X=0]", { all: true }) // X0.Y01 and X1.Y01, 1 each
 */
export function queryTypes(
  model: CausalModel,
  query: string,
  { all = false }: { readonly all?: boolean } = {},
): { readonly type: string; readonly value: number }[] {
  const asked = readQuery(query, model);
  const every: Expression[] = all
    ? model.nodes.map((_, node) => ({ kind: "outcome", node, set: [] }) as const)
    : [];
  const none: Expression = { kind: "number", value: 0 };
  const padding = every.reduce<Expression>(
    (left, right) => ({ kind: "binary", operator: "+", left, right: times(none, right) }),
    asked.query,
  );
  const mapped = mapQuery(model, { ...asked, query: padding });
  const width = mapped.nodes.length;
  return Array.from(mapped.values, (value, type) => ({
    type: mapped.nodes
      .map(
        (node, i) => model.nodes[node]!.name + typeLabel(model.nodes[node]!, mapped.types[type * width + i]!),
      )
      .join("."),
    value,
  })).filter(({ value }) => value !== 0);
}

const times = (left: Expression, right: Expression): Expression => ({
  kind: "binary",
  operator: "*",
  left,
  right,
});
