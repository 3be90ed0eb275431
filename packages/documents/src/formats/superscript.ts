const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Converts raised digits to superscripts: 10 with a raised 2 becomes 10², not 102. Other raised text stays.
 */
export const superscript = (text: string): string =>
  /^\s*[+-]?\d{1,4}(?:[,–-]\d{1,4})*\s*$/u.test(text)
    ? text.replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit).replace(/^(\s*)-/u, "$1⁻")
    : text;
