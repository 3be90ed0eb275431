import { translation } from "@throughline/messages";
import type { backlash as english } from "../en/backlash.ts";

export const backlash = translation<typeof english>()({
  "backlash.reaction":
    "Случай {case}: {reaction, select, none {заметной ответной реакции не было} other {была ответная реакция}}{graded, select, yes { (оценка {grade})} other {}}{ties, plural, =0 {} one {, записана # враждебная связь} few {, записаны # враждебные связи} many {, записано # враждебных связей} other {, записано # враждебной связи}}{dated, plural, =0 {} other { ({dates})}}.",
  "backlash.noSpread": "Ответная реакция по смежным вопросам не записана.",
  "backlash.spread":
    "Ответная реакция записана по {issues, plural, one {# смежному вопросу} other {# смежным вопросам}}: {named}{order}.",
  "backlash.issue": "{case} ({dates})",
  "backlash.undatedIssue": "{case} (без даты)",
  "backlash.notCause":
    "Сам по себе порядок во времени не доказывает, что реакцию вызвало давление; эту связь установил кодировщик.",
  "backlash.undecided":
    "Случай {case}: оценка ({grade}) не решает, была ли ответная реакция{ties, plural, =0 {} one {; записана # враждебная связь} few {; записаны # враждебные связи} many {; записано # враждебных связей} other {; записано # враждебной связи}}.",
  "backlash.gradedOut":
    "Случай {case}: по оценке ({grade}) ответной реакции не было, хотя {ties, plural, one {записана # враждебная связь} few {записаны # враждебные связи} many {записано # враждебных связей} other {записано # враждебной связи}}.",
});
