/** The short name of a source; in a narrow place its authors are shortened and its year is kept. */
export function SourceName({ name }: { name: string }) {
  const at = name.search(/ \S+$/u);
  if (at === -1) return name;
  return (
    <span className="source-name">
      <span>{name.slice(0, at)}</span>
      <span>{name.slice(at)}</span>
    </span>
  );
}
