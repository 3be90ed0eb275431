import type { AttributeDeclaration } from "@throughline/study";
import { membershipScale, type Scale } from "./claim-range.ts";

/**
 * Returns the values that an attribute can take, and the crossover between out and in. Multi-value grades, raw values without a
 * calibration, and calibrations that do not rise with the value have no crossover.
 */
export function scaleOf(declaration: AttributeDeclaration | undefined): Scale {
  const min = declaration?.scale === "raw" ? Number.NEGATIVE_INFINITY : 0;
  switch (declaration?.scale) {
    case "multi":
      return { min, max: Number.POSITIVE_INFINITY, crossover: undefined };
    case "raw":
      return { min, max: Number.POSITIVE_INFINITY, crossover: calibratedCrossover(declaration) };
    default:
      return membershipScale;
  }
}

function calibratedCrossover({ calibration }: AttributeDeclaration): number | undefined {
  const thresholds: readonly number[] = calibration?.thresholds ?? [];
  if (calibration?.method === "crisp" && thresholds.length === 1) return thresholds[0];
  const [exclusion = 0, crossover, inclusion = 0] = thresholds;
  return calibration?.method === "direct" && thresholds.length === 3 && exclusion < inclusion
    ? crossover
    : undefined;
}
