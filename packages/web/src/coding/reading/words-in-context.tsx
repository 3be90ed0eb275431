/** Words with the text around them. */
export function WordsInContext({
  place: { prefix, exact, suffix },
}: {
  place: { readonly prefix: string | null; readonly exact: string; readonly suffix: string | null };
}) {
  return (
    <>
      <span className="soft">{prefix}</span> <mark>{exact}</mark> <span className="soft">{suffix}</span>
    </>
  );
}
