/** How lists are joined in English. */
export const lists = {
  "list.others": "{count, plural, one {# other} other {# others}}",
  "list.or": "; or ",
  "list.then": ", then ",
  "list.comma": ", ",
  "list.semicolon": "; ",
  "list.plus": " + ",
} as const;
