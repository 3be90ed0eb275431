const unknownParts = "{unknown, plural, =0 {} one { # part is not known.} other { # parts are not known.}}";

export const balance = {
  "balance.unknown": "The evidence does not show how far each of these advanced in {case}: {parts}.",
  "balance.none": `In {case}, {unknown, plural, =0 {none of these parts} other {none of the {known} known parts}} advanced: {parts}.${unknownParts}`,
  "balance.all": `In {case}, {unknown, plural, =0 {all of these parts} other {all {known} known parts}} advanced: {parts}.${unknownParts}`,
  "balance.some": `In {case}, {inside} advanced; {outside} did not.${unknownParts}`,
} as const;
