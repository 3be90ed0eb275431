import { translation } from "../catalogue.ts";
import type { words as english } from "./en.ts";

/** How lists are joined and dates are printed in Russian. */
export const words = translation<typeof english>()({
  "list.others": "ещё {count}",
  "list.or": "; либо ",
  "list.then": ", затем ",
  "list.comma": "; ",
  "list.semicolon": "; ",
  "list.plus": " + ",
  dates: "{dates}",
  "dates.at": "{date}",
  "dates.between": "с {from} по {to}",
  "dates.from": "с {from}",
  "dates.until": "до {to}",
  "dates.unknown": "без даты",
});
