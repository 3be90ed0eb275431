const passages = (count: number) => (count === 1 ? "1 passage" : `${count} passages`);

/** Texts of the workbench where documents are replaced and corrected, searched and counted; part of `strings`. */
export const documentStrings = {
  replacement: {
    choose: "Replace its text…",
    title: (name: string) => `${name} in place of the text`,
    reading: (name: string) => `${name} is being read`,
    kept: (count: number) =>
      `${passages(count)} ${count === 1 ? "stands" : "stand"} in it with the same words, and the same words around them.`,
    rest: (count: number) =>
      count === 0
        ? "No passage loses its place."
        : count === 1
          ? "1 passage does not: tick where it stands now. Not ticked, it loses its place; you can settle that later."
          : `${passages(count)} do not: tick where they stand now. Those not ticked lose their place; you can settle that later.`,
    looking: "Looking through the new text…",
    columns: ["", "As it was marked", "Where it may stand in the new text"],
    here: (words: string) => `It stands here: ${words}`,
    tickAll: (count: number) => `Tick all ${count} whose words stand at one place only`,
    nowhere: "Not found in it.",
    keepOriginal: (kind: string) => `Keep the ${kind} from which the old text was made`,
    apply: "Replace the text",
    done: (kept: number, confirmed: number, lost: number) =>
      `The text is replaced: ${passages(kept)} kept, ${confirmed} moved as confirmed, ${lost} ${lost === 1 ? "has" : "have"} lost ${lost === 1 ? "its" : "their"} place.`,
  },
  correction: {
    choose: "Correct these words",
    words: "What stands in the document",
    within: "Passages with these words in them, as they would read:",
    reads: (words: string) => `It reads so: ${words}`,
    cut: (count: number) =>
      `${passages(count)} would be cut through and ${count === 1 ? "loses its" : "lose their"} place.`,
    save: "Save the correction",
  },
  newMemo: {
    open: "New memo",
    thing: (kind: string) => `Which ${kind}`,
    title: "Heading",
    text: "Memo",
  },
  matrix: {
    across: "Count across",
    crossings: { sources: "sources", cases: "cases", codes: "codes over the same words" },
    about: {
      sources: "Passages of each code in each source.",
      cases: "Passages of each code from which a claim on the case is drawn.",
      codes: "Pairs of passages with both codes that lie over the same words.",
    },
    below: "with the codes below",
    none: "No code meets any of these yet.",
    code: "Code",
    cell: (code: string, column: string, count: number) => `${code} and ${column}: ${count}`,
    passages: (code: string, column: string, count: number) => `${code} × ${column} (${passages(count)})`,
    columns: (some: number, of: number) => `The ${some} of ${of} columns with most are shown.`,
    allColumns: "Show all",
    save: "Save as CSV",
  },
  rename: {
    label: "Key (its files take it too)",
    bad: "Not saved: a key has no blanks, commas, braces, quotation marks, and none of # % ~ = \\.",
  },
} as const;
