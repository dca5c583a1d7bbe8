/** Entries by their names; a second one of the same name is `name (2)`, so that it is not lost. */
export function keyed<T>(
  entries: readonly (readonly [name: string, value: T])[],
): Readonly<Record<string, T>> {
  const byName: Record<string, T> = {};
  for (const [name, value] of entries) {
    let key = name;
    for (let number = 2; key in byName; number += 1) key = `${name} (${number})`;
    byName[key] = value;
  }
  return byName;
}
