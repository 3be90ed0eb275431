/** Texts of actor settings; part of `strings`. */
export const studyStrings = {
  actorSettings: {
    heading: "Target state and kinds of actors",
    target: "Target state",
    targetHint:
      "ISO 3166 code of the state that others try to influence. Leave blank if each case names its own.",
    abroad: "Kinds of actor that are foreign even inside the target state",
    lawmaking: "Actors that make the law",
    kinds: "Kinds of actor defined by this study",
    standsFor: (kind: string) => `Treat “${kind}” as`,
    none: "no standard kind",
    save: "Save actor settings",
    saved: "Actor settings saved.",
  },
} as const;
