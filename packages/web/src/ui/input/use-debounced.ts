import { useEffect, useState } from "react";

/** Returns a value after it has been unchanged for a while; the first one at once. */
export function useDebounced<T>(value: T, restMs: number): T {
  const [settled, setSettled] = useState(value);
  const isFirst = settled === undefined;
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), isFirst ? 0 : restMs);
    return () => clearTimeout(timer);
  }, [value, isFirst, restMs]);
  return settled;
}
