import type { Assessment, Concordance } from "@throughline/assess";
import { ConfidenceMark } from "@throughline/report/components";
import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { Pill } from "../ui/records/pill.tsx";

const tones = { agrees: "ok", differs: "bad", circular: "warn", "cannot say": undefined } as const;
const text = strings.concordance;

/** The authors' conclusions beside the computed ones, statement by statement. */
export function AuthorStatements({ assessment }: { assessment: Assessment }) {
  const { concordance, conclusions } = assessment;
  const statements = new Map(conclusions.map(({ id, statement }) => [id, statement]));
  if (concordance.length === 0) return <p className="soft">{text.none}</p>;
  return (
    <div className="scroll">
      <table className="concordance">
        <caption className="unseen">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.author}</th>
            <th scope="col">{text.category}</th>
            <th scope="col">{text.program}</th>
          </tr>
        </thead>
        <tbody>
          {concordance.map((row) => (
            <tr key={row.id}>
              <td>{row.statement}</td>
              <td>
                <Category row={row} />
              </td>
              <td>
                {row.conclusion === undefined ? (
                  row.missing.join(" ")
                ) : (
                  <>
                    {row.confidence && <ConfidenceMark level={row.confidence} />}{" "}
                    <Link to={addressOf("conclusions", row.conclusion)}>
                      {statements.get(row.conclusion) ?? row.conclusion}
                    </Link>
                    {row.missing.length > 0 && <p className="soft">{row.missing.join(" ")}</p>}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One statement of an author, and its agreement with the computed results. */
export function AuthorStatement({ row }: { row: Concordance }) {
  return (
    <li>
      <Category row={row} /> “{row.statement}”
      {row.missing.length > 0 && <p className="soft">{row.missing.join(" ")}</p>}
    </li>
  );
}

const Category = ({ row: { category } }: { row: Concordance }) => (
  <Pill tone={tones[category]}>{text.categories[category]}</Pill>
);
