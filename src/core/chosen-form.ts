import { err, ok, type Result } from "./common/result";
import type { Evaluation, InfoRole, Sourced } from "./evaluation/evaluation";
import { squeeze } from "./vocabulary/characters";

/** What a person calls a form by. */
type Named = Pick<Evaluation, "id" | "sheet" | "title" | "info">;

/** Why what a person asked for names no single form. */
export interface NoSuchForm<T> {
  /** Forms that could be meant, several of them where the name fits several; else all that there are. */
  readonly candidates: readonly T[];
  readonly several: boolean;
}

/** Characters of a part of a name. */
const SHORTEST_PART = 2;
const NAMING_ROLES: readonly InfoRole[] = ["project", "department", "implementing-unit"];

/**
 * The form that a person names: by its number in the list of `jiyan read`, counted from one, or by its project, its unit,
 * its title or its sheet, of which a part is enough where no other form has it. Width, case and spaces count for nothing.
 *
 * @param among the forms that may be meant; numbers always count all of them
 */
export function findForm<T extends Named>(
  evaluations: readonly T[],
  asked: string,
  among: readonly T[] = evaluations,
): Result<T, NoSuchForm<T>> {
  const wanted = comparable(asked);
  const isNumber = /^\d+$/.test(wanted);
  const numbered = isNumber ? evaluations[Number(wanted) - 1] : undefined;
  if (numbered && among.includes(numbered)) return ok(numbered);
  const whole = among.filter((form) => namesOf(form).includes(wanted));
  // Part of a year or of an amount would be chance: numbers name a form only as a whole.
  const tooShort = wanted.length < SHORTEST_PART || isNumber;
  const partly = tooShort ? [] : among.filter((form) => namesOf(form).some((n) => n.includes(wanted)));
  const found = whole.length > 0 ? whole : partly;
  const [only, ...others] = found;
  if (only && others.length === 0) return ok(only);
  return err({ candidates: only ? found : among, several: only !== undefined });
}

/** What a form is called where it is told from others: its project, else its unit, else its title, else its sheet. */
export function formName({ sheet, title, info }: Named): string {
  const said = NAMING_ROLES.flatMap((role) => info.filter((pair) => pair.role === role))
    .map(({ value }) => value.text.trim())
    .find((text) => text !== "");
  return said ?? (title === null || title.text.trim() === "" ? sheet : title.text.trim());
}

/** The first of these facts that the head of a form states. */
export function saidOf({ info }: Pick<Named, "info">, roles: readonly InfoRole[]): Sourced | null {
  const [found] = roles.flatMap((role) =>
    info.filter((pair) => pair.role === role && pair.value.text.trim() !== ""),
  );
  return found?.value ?? null;
}

function namesOf({ id, sheet, title, info }: Named): readonly string[] {
  const said = info.filter(({ role }) => role !== null && NAMING_ROLES.includes(role));
  return [id, sheet, title?.text ?? "", ...said.map(({ value }) => value.text)].map(comparable);
}

function comparable(text: string): string {
  return squeeze(text.normalize("NFKC")).toLowerCase();
}
