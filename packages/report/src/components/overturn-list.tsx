import { useContext } from "react";
import type { Overturn } from "../summary/overturn.ts";
import { SurroundingsContext } from "./surroundings.ts";

/** What would overturn the answer. */
export function OverturnList({ entries }: { readonly entries: readonly Overturn[] }) {
  const { linkRecord } = useContext(SurroundingsContext);
  if (entries.length === 0) return null;
  return (
    <ul className="overturn">
      {entries.map(({ title, text, on }) => (
        <li key={title}>
          <strong>{linkRecord?.(on, title) ?? title}</strong>
          <br />
          {text}
        </li>
      ))}
    </ul>
  );
}
