/** Returns the label of a kind defined by the study: "Rights ngo" for `rights-ngo`. */
export function kindName(kind: string): string {
  const words = kind.replaceAll(/[-_]+/gu, " ").trim();
  return `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}`;
}
