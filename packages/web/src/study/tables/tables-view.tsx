import { addressOf, useRoute } from "../../state/route.ts";
import { Link } from "../../ui/controls/link.tsx";
import { ActorSettings } from "./actor-settings.tsx";
import { editedTables } from "./table-columns.ts";
import { TableEditor } from "./table-editor.tsx";
import "../settings.css";
import "./tables.css";
import { strings } from "../../strings.ts";

const text = strings.tables;

/** The Tables screen: the tables of the study, one of them for editing. */
export function TablesView() {
  const { thing } = useRoute();
  const chosen = editedTables.find((table) => table === thing) ?? editedTables[0];
  return (
    <div className="attributes-view tables-view">
      <nav className="attribute-list" aria-label={text.list}>
        <ul>
          {editedTables.map((table) => (
            <li key={table}>
              <Link to={addressOf("tables", table)} aria-current={table === chosen ? "page" : undefined}>
                {text.names[table]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <TableEditor key={chosen} table={chosen} />
        {chosen === "actors" && <ActorSettings />}
      </div>
    </div>
  );
}
