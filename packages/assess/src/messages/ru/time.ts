import { translation } from "@throughline/messages";
import type { time as english } from "../en/time.ts";

const months = "{months, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}";
const before = "{before, plural, one {# событие} few {# события} many {# событий} other {# события}}";

export const time = translation<typeof english>()({
  "time.scopeFollowed":
    "В области применимости ({conditions}) за давлением следовал результат {outcome}: {cases}. Проверено случаев: {tested}, против — ни одного.",
  "time.scopeFollowedMixed":
    "В области применимости ({conditions}) за давлением следовал результат {outcome} в {confirming} из {tested} случаев; против: {against}.",
  "time.outcomeFirst":
    "Результат наступил раньше давления, поэтому {count, plural, one {этот случай не служит проверкой} other {эти случаи не служат проверкой}}: {cases}.",
  "time.course": " По порядку времени: {course}.",
  "time.courseOpen": " Записано (порядок по датам не определяется): {course}.",
  "time.courseOne": " Записано: {course}.",
  "time.reactionsAfter":
    "; из связей с известным порядком ({known}) {after, plural, one {# возникла} few {# возникли} many {# возникли} other {# возникли}} позже, чем {channel} ({date}){before, plural, =0 {} other {, # — раньше}}{unknown, plural, =0 {} other {; порядок ещё # неизвестен}}",
  "time.reactionsOpen": "; даты не определяют, что было раньше: это или {channel} ({date})",
  "time.threatFirst": "В случае {case} сначала была угроза ({threat}), затем закон ({law}).",
  "time.lawFirst": "В случае {case} закон ({law}) появился раньше угрозы ({threat}).",
  "time.threatAndLawOpen":
    "В случае {case} даты не определяют, что было раньше: угроза ({threat}) или закон ({law}).",
  "time.adopters": "в таком порядке: {adopters}",
  "time.adoptersOpen": "в порядке, который даты определяют не полностью: {adopters}",
  "time.adopterOnly": "а именно {adopters}",
  "time.sameMonth": "в месяц события {event}",
  "time.monthsBefore": `за ${months} до события {event}`,
  "time.monthsAfter": `через ${months} после события {event}`,
  "time.aroundNotCompared": `{dyad}: ${months} до события {event} ({date}) и столько же после него сравнить нельзя.`,
  "time.around": `{dyad}: ${before} за ${months} до события {event} ({date}), {after} — за столько же месяцев после него.`,
  "time.rose": "Случай {case}: признак {attribute} вырос, {by}.",
  "time.fell": "Случай {case}: признак {attribute} снизился, {by}.",
  "time.countRose":
    "Число статей о случае {case} (издания: {papers}) выросло с {before} в {from} году до {after} в {to} году{known, select, yes { (кратность {times})} other {}}.",
  "time.countFell":
    "Число статей о случае {case} (издания: {papers}) снизилось с {before} в {from} году до {after} в {to} году.",
  "time.byPeriods": "с {here} ({from}) до {there} ({to})",
  "time.byQuantities": "с {here} {unit} ({from}) до {there} ({to})",
  "time.unitOf": "{unit} (из: {of})",
  "time.byReport": "как сообщают источники ({claims})",
  "time.reverseOrder": "началось раньше шага, за которым должно следовать",
  "time.tooLate": "началось слишком поздно",
  "time.overlap":
    "{count, plural, one {Эта запись отмечает} other {Эти записи отмечают}} фазу, которая начинается или продолжается после начала более поздней (наложение): {marks}.",
  "time.relapse":
    "{count, plural, one {Эта запись отмечает} other {Эти записи отмечают}} фазу, которая возвращается после более поздней (возврат): {marks}.",
});
