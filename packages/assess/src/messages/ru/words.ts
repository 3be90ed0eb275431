/** Counted nouns of the Russian wordings, after a number that the wording names `#`. */
const cases = "one {# случай} few {# случая} many {# случаев} other {# случая}";

/** Follows a count of cases: how many more are not known. */
export const unknownCases =
  `{unknown, plural, =0 {} one { Для # случая это неизвестно.} few { Для # случаев это неизвестно.} many { Для # случаев это неизвестно.} other { Для # случая это неизвестно.}}` as const;

export const casesCounted = `{cases, plural, ${cases}}` as const;

export const more = "{more, plural, =0 {} other {; и ещё #}}";
