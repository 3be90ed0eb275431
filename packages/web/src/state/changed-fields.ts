/** Returns the fields of a form that differ from the saved ones. */
export function changedFields<F extends Readonly<Record<string, string>>>(saved: F, values: F): Partial<F> {
  const changes: Partial<F> = {};
  for (const name of Object.keys(values) as (keyof F)[]) {
    if (values[name] !== saved[name]) changes[name] = values[name];
  }
  return changes;
}
