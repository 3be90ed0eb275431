import { type Message, notice } from "@throughline/messages";

const months =
  "jan|feb|mar|mrz|mär|apr|may|mai|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек|janv|févr|mars|avr|juin|juil|août|déc|ene|abr|ago|dic";
const spreadsheetDate = new RegExp(
  `^(?:\\d{1,2}[. /-](?:${months})[.]?|(?:${months})[.]?[ -]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}(?:T.*)?|\\d{1,2}([./])\\d{1,2}\\1\\d{2,4}|\\d{4}([./])\\d{1,2}\\2\\d{1,2})$`,
  "iu",
);
const number = "[+-]?\\d[\\d.,'’ \\u00a0\\u202f]*";

/** Common notations that are not plain numbers, with advice. */
const forms: readonly { readonly form: RegExp; readonly fix: Message }[] = [
  {
    form: /^(?:#(?:DIV\/0|REF|VALUE|NAME|NUM|SPILL|CALC|FIELD|BLOCKED|CONNECT|GETTING_DATA|WERT|BEZUG|ZAHL|VALEUR|ДЕЛ\/0|ССЫЛКА|ЗНАЧ|ИМЯ|ЧИСЛО)[!?]?|Err:\d+)$/iu,
    fix: notice(
      "A spreadsheet could not compute it: correct the formula, or leave the cell empty when the value is not known.",
    ),
  },
  {
    form: /^=/u,
    fix: notice(
      "It is a formula whose value was not saved: open the file in a spreadsheet program, and save it again.",
    ),
  },
  {
    form: spreadsheetDate,
    fix: notice(
      "It is a date. Where a number is meant, a spreadsheet made a date of it: correct it from the original.",
    ),
  },
  {
    form: /^[+-]?(?:inf(?:inity)?|\d+[.,]#(?:IND|INF|QNAN|SNAN)\d*)$/iu,
    fix: notice(
      "A program could not compute it: correct the computation, or leave the cell empty when the value is not known.",
    ),
  },
  { form: /^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?$/iu, fix: notice("It is a time: write a number instead.") },
  {
    form: new RegExp(`^${number}\\s?[kmbt]$`, "iu"),
    fix: notice(
      "If the letter means thousands or millions, write the number in full. If it marks a note, delete it.",
    ),
  },
  {
    form: new RegExp(
      `^${number}\\s?(?:bn|mn|tsd|tys|mio|mrd|mln|mld|thousand|million|billion|tausend|millionen|milliarden|тыс|млн|млрд|万|亿)[.]?$`,
      "iu",
    ),
    fix: notice("Write the number in full."),
  },
  {
    form: new RegExp(`^${number}\\s?(?:[*†‡§¹²³⁴-⁹]+|\\(?[a-z]\\)?|\\[\\w+\\])$`, "u"),
    fix: notice("Delete the mark of the note after the number."),
  },
  {
    form: new RegExp(`^${number}\\s?\\(.+\\)$`, "u"),
    fix: notice("Write one number in each cell, without what stands in parentheses."),
  },
  { form: new RegExp(`^${number}\\s?‰$`, "u"), fix: notice("Write the number without ‰.") },
  {
    form: /^(?:\d+\s)?\d+\s?[/⁄]\s?\d+$|^\d*\s?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]$/u,
    fix: notice("It is a fraction: write it as a decimal."),
  },
  { form: /^[+-]?\d+[.,]?\d*d[+-]?\d+$/iu, fix: notice("Write the exponent with E, as in 1E+02.") },
  {
    form: new RegExp(`^(?:\\p{Sc}\\s?${number}|${number}\\s?(?:\\p{Sc}|[A-Z]{3}|руб\\.?))$`, "u"),
    fix: notice("Write the number without its currency."),
  },
  {
    form: new RegExp(`^\\(${number}\\)$`, "u"),
    fix: notice(
      "Numbers in parentheses are negative in accounting: write them with a minus sign, or without parentheses.",
    ),
  },
  {
    form: new RegExp(`^(?:[<>~≈≤≥]|ca?\\.|about|etwa|около)\\s?${number}%?$`, "iu"),
    fix: notice("Write one number, or leave the cell empty when the value is not known."),
  },
  {
    form: new RegExp(`^${number}\\s?(?:-|–|to|bis|до)\\s?${number}$`, "u"),
    fix: notice("It is a range: write one number, or leave the cell empty when the value is not known."),
  },
  {
    form: new RegExp(`^${number}%$`, "u"),
    fix: notice(
      "Some cells of the column have a percent sign and others have none: write all in the same way.",
    ),
  },
];

/** Returns advice about a cell that is not a number, or undefined when its form is unknown. */
export const adviceOn = (text: string): Message | undefined => forms.find(({ form }) => form.test(text))?.fix;
