import { russianTexts } from "../../russian-texts.ts";

/** Problems of pathway patterns, and of values that a schema rejects. */
export const patternProblems = russianTexts({
  "a list": "список",
  "true or false": "true или false",
  "a whole number": "целое число",
  nothing: "ничего",
  "a number": "число",
  "a group of settings": "группа параметров",
  "{name} is {found}, and has to be {expected}": "{name}: найдено «{found}», должно быть «{expected}»",
  "Write {expected} here.": "Здесь должно быть: {expected}.",
  "{name} is too large": "{name}: слишком большое значение",
  "Use at most {most}.": "Не больше {most}.",
  "{name} has too few entries": "{name}: слишком мало элементов",
  "Give at least {least, plural, one {one entry} other {# entries}}.":
    "Элементов должно быть не меньше {least}.",
  "{name} is empty": "{name}: пусто",
  "Write a text here.": "Напишите здесь текст.",
  "{name} is too small": "{name}: слишком малое значение",
  "Use at least {least}.": "Не меньше {least}.",
  "Use more than {least}.": "Больше {least}.",
  "the pattern": "модель",
  "the pattern has no steps": "у модели нет шагов",
  "the pattern has {tellings}, and can have only one of them":
    "у модели есть {tellings}, а может быть только что-то одно",
  "Give it steps, or phases, or a measure.": "Укажите steps, phases или measure.",
  'no step uses the role "{role}"': "роль «{role}» не используется ни в одном шаге",
  "Delete the role: this pattern has no steps.": "Удалите роль: у этой модели нет шагов.",
  "Use one or more of {names}.": "Возьмите одно или несколько значений: {names}.",
  "Correct the value ({lists} lists what it takes).":
    "Исправьте значение (допустимые перечислены в {lists}).",
  'there is no {noun} "{word}"': "{noun}: «{word}» нет",
  'the phase id "{id}" is used twice': "идентификатор фазы «{id}» использован дважды",
  "phase of events": "фаза событий",
  'phase "{id}" needs grade and at_least together': "фазе «{id}» нужны grade и at_least вместе",
  "Add the one that is missing.": "Добавьте недостающее.",
  'the step id "{id}" is used twice': "идентификатор шага «{id}» использован дважды",
  "Use it in a step, or delete it.": "Используйте её в шаге или удалите.",
  "no step asks for a tie or an event": "ни один шаг не требует связи или события",
  "Add a step with tie: or phase: that is not optional; a pattern begins with something that happened.":
    "Добавьте обязательный шаг с tie: или phase:; модель начинается с того, что произошло.",
  'step "{id}" asks for nothing': "шаг «{id}» ничего не требует",
  'step "{id}" asks for {asked}': "шаг «{id}» требует сразу {asked}",
  "Give it one of {asking}.": "Укажите одно из: {asking}.",
  '"{key}" does not go with {what} (step "{id}")': "«{key}» не сочетается с {what} (шаг «{id}»)",
  "Delete it; with {what} go {settings}.": "Удалите его; с {what} сочетаются {settings}.",
  'step "{id}" names the role "{name}", which is not declared':
    "шаг «{id}» называет необъявленную роль «{name}»",
  "Correct it, or add it under roles (declared: {roles}).":
    "Исправьте или добавьте в roles (объявлены: {roles}).",
  'step "{id}" goes from the role "{from}" to itself': "шаг «{id}» ведёт от роли «{from}» к ней самой",
  "Name two roles; two roles can have the same classes.": "Укажите две роли; их классы могут совпадать.",
  'step "{id}" has no channels': "у шага «{id}» нет каналов",
  "Add channels: what kind of tie it is.": "Добавьте channels: какого рода эта связь.",
  channel: "канал",
  "terms of ties": "условия связей",
  'step "{id}" passes through nobody': "шаг «{id}» не проходит ни через кого",
  "Add through, or delete it.": "Добавьте through или удалите его.",
  'step "{id}" can come {key} one step only': "у шага «{id}» в {key} может быть только один шаг",
  "Name one step.": "Укажите один шаг.",
  'step "{id}" is to come {key} "{other}", which is no step with a tie or an event':
    "у шага «{id}» в {key} указан «{other}», но это не шаг со связью или событием",
  "Name a step with tie: or phase: that is not optional.": "Укажите обязательный шаг с tie: или phase:.",
  "pattern with steps": "модель с шагами",
  'step of "{id}"': "шаг модели «{id}»",
  "part or attribute": "роль или признак",
  'step "{id}" compares a grade with another and with a number':
    "шаг «{id}» сравнивает оценку и с другой, и с числом",
  "Make it two steps.": "Разделите его на два шага.",
  'step "{id}" does not say how high the grade has to be':
    "у шага «{id}» не указано, какой должна быть оценка",
  "Add above, at_most or exceeds.": "Добавьте above, at_most или exceeds.",
  'step "{id}" needs either years or months': "шагу «{id}» нужны либо годы, либо месяцы",
  "Give one of the two.": "Укажите одно из двух.",
  'step "{id}" counts its time from "{of}", which is no other step with a tie or an event':
    "шаг «{id}» отсчитывает время от «{of}», но это не другой шаг со связью или событием",
  'step "{id}" is to come {key} "{other}", which is no other step with a tie or an event':
    "у шага «{id}» в {key} указан «{other}», но это не другой шаг со связью или событием",
  "Correct the id of the step.": "Исправьте идентификатор шага.",
  "the order of the steps {circle} runs in a circle": "порядок шагов {circle} замкнут в круг",
  "Take one after or before away.": "Уберите один из параметров after или before.",
});
