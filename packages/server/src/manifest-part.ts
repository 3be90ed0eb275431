import { EditError } from "@throughline/store";

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
  throw new EditError(
    parsed.error.issues.map(({ path, message }) => ({
      severity: "error",
      at: { file: "study.yaml", name: [name, ...path].map(String).join(".") },
      what: `${path.map(String).join(".") || name}: ${message}`,
      fix: "Correct it.",
    })),
  );
}
