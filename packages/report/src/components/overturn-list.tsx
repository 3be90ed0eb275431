import type { Overturn } from "../summary/overturn.ts";

/** What would overturn the answer. */
export function OverturnList({ entries }: { readonly entries: readonly Overturn[] }) {
  return (
    <ul className="overturn">
      {entries.map(({ title, text }) => (
        <li key={title}>
          <strong>{title}</strong>
          <br />
          {text}
        </li>
      ))}
    </ul>
  );
}
