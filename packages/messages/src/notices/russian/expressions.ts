import { russianTexts } from "../../russian-texts.ts";

export const expressionNotices = russianTexts({
  "“{expression}”, character {position}: {what}. Write terms as {example}.":
    "«{expression}», знак {position}: {what}. Записывайте члены так: {example}.",
  "this quotation is empty or not closed": "кавычки пусты или не закрыты",
  "a condition is expected here": "здесь ожидается условие",
  "this bracket is not closed": "скобка не закрыта",
  "values are whole numbers from 0": "значения — целые числа от 0",
  "“{written}” mixes small and capital letters, and small ones negate here":
    "в «{written}» смешаны строчные и прописные буквы, а строчные здесь означают отрицание",
  "groups are nested too deeply": "слишком много вложенных скобок",
  "a closing ) is expected here": "здесь ожидается закрывающая скобка )",
  "“{character}” is not expected here": "знак «{character}» здесь не ожидается",
  "The expression has {length} characters, and at most {limit} are allowed. Write it in parts.":
    "Длина выражения — {length, plural, one {# знак} few {# знака} many {# знаков} other {# знака}}, допустимо не более {limit}. Разбейте его на части.",
  "“{expression}” names more than one set. Name one column, as {examples}.":
    "«{expression}» называет более одного множества. Назовите один столбец, например {examples}.",
  "“{expression}” has more than {limit} terms when multiplied out. Write it in parts.":
    "После раскрытия скобок в «{expression}» более {limit} членов. Разбейте его на части.",
});
