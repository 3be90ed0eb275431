/** What is wrong with a file that the database cannot read: the line, if known, and what to do. */
type Trouble = { readonly line?: number; readonly what: string; readonly fix: string };

/**
 * Explains an error message of the database about a file. Returns undefined when the error is not about a
 * file.
 */
export function troubleOf(error: unknown): Trouble | undefined {
  const { message, code } = error as NodeJS.ErrnoException;
  if (code === "EACCES" || code === "EPERM")
    return { what: "permission denied", fix: "Change its permissions, or copy it." };
  const [first = ""] = message.split("\n", 1);
  if (!/^(IO|Invalid Input|Invalid|Conversion|Out of Memory|INTERNAL|FATAL) Error/u.test(first))
    return undefined;
  const number = /^[^\n]*CSV Error on Line: (\d+)/u.exec(message)?.[1];
  const at = number === undefined ? {} : { line: Number(number) };
  if (message.includes("Invalid unicode"))
    return { ...at, what: "the line is not in UTF-8", fix: "Save the file as text in UTF-8." };
  if (message.includes("Maximum line size"))
    return {
      ...at,
      what: "the line is longer than 2 MB, so it is probably not one row",
      fix: "Write each row on its own line.",
    };
  if (message.includes("state machine reached an invalid state"))
    return {
      what: "its line ends differ, or it is not text",
      fix: "Save it as plain text with one kind of line end.",
    };
  if (first.startsWith("Out of Memory"))
    return {
      what: "there is not enough memory or disk space to read it",
      fix: "Free space on the disk with temporary files, or read fewer files at once.",
    };
  return {
    ...at,
    what: `the file cannot be read to its end: ${first}`,
    fix: "Download it again if it is incomplete, and check that its encoding is that of the mapping.",
  };
}
