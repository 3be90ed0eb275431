import { contract, type Hit } from "@throughline/api";
import { addressOf } from "../../state/route.ts";
import { useAnswer } from "../../state/use.ts";
import { useSourceName } from "../../state/use-source-name.ts";
import { strings } from "../../strings.ts";
import { Link } from "../../ui/controls/link.tsx";
import { type HitOrder, orderHits } from "./search-results.ts";

/** Keyword in context: hits one below the other, with the words before and after. */
export function Kwic({
  hits,
  order,
  most,
  ticked,
  onTick,
}: {
  hits: readonly Hit[];
  order: HitOrder;
  /** largest number of hits shown */
  most: number;
  ticked: ReadonlySet<number>;
  onTick: (hit: number, on: boolean) => void;
}) {
  const nameOf = useSourceName();
  return (
    <table className="kwic">
      <colgroup>
        <col className="kwic-tick" />
        <col className="kwic-source" />
        <col />
        <col />
      </colgroup>
      <tbody>
        {orderHits(hits, order)
          .slice(0, most)
          .map((i) => {
            const hit = hits[i]!;
            return (
              <tr key={i}>
                <td>
                  {hit.in === "documents" && (
                    <input
                      type="checkbox"
                      aria-label={strings.search.tick(hit.exact, nameOf(sourceIn(hit.key)))}
                      checked={ticked.has(i)}
                      onChange={({ target: { checked } }) => onTick(i, checked)}
                    />
                  )}
                </td>
                <th scope="row">
                  <Link to={addressFor(hit)} title={hit.key}>
                    <HitName hit={hit} />
                  </Link>
                </th>
                <td className="before">
                  <div>{hit.before}</div>
                </td>
                <td>
                  <mark>{hit.exact}</mark>
                  {hit.after}
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}

/** The source of a document or claim, or what else the words are in. */
function HitName({ hit: { in: where, key } }: { hit: Hit }) {
  const nameOf = useSourceName();
  const claim = useAnswer(
    contract.tables.claims.get,
    where === "claims" ? { params: { id: key } } : undefined,
    ["claims"],
  );
  if (where === "documents") return nameOf(sourceIn(key));
  const kind = strings.search.kinds[where as keyof typeof strings.search.kinds];
  return claim ? `${nameOf(claim.source_key)}, ${kind}` : kind;
}

/** Returns the key of the source that has a file. */
const sourceIn = (file: string): string => file.replace(/^sources\//u, "").replace(/\.\w+$/u, "");

function addressFor({ in: where, key, start }: Hit): string {
  if (where === "documents")
    return addressOf("sources", sourceIn(key), {
      at: String(start),
      ...(key.endsWith(".md") ? { as: "notes" } : {}),
    });
  if (where === "memos") return addressOf("memos", key);
  return addressOf("sources", "", where === "claims" ? { claim: key } : { passage: key });
}
