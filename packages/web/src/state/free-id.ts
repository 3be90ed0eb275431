export { freeId } from "@throughline/study";
