import { type AttributeDeclaration, attributeRoles } from "@throughline/study";
import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import "./settings.css";

type Attributes = readonly (readonly [id: string, declaration: AttributeDeclaration])[];

/** The attributes of the study by role, as links to their place on a screen. */
export function AttributeList({
  attributes,
  chosen,
  screen,
  noteOf,
}: {
  attributes: Attributes;
  chosen: string;
  screen: "attributes" | "grade" | "calibrate";
  /** short text at the end of an entry */
  noteOf?: (id: string, declaration: AttributeDeclaration) => string;
}) {
  return (
    <nav className="attribute-list" aria-label={strings.attributes.list}>
      {attributes.length === 0 && <p className="soft">{strings.attributes.none}</p>}
      {attributeRoles.map((role) => {
        const own = attributes.filter(([, declaration]) => declaration.role === role);
        if (own.length === 0) return null;
        return (
          <section key={role}>
            <h2>{strings.attributes.roles[role]}</h2>
            <ul>
              {own.map(([id, declaration]) => (
                <li key={id}>
                  <Link to={addressOf(screen, id)} aria-current={id === chosen ? "page" : undefined}>
                    {declaration.label}
                    {noteOf && <span className="count">{noteOf(id, declaration)}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
