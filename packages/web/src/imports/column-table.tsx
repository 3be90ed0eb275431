import type { TableSurvey } from "@throughline/study";
import { attributeScales } from "@throughline/study";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Options, optionsOf } from "../ui/controls/choice.tsx";
import {
  type ChosenColumn,
  type ColumnChoice,
  type ColumnUse,
  chosenColumns,
  type ImportChoice,
} from "./import-choice.ts";

/** Number of columns shown without a request. */
const shown = 200;

/** Maps the columns of a table. */
export function ColumnTable({
  survey,
  choice,
  onChoice,
}: {
  survey: TableSurvey;
  choice: ImportChoice;
  onChoice: (part: Partial<ImportChoice>) => void;
}) {
  const text = strings.importing;
  const columns = chosenColumns(survey, choice);
  const change = (name: string, part: ColumnChoice) =>
    onChoice({ columns: { ...choice.columns, [name]: { ...choice.columns[name], ...part } } });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <div className="scroll columns" tabIndex={0} role="region" aria-label={text.columns}>
      <table>
        <thead>
          <tr>
            {text.columnHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.slice(0, shown).map((column) => (
            <ColumnRow
              key={column.name}
              column={column}
              isLong={choice.long !== undefined}
              onChange={(part) => change(column.name, part)}
            />
          ))}
        </tbody>
      </table>
      {columns.length > shown && <p className="soft">{text.moreColumns(columns.length - shown)}</p>}
    </div>
  );
}

function ColumnRow({
  column,
  isLong,
  onChange,
}: {
  column: ChosenColumn;
  /** whether attributes are named in a column, so columns are not attributes */
  isLong: boolean;
  onChange: (part: ColumnChoice) => void;
}) {
  const { info } = useStudy();
  const text = strings.importing;
  const attributes = Object.entries(info?.manifest.attributes ?? {}).filter(
    ([, { role }]) => role !== "note",
  );
  const name = column.name || text.noName;
  const uses = isLong ? (["case", "none"] as const) : (["case", "attribute", "text", "none"] as const);
  const use = isLong && column.use !== "case" ? "none" : column.use;
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td className="soft" dir="auto">
        {column.examples.join(" · ") || text.empty}
      </td>
      <td>
        <select
          aria-label={text.useOf(name)}
          value={use}
          onChange={({ target }) => onChange({ use: target.value as ColumnUse })}
        >
          <Options of={optionsOf(text.uses, uses)} />
        </select>
      </td>
      <td>
        {use === "attribute" && (
          <select
            aria-label={text.attributeOf(name)}
            value={column.target}
            onChange={({ target }) => onChange({ use: "attribute", attribute: target.value })}
          >
            <option value="">{text.newAttribute}</option>
            <Options of={attributes.map(([id, { label }]) => ({ id, name: label }))} />
          </select>
        )}
      </td>
      <td>
        {use === "attribute" && column.target === "" && (
          <select
            aria-label={text.roleOf(name)}
            value={column.role}
            onChange={({ target }) => onChange({ role: target.value as ChosenColumn["role"] })}
          >
            <Options of={optionsOf(text.roles, ["condition", "outcome", "context"])} />
          </select>
        )}
      </td>
      <td>
        {use === "attribute" && column.target === "" && (
          <select
            aria-label={text.scaleOf(name)}
            value={column.scale}
            onChange={({ target }) => onChange({ scale: target.value as ChosenColumn["scale"] })}
          >
            <Options of={optionsOf(text.scales, attributeScales)} />
          </select>
        )}
      </td>
    </tr>
  );
}
