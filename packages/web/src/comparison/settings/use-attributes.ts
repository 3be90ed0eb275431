import { useStudy } from "../../state/use.ts";

/** Returns the attributes that analyses of a kind of case can use. */
export function useAttributes(kindOfCase: string) {
  const { info, grades } = useStudy();
  const attributes = info?.manifest.attributes ?? {};
  return {
    /** ids of attributes that are graded for the kind */
    graded: Object.entries(attributes)
      .filter(([, { role, of }]) => role !== "note" && (of === undefined || [of].flat().includes(kindOfCase)))
      .map(([id]) => id),
    label: (id: string) => attributes[id]?.label ?? id,
    /** values of a multi-value attribute; empty for a set */
    values: (id: string): readonly number[] => {
      const { scale, calibration } = attributes[id] ?? {};
      if (scale === "raw" && calibration?.method === "crisp" && calibration.thresholds.length > 1)
        return Array.from({ length: calibration.thresholds.length + 1 }, (_, value) => value);
      if (scale !== "multi") return [];
      const given = [...grades.values()].flatMap((row) =>
        row.attribute === id && row.grade !== null ? [row.grade] : [],
      );
      return [...new Set(given)].sort((a, b) => a - b);
    },
  };
}
