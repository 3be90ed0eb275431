import type { z } from "zod";

/** The body of a request with the bytes of a file instead of JSON. */
export type Bytes = "bytes";

/** A route of the API: its address, request and response. */
export type Route = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** with `:name` for each parameter, and `*` for the rest of the path */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType | Bytes;
  /** the status of a successful response (default 200) */
  readonly status?: 200 | 201 | 202 | 204;
  /** a schema for JSON; otherwise the media type of the response */
  readonly answer: z.ZodType | File;
};

/** A response other than JSON: a file, or a stream of events. */
export type File = { readonly file: string };

/** Declares a route. */
export const route = <const R extends Route>(declaration: R): R => declaration;

type Sent<S> = S extends z.ZodType ? Unchanged<z.input<S>> : undefined;
/** A value that is only read. */
type Unchanged<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [K in keyof T]: Unchanged<T[K]> };
type Received<S> = S extends z.ZodType ? z.output<S> : undefined;

/** The parts of a request as the server receives them, with defaults filled in. */
export type RequestOf<R extends Route> = {
  readonly params: Received<R["params"]>;
  readonly query: Received<R["query"]>;
  readonly body: R["body"] extends Bytes ? Uint8Array : Received<R["body"]>;
};

/** The response of a route. */
export type AnswerOf<R extends Route> = R["answer"] extends z.ZodType ? z.output<R["answer"]> : unknown;

type Part<Name extends string, S> = undefined extends S
  ? unknown
  : Partial<S> extends S
    ? { readonly [N in Name]?: S }
    : { readonly [N in Name]: S };

/** The parts of a request as a caller gives them. Parts without required fields can be left out. */
export type CallOf<R extends Route> = Part<"params", Sent<R["params"]>> &
  Part<"query", Sent<R["query"]>> &
  (R["body"] extends Bytes ? { readonly body: Uint8Array } : Part<"body", Sent<R["body"]>>);

/** Returns the address of a call: the path with its parameters, and the query. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const filled = path.replace(/:(\w+)|\*/gu, (found, name: string | undefined) =>
    String(params[name ?? found] ?? "")
      .split(name === undefined ? "/" : "\0")
      .map(encodeURIComponent)
      .join("/"),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search === "" ? filled : `${filled}?${search}`;
}
