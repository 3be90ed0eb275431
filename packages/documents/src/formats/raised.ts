const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Raised digits as signs of their own: 10 with a raised 2 is 10², and not 102. Other raised words stay. */
export const raised = (text: string): string =>
  /^\s*[+-]?\d{1,4}(?:[,–-]\d{1,4})*\s*$/u.test(text)
    ? text.replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit).replace(/^(\s*)-/u, "$1⁻")
    : text;
