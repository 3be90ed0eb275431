const timeAsked = "the time asked";

/** The name of a step that has to happen within the years that an analysis asks for. */
export const stepWithin = (name: string, years: number): string =>
  name.replace(timeAsked, `${years} years (set by the analyst)`);

/** The name of a step that stands for a scope condition. */
export const scopeStep = (label: string): string => `the case is within the scope: ${label}`;
