export const judgements = {
  "judgements.statement": "{statement}",
} as const;
