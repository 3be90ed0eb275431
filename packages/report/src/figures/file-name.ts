/** Maximum length of a file name, in letters of any script. */
const longestName = 60;

/** Returns the name of the file of a figure, without an extension, by its title. */
export const figureFileName = (title: string): string =>
  title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, longestName) || "figure";
