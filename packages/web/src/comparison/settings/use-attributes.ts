import { useStudy } from "../../state/use.ts";

/** The attributes of the study that an analysis of a kind of case can use. */
export function useAttributes(kindOfCase: string) {
  const { info, grades } = useStudy();
  const attributes = info?.manifest.attributes ?? {};
  return {
    /** the ids of those that cases of the kind are graded on */
    graded: Object.entries(attributes)
      .filter(([, { role, of }]) => role !== "note" && (of === undefined || [of].flat().includes(kindOfCase)))
      .map(([id]) => id),
    label: (id: string) => attributes[id]?.label ?? id,
    /** the values of an attribute that has several, none of one that is in or out */
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
