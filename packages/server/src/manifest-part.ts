import { Refusal } from "./policies/errors.ts";

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
type Schema<T> = {
  safeParse: (
    sent: unknown,
  ) =>
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
};

/** A part of study.yaml that somebody has sent, with its defaults; what is wrong with it is refused, each with its place. */
export function manifestPart<T>(schema: Schema<T>, name: string, sent: unknown): T {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const said = parsed.error.issues.map(
    ({ path, message }) => `${path.map(String).join(".") || name}: ${message}`,
  );
  throw new Refusal(422, name, said.join("\n"));
}
