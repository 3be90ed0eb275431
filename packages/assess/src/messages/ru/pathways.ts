import { translation } from "@throughline/messages";
import type { pathways as english } from "../en/pathways.ts";

export const pathways = translation<typeof english>()({
  "pathways.follows":
    "Случай {case} соответствует модели {pattern}: {steps, plural, =1 {выполнен её единственный шаг} =2 {выполнены оба шага} other {выполнены все шаги ({steps})}}.",
  "pathways.lacks": "{steps}",
  "pathways.mayFollow": "Случай {case}, возможно, соответствует модели {pattern}. Неизвестно: {steps}.",
  "pathways.followsNot":
    "Случай {case} не соответствует модели {pattern}. Не выполнено: {steps}.{missing}{open}",
  "pathways.notShown":
    "Свидетельства не показывают, что случай {case} соответствует модели {pattern}. Нет записи: {steps}.{open}",
  "pathways.alsoMissing": " Нет записи: {steps}.",
  "pathways.alsoUnknown": " Неизвестно: {steps}.",
  "pathways.step": "{name} ({reasons})",
  "pathways.silentStep":
    "ни один источник не сообщает об этих шагах, хотя в исследовании указано, почему сообщил бы: {steps}.",
  "pathways.noTie": "записи об этих шагах не найдены: {steps}.",
  "pathways.searchStopped": "Перебраны не все сочетания связей, поэтому может существовать лучшее.",
  "pathways.alsoFound": "Найдено также: {name} ({records}).",
  "pathways.item": "{case}, {pattern}, шаг {step}: {name}: {status}",
  "reason.orderNotSettled": "даты не определяют порядок",
  "reason.otherStepMissing": "нет записи для шага, с которым он сравнивается",
  "reason.timeNotSettled": "по датам нельзя сказать, было ли это вовремя",
  "reason.otherTerms": "записаны другие условия",
  "reason.termsBlank": "условия не записаны",
  "reason.recordContradicted": "утверждения противоречат записи",
  "reason.declaredSilence": "ни один источник об этом не сообщает",
  "reason.reportedAbsence": "источник сообщает, что этого не было",
  "reason.nothingRecorded": "ничего не записано",
  "reason.recorded": "запись показывает обратное",
  "reason.otherSide": "оценка показывает обратное",
  "reason.gradeUnknown": "оценка отсутствует или приходится точно на точку перехода",
  "which.pathways":
    "Случай {case} {holding, plural, =0 {полностью не соответствует ни одной модели} one {соответствует модели {followed}} other {соответствует моделям {followed}}}.{open}{contradicted}{missing}",
  "which.mayFollow": " Возможны: {patterns}.",
  "which.followsNot": " Свидетельства противоречат: {patterns}.",
  "which.notShown": " Не хватает записей: {patterns}.",
  "which.contains":
    "Записи, которые соответствуют модели {inner}, соответствуют и модели {outer}{count, plural, =0 {, и различить их нечем} other {, которая дополнительно требует: {steps}}}.",
  "which.step": "{name}",
  "order.noLaw": "В случае {case} была угроза ({threat}), но закон не записан.",
  "order.notCause":
    "Сам по себе порядок во времени не доказывает, что закон принят из-за угрозы. См. свидетельства экспертов и соперничающие модели.",
  "bypass.few": "До законодателей доходит меньше трёх связей, поэтому доли сравнивать нельзя: {cases}.",
  "bypass.noTie": "В случае {case} до законодателей не доходит ни одна связь.",
  "bypass.unknown":
    "До законодателей не доходит ни одна связь, поэтому доля связей в обход внутреннего политического процесса неизвестна.",
  "bypass.share": "{case} — {abroad} из {all}",
  "bypass.level":
    "Ни в одном случае внутренний политический процесс не обойдён больше, чем в остальных. Связи с законодателями, идущие из-за рубежа: {shares}.",
  "bypass.most":
    "Больше всего внутренний политический процесс обойдён в случае {case} ({share}; у остальных {others}). Связи с законодателями, идущие из-за рубежа, без учёта норм: {shares}.",
  "bypass.gradesAgree": "Оценки кодировщика с этим согласуются.",
  "bypass.gradesDisagree": "Оценки кодировщика с этим расходятся.",
  "levers.none":
    "В случае {case} не записано ни одного зарубежного актора, который давит на государство или ссылается перед ним на норму.",
  "levers.kinds":
    "В случае {case} на государство давят или ссылаются перед ним на норму такие зарубежные акторы: {kinds}.",
  "levers.kind": "{kind} ({ties, plural, one {# связь} few {# связи} many {# связей} other {# связи}})",
  "substitution.none":
    "Нет случая, где место правозащитников из другого случая занимали бы одни иностранные государства.",
  "substitution.found":
    "{cases}: иностранные государства ({states}) занимают место, которое в других случаях ({others}) занимают правозащитники ({advocates}).{entrepreneurs}",
  "substitution.entrepreneurs": " Зарубежные акторы, связанные там с законодателями: {kinds}.",
  "entry.none": "Ни один путь не ведёт от зарубежных акторов к законодателям.",
  "entry.nearest": "Ближе всего к законодателям из-за рубежа: {cases}{places}.",
  "entry.case": "{kinds} — случай {case} ({way})",
  "entry.directly": "напрямую",
  "entry.throughOthers":
    "через внутренних акторов, {steps, plural, one {# связь} few {# связи} many {# связей} other {# связи}}",
  "entry.place":
    "; место, которое занимают {otherKinds} ({others}), в других случаях занимают {kinds} ({cases})",
  "entry.noWay": "Ни один путь не ведёт из-за рубежа к законодателям: {cases}.",
  "roles.substituted": "Одну и ту же роль исполняют разные акторы: {roles}.",
  "roles.role": "{channel} → {reached} (случай {here}: {hereKinds}; случай {there}: {thereKinds})",
  "diffusion.none": "Ни одного датированного принятия не записано (случаев: {cases}).",
  "diffusion.order":
    "Реформу с известной датой {count, plural, one {принял # случай} few {приняли # случая} many {приняли # случаев} other {приняли # случая}} (из известных {known}), {adopters}.{unknown, plural, =0 {} one { Для # случая это неизвестно.} few { Для # случаев это неизвестно.} many { Для # случаев это неизвестно.} other { Для # случая это неизвестно.}}{third, select, unasked {} unknown { Неизвестно, приняла ли реформу треть всех случаев — доля, при которой, как считается, норма становится переломной.} none { Реформу приняло меньше трети всех случаев — доли, при которой, как считается, норма становится переломной.} other { К концу {third} года реформу приняла треть всех случаев — доля, при которой, как считается, норма становится переломной.}}",
  "diffusion.adopter": "{case} ({date})",
  "diffusion.undated": "Принято, дата неизвестна: {cases}.",
  "diffusion.notLearned":
    "Сам по себе порядок во времени не доказывает, что один случай учился у другого. См. модель каскада норм.",
});
