/** Returns the words of a passage as a claim quotes them: line breaks and runs of spaces become one space. */
export const quotationOf = (exact: string): string => exact.replace(/\s+/gu, " ").trim();
