export { shippedPatterns } from "@throughline/influence";
