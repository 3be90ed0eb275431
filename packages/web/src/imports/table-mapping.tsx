import type { ImportResult } from "@throughline/api";
import type { TableSurvey } from "@throughline/study";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Choice, optionsOf } from "../ui/controls/choice.tsx";
import { ColumnTable } from "./column-table.tsx";
import type { ImportChoice } from "./import-choice.ts";

/** Encodings of tables from older programs. Others are detected. */
const encodings = [
  "utf-8",
  "windows-1252",
  "windows-1251",
  "windows-1250",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "koi8-r",
  "ibm866",
  "utf-16le",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
];

type Parts = {
  readonly found: ImportResult;
  readonly survey: TableSurvey | undefined;
  readonly choice: ImportChoice;
  readonly onChoice: (part: Partial<ImportChoice>) => void;
};

/** How a table is read, and how its columns are mapped. */
export function TableMapping({ found, survey, choice, onChoice }: Parts) {
  return (
    <>
      <ReadingFields found={found} survey={survey} choice={choice} onChoice={onChoice} />
      {survey && (
        <>
          <ColumnTable survey={survey} choice={choice} onChoice={onChoice} />
          <FirstRows survey={survey} />
        </>
      )}
    </>
  );
}

/** Options that a file may leave open: encoding, decimal mark, missing values, sheet, form. */
function ReadingFields({ found, survey, choice, onChoice }: Parts) {
  const text = strings.importing;
  return (
    <fieldset className="import-fields">
      <legend>{text.howRead}</legend>
      {found.sheets && (
        <Choice
          label={text.sheet}
          value={choice.sheet}
          options={[{ id: "", name: text.chooseSheet }, ...found.sheets.map((name) => ({ id: name, name }))]}
          onChange={(sheet) => onChoice({ sheet, columns: {} })}
        />
      )}
      {(found.encoding !== undefined || choice.encoding !== "" || survey === undefined) && (
        <Choice
          label={text.encoding}
          value={choice.encoding}
          options={[
            { id: "", name: text.found(found.encoding) },
            ...encodings.map((name) => ({ id: name, name })),
          ]}
          onChange={(encoding) => onChoice({ encoding })}
        />
      )}
      <Choice
        label={text.decimal}
        value={choice.decimal}
        options={[
          { id: "", name: text.found(survey && text.marks[survey.decimal]) },
          { id: ".", name: text.marks["."] },
          { id: ",", name: text.marks[","] },
        ]}
        onChange={(decimal) => onChoice({ decimal: decimal as ImportChoice["decimal"] })}
      />
      <MissingField survey={survey} choice={choice} onChoice={onChoice} />
      <FormFields survey={survey} choice={choice} onChoice={onChoice} />
      <CaseKindField choice={choice} onChoice={onChoice} />
      <Choice
        label={text.certainty}
        value={choice.confidence}
        options={optionsOf(strings.confidences)}
        onChange={(confidence) => onChoice({ confidence })}
      />
    </fieldset>
  );
}

type FieldParts = Omit<Parts, "found">;

/** The codes of missing values; those that the file declares are suggested. */
function MissingField({ survey, choice, onChoice }: FieldParts) {
  const text = strings.importing;
  const codes = [...new Set(survey?.columns.flatMap(({ codes: own }) => own) ?? [])];
  const withNamed = (more: string) =>
    onChoice({ missing: choice.missing === "" ? more : `${choice.missing}, ${more}` });
  return (
    <>
      <label>
        {text.missing}{" "}
        <input
          name="missing"
          value={choice.missing}
          placeholder={codes.length > 0 ? codes.join(", ") : "-99, 9"}
          onChange={({ target }) => onChoice({ missing: target.value })}
        />
      </label>
      {codes.length > 0 && (
        <span className="suggestion">
          {text.codesFound(codes.join(", "))}{" "}
          <button type="button" onClick={() => withNamed(codes.join(", "))}>
            {text.codesMissing}
          </button>{" "}
          <button type="button" onClick={() => withNamed("none")}>
            {text.codesValues}
          </button>
        </span>
      )}
    </>
  );
}

/** One row a case, several rows a case and how they are combined, or one row a value with its columns. */
function FormFields({ survey, choice, onChoice }: FieldParts) {
  const text = strings.importing;
  const columns = (survey?.columns ?? []).map(({ name }) => ({ id: name, name: name || text.noName }));
  const long = choice.long ??
    survey?.long ?? { attribute: columns[1]?.id ?? "", value: columns[2]?.id ?? "" };
  return (
    <>
      <Choice
        label={text.form}
        value={choice.long ? "long" : choice.combine ? "several" : "wide"}
        options={[
          { id: "wide", name: text.forms.wide },
          { id: "several", name: text.forms.several },
          { id: "long", name: text.forms.long },
        ]}
        onChange={(form) =>
          onChoice({
            long: form === "long" ? long : undefined,
            combine: form === "several" ? "mean" : undefined,
          })
        }
      />
      {choice.combine && (
        <Choice
          label={text.combine}
          value={choice.combine}
          options={optionsOf(text.combinations)}
          onChange={(combine) => onChoice({ combine })}
        />
      )}
      {survey?.long && !choice.long && <span className="suggestion">{text.longFound}</span>}
      {choice.long && (
        <>
          <Choice
            label={text.longAttribute}
            value={long.attribute}
            options={columns}
            onChange={(attribute) => onChoice({ long: { ...long, attribute } })}
          />
          <Choice
            label={text.longValue}
            value={long.value}
            options={columns}
            onChange={(value) => onChoice({ long: { ...long, value } })}
          />
        </>
      )}
    </>
  );
}

/** The kind of new cases; the kinds of the study are suggested. */
function CaseKindField({ choice, onChoice }: Pick<Parts, "choice" | "onChoice">) {
  const { cases } = useStudy();
  const text = strings.importing;
  return (
    <>
      <label>
        {text.caseKind}{" "}
        <input
          name="case-kind"
          list="import-case-kinds"
          value={choice.caseKind}
          placeholder={cases[0]?.kind ?? ""}
          onChange={({ target }) => onChoice({ caseKind: target.value })}
        />
      </label>
      <datalist id="import-case-kinds">
        {[...new Set(cases.map(({ kind }) => kind))].map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
    </>
  );
}

function FirstRows({ survey }: { survey: TableSurvey }) {
  const text = strings.importing;
  return (
    <details>
      <summary>{text.firstRows(survey.first.length, survey.rows)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <div className="scroll" tabIndex={0} role="region" aria-label={text.preview}>
        <table>
          <thead>
            <tr>
              {survey.columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name || text.noName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {survey.first.map((cells, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id and keep their order
              <tr key={r}>
                {cells.map((cell, c) => (
                  <td key={survey.columns[c]?.name} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
