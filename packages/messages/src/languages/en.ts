/** How lists are joined and dates are printed in English. */
export const words = {
  "list.others": "{count, plural, one {# other} other {# others}}",
  "list.or": "; or ",
  "list.then": ", then ",
  "list.comma": ", ",
  "list.semicolon": "; ",
  "list.plus": " + ",
  dates: "{dates}",
  "dates.at": "{date}",
  "dates.between": "from {from} to {to}",
  "dates.from": "from {from}",
  "dates.until": "until {to}",
  "dates.unknown": "undated",
} as const;
