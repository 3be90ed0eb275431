import { type Message, nameList, notice, type Said } from "@throughline/messages";
import { quotedName } from "@throughline/study";

/** A notice that lists names; none without names. */
export const noticeOf = (
  names: readonly Said[],
  write: (names: ReturnType<typeof nameList>) => Message,
): Message[] => (names.length === 0 ? [] : [write(nameList(names))]);

/** Says which grades of the study differ from those of a file. */
export const differingGrades = (grades: readonly Message[]): Message[] =>
  noticeOf(grades, (names) =>
    notice("Grades of the study that differ from the file and were not changed ({count}): {grades}.", {
      count: grades.length,
      grades: names,
    }),
  );

/** A grade of the study that differs from that of a file. */
export const differingGrade = (name: string, attribute: string, grade: string, inFile: number): Message =>
  notice("{case}, {attribute}: {grade}, in the file {inFile}", { case: name, attribute, grade, inFile });

/** Says that an attribute has no place in study.yaml. */
export const cannotAdd = (attribute: string): Message =>
  notice(
    "The attribute {attribute} cannot be added to study.yaml. Add attributes to study.yaml, or declare this one there yourself.",
    { attribute: quotedName(attribute) },
  );
