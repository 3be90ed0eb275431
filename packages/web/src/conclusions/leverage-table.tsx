import { contract } from "@throughline/api";
import type { Assessment } from "@throughline/assess";
import { type CSSProperties, useMemo, useState } from "react";
import { addressOf } from "../state/route.ts";
import { useAnswer } from "../state/use.ts";
import { useSourceName } from "../state/use-source-name.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { Segments } from "../ui/controls/segments.tsx";
import { SourceName } from "../ui/records/source-name.tsx";
import { CellLink } from "./conclusion-trace.tsx";
import { type LeverageKind, type LeverageMap, leverageMap } from "./leverage-map.ts";
import { withoutText } from "./withdrawal.ts";

const first = 8;
/** Number of columns below which titles are slanted. */
const narrow = 4;
/** Number of columns above which titles are upright on a narrow page. */
const manyColumns = 22;
const text = strings.leverage;

/** A table that marks which main conclusions change or fall when a source, claim or grade is withdrawn. */
export function LeverageTable({ assessment, chosen }: { assessment: Assessment; chosen: string }) {
  const [kind, setKind] = useState<LeverageKind>("source");
  const [isWhole, setWhole] = useState(false);
  const map = useMemo(() => leverageMap(assessment, kind), [assessment, kind]);
  const rows = isWhole ? map.rows : map.rows.slice(0, first);
  if (map.columns.length === 0) return null;
  return (
    <section className="card leverage" aria-labelledby="leverage-title">
      <header>
        <h2 id="leverage-title">{text.titles[kind]}</h2>
        <Segments label={text.by} choices={text.kinds} value={kind} onChange={setKind} />
      </header>
      <div className="scroll">
        <table
          className={map.columns.length > manyColumns ? "many" : undefined}
          style={{ "--columns": map.columns.length } as CSSProperties}
        >
          <caption className="unseen">{text.caption}</caption>
          <colgroup>
            <col className="name" />
            <col span={map.columns.length} />
            <col className="total" />
          </colgroup>
          <Head map={map} chosen={chosen} />
          <tbody>
            {rows.map(({ id, marks, total }) => (
              <tr key={id}>
                <th scope="row">
                  <RowName kind={kind} id={id} />
                </th>
                {marks.map((mark, i) => (
                  <td
                    key={map.columns[i]?.id}
                    className={`mark ${mark}${map.columns[i]?.id === chosen ? " chosen" : ""}`}
                  >
                    <span title={text.marks[mark]}>{text.signs[mark]}</span>
                    <span className="unseen">{text.marks[mark]}</span>
                  </td>
                ))}
                <td className="total">{strings.count(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="legend soft">
        <span className="mark falls">{text.signs.falls}</span> {text.marks.falls}{" "}
        <span className="mark cited">{text.signs.cited}</span> {text.marks.cited}
        {map.rows.length > first && (
          <button type="button" className="plain" onClick={() => setWhole(!isWhole)}>
            {isWhole ? text.fewer : text.all(map.rows.length)}
          </button>
        )}
      </p>
    </section>
  );
}

/** The conclusions, numbered, below the analyses that they are from. */
function Head({ map, chosen }: { map: LeverageMap; chosen: string }) {
  return (
    <thead>
      <tr>
        <td />
        {map.groups.map(({ analysis, title, count }) => (
          <th
            key={analysis}
            scope="colgroup"
            colSpan={count}
            className={count < narrow ? "group narrow" : "group"}
            title={title}
          >
            <span>{title}</span>
          </th>
        ))}
        <th scope="col" className="total">
          {text.of(map.computed)}
        </th>
      </tr>
      <tr>
        <td />
        {map.columns.map(({ id, statement }, i) => (
          <th key={id} scope="col" className={id === chosen ? "chosen" : undefined}>
            <Link to={addressOf("conclusions", id)} title={statement}>
              {i + 1}
            </Link>
          </th>
        ))}
        <td />
      </tr>
    </thead>
  );
}

/** The name of a row. A source or claim can be withdrawn here. */
function RowName({ kind, id }: { kind: LeverageKind; id: string }) {
  const nameOf = useSourceName();
  if (kind === "grade") return <CellLink cell={id} />;
  if (kind === "claim") return <ClaimName id={id} />;
  const to = addressOf("conclusions", "", { without: withoutText({ kind: "source", id }) });
  return (
    <Link to={to} title={text.withdraw(nameOf(id))}>
      <SourceName name={nameOf(id)} />
    </Link>
  );
}

function ClaimName({ id }: { id: string }) {
  const claim = useAnswer(contract.tables.claims.get, { params: { id } }, ["claims"]);
  const name = claim?.statement ?? "…";
  return (
    <Link
      to={addressOf("conclusions", "", { without: withoutText({ kind: "claim", id }) })}
      title={text.withdraw(name)}
    >
      {name}
    </Link>
  );
}
