/** The name of a kind that a study made up, as a label: "Rights ngo" for `rights-ngo`. */
export function kindName(kind: string): string {
  const words = kind.replaceAll(/[-_]+/gu, " ").trim();
  return `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}`;
}
