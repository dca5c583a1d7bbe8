/** Whether two clauses share a word of two characters. */
export function isAboutTheSame(one: string, other: string): boolean {
  const words = one.match(/\p{L}{2,}/gu) ?? [];
  return words.some((word) =>
    Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).some((pair) =>
      other.includes(pair),
    ),
  );
}
