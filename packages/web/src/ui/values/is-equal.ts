import { replaceEqualDeep } from "@tanstack/react-query";
import { useState } from "react";

/** Whether two values of plain data are equal, all their parts included. */
export const isEqual = (a: unknown, b: unknown): boolean => replaceEqualDeep(a, b) === a;

/** Returns a value of plain data; the same object as long as its parts stay equal. */
export function useSameWhileEqual<T>(value: T): T {
  const [kept, keep] = useState(value);
  if (isEqual(kept, value)) return kept;
  keep(value);
  return value;
}
