/** The words of deleting things. */
export const removalStrings = {
  heading: (kind: string) => `Delete this ${kind}?`,
  remove: (kind: string) => `Delete ${kind}`,
  unused: "Nothing depends on it.",
  undoable: "You can undo this in one step.",
  cancel: "Cancel",
  removed: (name: string) => `Deleted “${name.length > 60 ? `${name.slice(0, 59)}…` : name}”.`,
} as const;
