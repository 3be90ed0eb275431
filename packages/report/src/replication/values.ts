import type { Study } from "@throughline/study";

/** Whether an attribute has more than two values once it is calibrated. */
export function isMultiValue(study: Study, attribute: string): boolean {
  const calibration = study.manifest.attributes[attribute]?.calibration;
  if (calibration !== undefined) return calibration.method === "crisp" && calibration.thresholds.length > 1;
  return study.grades.some((one) => one.attribute === attribute && one.grade > 1);
}
