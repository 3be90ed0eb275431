/** Words and phrases that the writing guide replaces, with their replacements. */
export const houseWords: readonly (readonly [RegExp, string])[] = [
  [/\banew\b/iu, "again"],
  [/\bso that\b/iu, "so, to, or two sentences"],
  [/\b(?:that|of) which\b/iu, "two sentences"],
  [/\bas (?:it|they) stands?\b/iu, "as it is, current"],
  [/\bbe it\b/iu, "whether"],
  [/\b(?:is|are) to (?:be|stand)\b/iu, "the verb itself"],
  [/(?<!there )\b(?:is|are) none\b/iu, "there is no …"],
  [/(?<!there )\b(?:is|are) no (?!longer\b|more\b|less\b|better\b)\w+/iu, "is not a …"],
  [/\b(?:is|are) (?:said|told|asked for|wanted)\b/iu, "who says what; Enter …"],
  [/\b(?:speaks?|spoke) (?:for|against|to)\b/iu, "supports, contradicts, is about"],
  [/\btakes? (?:it|them|that) (?:back|away)\b/iu, "undo, remove"],
  [/\b(?:cut|breaks?) (?:short|off)\b/iu, "incomplete, stopped early"],
  [/\bin (?:its|their) own program\b/iu, "in the program that made it"],
  [/\bone \w+ a row\b|\bone a (?:row|line)\b/iu, "one per row"],
  [/\bin the place of\b/iu, "instead of"],
  [/\b(?:of|on) (?:one's|the study's) own\b/iu, "your own …, defined by the study"],
  [/\b(?:meanwhile|whoever|thereby|hitherto|moreover)\b/iu, "a plain word, or nothing"],
  [/\b(?:please|successfully|simply|note that|be warned)\b/iu, "nothing"],
  [/—/u, "a comma, a colon or two sentences"],
  [/\p{L}!(?:\s|$)/u, "a full stop"],
];

/** Further phrases that comments and test titles avoid. */
export const commentWords: readonly (readonly [RegExp, string])[] = [
  ...houseWords.filter(([word]) => !word.source.includes("\\p{L}!")),
  [/\bso many\b/iu, "the number of …, this many"],
  [/\bnow and then\b/iu, "at intervals"],
  [/\bgoes on\b/iu, "continues"],
  [/\bcomes? to nothing\b|\b(?:is|are|be) told\b/iu, "receives, reports, is called"],
  [/\bwhat (?:stands|comes|goes|speaks)\b/iu, "name the thing"],
  [/\bstands? (?:there|beside|for itself)\b/iu, "is at, is beside"],
  [/\btaken? (?:back|in step)\b/iu, "undone, synchronised"],
  [/\bin step\b/iu, "synchronised"],
  [/\bleft alone\b/iu, "not changed"],
  [/\bwithout a word\b/iu, "without a message"],
  [/\basked? wrongly\b/iu, "wrong input"],
];
