import type { Clause } from "./clause";
import type { ParsedName } from "./names/parsed-name";

type Action = Extract<ParsedName, { readonly form: "clause" }>;

/** The shortest part of a name that can stand for the whole. */
const LEAST = 2;

/**
 * Rows that belong to another row of the same item: a duration or period goes into the clause about the same thing
 * (活动室整修用时 → 用时1个月整修老年活动室), what an action touches and a rate of it follow that clause and drop what it
 * says already (选区换届完成率 → 完成率100%).
 */
export function attachRows<F>(clauses: readonly Clause<F>[]): readonly Clause<F>[] {
  return placeFollowers(placeSpans(clauses));
}

function placeSpans<F>(clauses: readonly Clause<F>[]): readonly Clause<F>[] {
  const spans = new Map<Clause<F>, Clause<F>["span"]>();
  const placed = new Set<Clause<F>>();
  for (const row of clauses) {
    const { name, amount } = row;
    if (name.form !== "span" || amount === null) continue;
    const about = name.about.text;
    const owner = clauses.find(
      (one) => !spans.has(one) && one.name.form === "clause" && tells(one.name, about),
    );
    if (owner === undefined) continue;
    spans.set(owner, { kind: name.span, amount });
    placed.add(row);
  }
  return clauses
    .filter((row) => !placed.has(row))
    .map((row) => {
      const span = spans.get(row);
      return span === undefined ? row : { ...row, span };
    });
}

/** Whether a clause is about what a name says: 整修老年活动室 about 活动室整修, 开展执法检查 about 执法检查. */
function tells({ verb, object, after }: Action, about: string): boolean {
  if (object === null) return about === verb.text;
  const whole = `${object.text}${after?.text ?? ""}`;
  if (whole.endsWith(about) || about.endsWith(whole)) return true;
  const thing = about.endsWith(verb.text) ? about.slice(0, -verb.text.length) : "";
  return thing.length >= LEAST && object.text.endsWith(thing);
}

function placeFollowers<F>(clauses: readonly Clause<F>[]): readonly Clause<F>[] {
  const followers = new Map<Clause<F>, Clause<F>[]>();
  const moved = new Set<Clause<F>>();
  for (const row of clauses) {
    const found = ownerOf(row, clauses);
    if (found === null) continue;
    followers.set(found.owner, [...(followers.get(found.owner) ?? []), found.row]);
    moved.add(row);
  }
  return clauses.flatMap((row) => (moved.has(row) ? [] : [row, ...(followers.get(row) ?? [])]));
}

/** The clause that a rate or an involved thing follows, with what is left of the follower's name. */
function ownerOf<F>(
  row: Clause<F>,
  clauses: readonly Clause<F>[],
): { readonly owner: Clause<F>; readonly row: Clause<F> } | null {
  const { name } = row;
  for (const owner of clauses) {
    if (owner.name.form !== "clause" || owner.name.total) continue;
    if (name.form === "involves" && touches(owner.name, name.about.text)) {
      return { owner, row: { ...row, follows: true } };
    }
    if (name.form !== "measure") continue;
    const rest = restOf(name.name.text, owner.name);
    if (rest !== null)
      return { owner, row: { ...row, follows: true, name: { ...name, name: { ...name.name, text: rest } } } };
  }
  return null;
}

function touches(action: Action, about: string): boolean {
  if (tells(action, about)) return true;
  const last = action.object?.text.slice(-LEAST) ?? "";
  return last.length === LEAST && about.includes(last);
}

/** What a rate's name says beyond the clause: 建议办理满意率 beside 办理代表建议 → 满意率. */
function restOf(rate: string, { verb, object, after }: Action): string | null {
  if (object === null || !/率(?:[（(].*[)）])?$/u.test(rate)) return null;
  for (let start = 0; object.text.length - start >= LEAST; start += 1) {
    const thing = object.text.slice(start);
    for (const prefix of [`${thing}${after?.text ?? verb.text}`, thing]) {
      const rest = rate.slice(prefix.length);
      if (rate.startsWith(prefix) && rest.replace(/[（(].*$/u, "").length > LEAST) return rest;
    }
  }
  return null;
}
