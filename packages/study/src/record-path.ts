/** Returns the path of a record, its kind and its key, such as `claims/c12` or `grades/FR/quota`. */
export const recordPath = (kind: string, key: string): string => `${kind}/${key}`;

/** Returns the kind and the key of a record from its path; without a slash, the path is the kind. */
export function recordParts(path: string): { readonly kind: string; readonly key: string } {
  const [kind, key] = halves(path);
  return { kind, key: key ?? "" };
}

/** Splits a text at its first slash; the second half is undefined without one. */
export function halves(text: string): [string, string | undefined] {
  const slash = text.indexOf("/");
  return slash < 0 ? [text, undefined] : [text.slice(0, slash), text.slice(slash + 1)];
}
