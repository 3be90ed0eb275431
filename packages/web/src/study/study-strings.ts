/** The words of the settings of actors; part of `strings`. */
export const studyStrings = {
  actorSettings: {
    heading: "What the study says of its actors",
    target: "Target state",
    targetHint: "ISO 3166 code of the state that is acted on. Leave blank if each case names its own.",
    abroad: "Kinds of actor that are foreign even in the target state",
    lawmaking: "Actors that make the law",
    kinds: "Kinds of the study’s own",
    standsFor: (kind: string) => `“${kind}” stands for`,
    none: "no kind that patterns know",
    save: "Save settings of actors",
    saved: "Settings of actors saved.",
  },
} as const;
