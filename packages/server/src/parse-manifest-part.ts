import { EditError } from "@throughline/store";

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
type Schema<T> = {
  safeParse: (
    sent: unknown,
  ) =>
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
};

/**
 * Parses a part of study.yaml that a client has sent, and fills in defaults. Rejects it with all problems and their
 * places.
 */
export function parseManifestPart<T>(schema: Schema<T>, name: string, sent: unknown): T {
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
