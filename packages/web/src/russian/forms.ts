import { plural } from "../ui/language/plural.ts";

/**
 * Returns a Russian text in the form that goes with a number; `#` stands for the number.
 *
 * @param one the form for 1 and 21
 * @param few the form for 2, 3 and 4, and for fractions
 * @param many the form for 0, 5 and 11
 */
export const forms = (count: number, one: string, few: string, many: string): string =>
  plural(count, { one, few, many, other: few }, "ru");

const decimals = new Intl.NumberFormat("ru", { maximumFractionDigits: 2 });
/** Returns a number with a decimal comma and at most two decimals. */
export const decimal = (value: number): string => decimals.format(value);

export const cases = (count: number) => forms(count, "# случай", "# случая", "# случаев");
export const attributes = (count: number) => forms(count, "# признак", "# признака", "# признаков");
export const grades = (count: number) => forms(count, "# оценка", "# оценки", "# оценок");
export const sources = (count: number) => forms(count, "# источник", "# источника", "# источников");
export const passages = (count: number) => forms(count, "# фрагмент", "# фрагмента", "# фрагментов");
export const claims = (count: number) => forms(count, "# утверждение", "# утверждения", "# утверждений");
export const ties = (count: number) => forms(count, "# связь", "# связи", "# связей");
export const events = (count: number) => forms(count, "# событие", "# события", "# событий");
export const actors = (count: number) => forms(count, "# актор", "# актора", "# акторов");
export const rows = (count: number) => forms(count, "# строка", "# строки", "# строк");
export const changes = (count: number) => forms(count, "# изменение", "# изменения", "# изменений");
