/** Queries for `queryModel` and `restrict`, by what they are called. */

/** Returns the query of the effect of x on y: 1, 0 or -1 for a unit; averaged, the average treatment effect. */
export const treatmentEffect = (x: string, y: string): string => `(${y}[${x}=1] - ${y}[${x}=0])`;

/** Returns the query whether y is 1 because x is 1: x has a positive effect. */
export const increasing = (x: string, y: string): string => `(${y}[${x}=1] > ${y}[${x}=0])`;

/** Returns the query whether x has a negative effect on y. */
export const decreasing = (x: string, y: string): string => `(${y}[${x}=1] < ${y}[${x}=0])`;

/** Returns the query whether x has a negative effect on y, or none. */
export const nonIncreasing = (x: string, y: string): string => `(${y}[${x}=1] <= ${y}[${x}=0])`;

/** Returns the query whether x has a positive effect on y, or none. */
export const nonDecreasing = (x: string, y: string): string => `(${y}[${x}=1] >= ${y}[${x}=0])`;

/** Returns the query whether the effect of a on y depends on b. */
export const interacts = (a: string, b: string, y: string): string => effectsCompared(a, b, y, "!=");

/** Returns the query whether the effect of a on y is greater when b is 1. */
export const complements = (a: string, b: string, y: string): string => effectsCompared(a, b, y, ">");

/** Returns the query whether the effect of a on y is smaller when b is 1. */
export const substitutes = (a: string, b: string, y: string): string => effectsCompared(a, b, y, "<");

const effectsCompared = (a: string, b: string, y: string, operator: string) =>
  `((${y}[${a}=1, ${b}=1] - ${y}[${a}=0, ${b}=1]) ${operator} (${y}[${a}=1, ${b}=0] - ${y}[${a}=0, ${b}=0]))`;
