const passages = (count: number) => (count === 1 ? "1 passage" : `${count} passages`);

/** Texts for replacing, correcting, searching and counting documents; part of `strings`. */
export const documentStrings = {
  replacement: {
    choose: "Replace text…",
    title: (name: string) => `Replace the text with ${name}`,
    reading: (name: string) => `Reading ${name}…`,
    kept: (count: number) =>
      `${passages(count)} ${count === 1 ? "keeps its" : "keep their"} place: same words, same surroundings.`,
    rest: (count: number) =>
      count === 0
        ? "No passage needs a new place."
        : count === 1
          ? "1 passage needs a new place. Confirm it below, or relocate it later."
          : `${passages(count)} need a new place. Confirm each one below, or relocate it later.`,
    looking: "Searching the new text…",
    columns: ["", "Original passage", "Possible place in the new text"],
    here: (words: string) => `Confirm place: ${words}`,
    tickAll: (count: number) => `Confirm all ${count} with a single exact match`,
    nowhere: "Not found in the new text.",
    keepOriginal: (kind: string) => `Keep the ${kind} of the old text`,
    apply: "Replace text",
    done: (kept: number, confirmed: number, lost: number) =>
      `Text replaced. ${passages(kept)} kept, ${confirmed} relocated, ${lost} to relocate.`,
  },
  correction: {
    choose: "Correct words",
    words: "Words in the document",
    within: "Passages with these words, after the correction:",
    reads: (words: string) => `Corrected passage: ${words}`,
    cut: (count: number) =>
      `${passages(count)} ${count === 1 ? "overlaps these words in part and needs a new place." : "overlap these words in part and need a new place."}`,
    save: "Save correction",
  },
  newMemo: {
    open: "New memo",
    thing: (kind: string) => `Which ${kind}`,
    title: "Heading",
    text: "Memo",
  },
  matrix: {
    across: "Count by",
    crossings: { sources: "sources", cases: "cases", codes: "overlapping codes" },
    about: {
      sources: "Passages with each code in each source.",
      cases: "Passages with each code behind the claims on each case.",
      codes: "Pairs of overlapping passages with both codes.",
    },
    below: "include subcodes",
    none: "No passages to count yet.",
    code: "Code",
    cell: (code: string, column: string, count: number) => `${code} and ${column}: ${count}`,
    passages: (code: string, column: string, count: number) => `${code} × ${column} (${passages(count)})`,
    columns: (some: number, of: number) => `Showing the ${some} of ${of} columns with the most passages.`,
    allColumns: "Show all",
    save: "Save as CSV",
  },
  rename: {
    label: "Key (also renames the files)",
    bad: "Not saved. A key cannot contain spaces, commas, braces, quotation marks or # % ~ = \\.",
  },
} as const;
