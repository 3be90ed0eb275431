import { russianTexts } from "../../russian-texts.ts";

export const calibrationNotices = russianTexts({
  "{attribute} holds raw values and has no calibration. Add thresholds to calibrate it.":
    "Признак {attribute} содержит исходные значения и не откалиброван. Задайте пороги калибровки.",
  "{attribute} cannot be calibrated. {reason}": "Признак {attribute} нельзя откалибровать. {reason}",
  "Value {position} is {value}. Give a finite number, or none where it is missing.":
    "Значение № {position}: {value}. Нужно конечное число; если значения нет, оставьте пустым.",
  "All values are {value}, so none is higher than another. Relative calibration (TFR) needs at least two different values.":
    "Все значения равны {value}, и ни одно не выше другого. Относительной калибровке (TFR) нужны хотя бы два разных значения.",
  "There {count, plural, one {is # threshold} other {are # thresholds}}, and this shape takes 3: exclusion, crossover, inclusion. Give three, or six for the shape “bell”.":
    "Число порогов: {count}, а этой форме нужны три: полная непринадлежность, переход, полная принадлежность. Задайте три порога или шесть для формы «колокол».",
  "The thresholds {thresholds} are equal or out of order. Give exclusion, crossover and inclusion in rising or in falling order.":
    "Пороги {thresholds} равны или идут не по порядку. Задайте пороги непринадлежности, перехода и принадлежности по возрастанию или по убыванию.",
  "There {count, plural, one {is # threshold} other {are # thresholds}}, and the shape “bell” takes 6. Give e1, c1, i1, i2, c2 and e2.":
    "Число порогов: {count}, а форме «колокол» нужны шесть. Задайте e1, c1, i1, i2, c2 и e2.",
  "The thresholds {thresholds} are equal or out of order. Give {names} from lowest to highest. Only the inner two may be equal.":
    "Пороги {thresholds} равны или идут не по порядку. Задайте {names} от меньшего к большему. Равны могут быть только два средних.",
  "No threshold is given. Give at least one.": "Пороги не заданы. Задайте хотя бы один.",
  "The threshold {threshold} is given twice. Give each once.":
    "Порог {threshold} задан дважды. Задайте каждый порог один раз.",
  "The thresholds {thresholds} do not rise: {threshold} follows {before}. Give them from lowest to highest.":
    "Пороги {thresholds} идут не по возрастанию: после {before} стоит {threshold}. Задайте их от меньшего к большему.",
  "Threshold {position} is {value}. Give a finite number, in the unit of the raw values.":
    "Порог № {position}: {value}. Нужно конечное число в единицах исходных значений.",
  "The exponent “{name}” is {exponent}. Give a number above 0.":
    "Показатель степени «{name}» равен {exponent}. Задайте число больше 0.",
  "The membership at inclusion (idm) is {idm}. Give a number above 0.5 and below 1.":
    "Степень принадлежности на пороге полной принадлежности (idm) равна {idm}. Задайте число больше 0,5 и меньше 1.",
  "The threshold {threshold} lies outside the data ({lowest} to {highest}), so it separates no cases. Give one between them.":
    "Порог {threshold} лежит вне данных (от {lowest} до {highest}) и не разделяет случаи. Задайте порог между этими значениями.",
  "A value is {value}. The indirect method takes the logarithm and has no membership for a negative value. Add a constant to all values, or use the direct method.":
    "Есть значение {value}. Косвенный метод использует логарифм и не определён для отрицательных значений. Прибавьте ко всем значениям константу или выберите прямой метод.",
});
