import type { EvaluationKind } from "../evaluation/evaluation";
import { Decimal } from "../common/decimal";
import { squeeze } from "../vocabulary/characters";
import { isWithoutResults, type Head, type HeadForm } from "./heads";

/** A unit or project of which a form was asked, and what its form says; numbers are decimal strings. */
export interface Member {
  readonly unit: string | null;
  readonly form: string | null;
  readonly year: string | null;
  readonly reported: boolean;
  /** What came from a member that did not report: a form not filled in, a file that cannot be used, or no form of the year. */
  readonly instead?: "blank" | "unusable" | "other" | null;
  /** `null` where no deadline is known. */
  readonly onTime: boolean | null;
  readonly score: string | null;
  readonly grade: string | null;
  /**
   * Whether the form has a total that is no score: rows are without points, points do not add up or exceed what there is, or no
   * target has a result.
   */
  readonly flawed?: boolean;
  /** In 万元. */
  readonly budget: string | null;
  readonly executed: string | null;
  /** Whether the amounts seem to be in another unit than the form says: 元 for 万元. */
  readonly doubtful?: boolean;
  /** Whether the totals of the amounts are no sums of their parts. */
  readonly unsettled?: boolean;
  readonly indicators: number;
  readonly missed: number;
  /** Missed targets with a reason. */
  readonly explained: number;
  /** How many projects were to be evaluated, and of how many a form came. */
  readonly projectsDue: number | null;
  readonly projectsDone: number;
  /** Whether it is told how satisfaction was measured; `null` where none is stated. */
  readonly survey: boolean | null;
  readonly source: { readonly file: string; readonly at: string } | null;
}

/** All units or projects that a consolidation is about. */
export interface Population {
  readonly kind: EvaluationKind;
  readonly year: string | null;
  /** Whether it is known who was asked. */
  readonly complete: boolean;
  readonly members: readonly Member[];
}

/** A unit that was asked for its form. */
export interface Asked {
  readonly name: string;
  readonly projects: number;
  /** Files that came back from it, whether any of them can be used, and whether nothing in them is filled in. */
  readonly files: ReadonlySet<string>;
  readonly usable?: boolean;
  readonly blank?: boolean;
  readonly onTime: boolean | null;
}

/**
 * Whom a consolidation is about: each unit by its department form, where there are such forms, else each form of the kind that
 * most are of. Only the latest year counts; of two forms of one unit and project the one that stands for both, else the first.
 *
 * @param asked all who were asked, in their order; absent where nobody knows
 * @param superseded forms that another one of the same unit, project and year stands for
 * @returns `null` where no form has points
 */
export function populationOf(
  heads: readonly Head[],
  asked: readonly Asked[] | null,
  superseded: ReadonlySet<HeadForm> = new Set(),
): Population | null {
  const all = heads.flatMap(({ file, forms }) =>
    forms.filter((form) => !superseded.has(form)).map((form) => ({ file, form })),
  );
  const kind = kindOf(all.map(({ form }) => form));
  if (kind === null) return null;
  const ofKind = all.filter(({ form }) => form.kind === kind);
  const year = ofKind.reduce<string | null>(
    (latest, { form }) => (form.year !== null && form.year.text > (latest ?? "") ? form.year.text : latest),
    null,
  );
  const whole = kind === "department";
  const complete = whole && asked !== null;
  const own = firsts(
    ofKind.filter(({ form }) => form.year === null || form.year.text === year),
    complete ? asked : [],
  );
  const beside = new Places(whole ? all : []);
  const { found, left } = assigned(own, complete ? asked : []);
  const members = (complete ? asked : []).map((unit): Member => {
    const form = found.get(unit);
    return form ? { ...memberOf(form, beside, unit), unit: unit.name } : absent(unit);
  });
  for (const one of left) members.push(memberOf(one, beside, null));
  return { kind, year, complete, members };
}

/**
 * The form of each unit that was asked: in a file that came back from it, whatever name stands in it, else one that has its
 * name and that no other unit sent for itself.
 */
function assigned(
  own: readonly Placed[],
  asked: readonly Asked[],
): { readonly found: ReadonlyMap<Asked, Placed>; readonly left: ReadonlySet<Placed> } {
  const mains = new Places(own);
  const left = new Set(own);
  const found = new Map<Asked, Placed>();
  const take = (unit: Asked, form: Placed | undefined): void => {
    if (form && left.delete(form)) found.set(unit, form);
  };
  for (const unit of asked) {
    const sent = [...unit.files].flatMap((file) => mains.inFile(file));
    take(unit, sent.find((form) => mains.of(unit.name).includes(form)) ?? sent[0]);
  }
  for (const unit of asked) {
    if (!found.has(unit))
      take(
        unit,
        mains.of(unit.name).find((form) => left.has(form)),
      );
  }
  return { found, left };
}

interface Placed {
  readonly file: string;
  readonly form: HeadForm;
}

function kindOf(forms: readonly HeadForm[]): EvaluationKind | null {
  const counts = new Map<EvaluationKind, number>();
  for (const { kind, scored } of forms) if (scored) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.has("department")) return "department";
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

/** Of forms about one thing the first; which one holds is told among the doubles. What two units sent is not one thing. */
function firsts(placed: readonly Placed[], asked: readonly Asked[] = []): readonly Placed[] {
  const seen = new Set<string>();
  const senders = new Map(
    asked.flatMap(({ name, files }) => [...files].map((file) => [file, name] as const)),
  );
  return placed.filter(({ file, form: { unit, project, at } }) => {
    const sender = senders.get(file) ?? null;
    const about = unit === null ? [file, at] : [sender, squeeze(unit.text), squeeze(project?.text ?? "")];
    const key = JSON.stringify(about);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Forms by their files and by the units that they name. */
class Places {
  private readonly byFile = new Map<string, Placed[]>();
  private readonly byUnit = new Map<string, Placed[]>();

  constructor(all: readonly Placed[]) {
    for (const one of all) {
      const { unit, department } = one.form;
      add(this.byFile, one.file, one);
      const names = [unit, department].flatMap((said) => (said === null ? [] : [squeeze(said.text)]));
      for (const name of new Set(names)) add(this.byUnit, name, one);
    }
  }

  inFile(file: string): readonly Placed[] {
    return this.byFile.get(file) ?? [];
  }

  of(unit: string): readonly Placed[] {
    return this.byUnit.get(squeeze(unit)) ?? [];
  }
}

function add(places: Map<string, Placed[]>, key: string, one: Placed): void {
  const known = places.get(key);
  if (known) known.push(one);
  else places.set(key, [one]);
}

function memberOf(placed: Placed, places: Places, asked: Asked | null): Member {
  const { file, form } = placed;
  const { unit, name, year, execution, indicators, missed, explained, survey, at } = form;
  const score = standing(form);
  return {
    ...{ unit: unit?.text ?? null, form: name, year: year?.text ?? null },
    ...{ reported: true, onTime: asked?.onTime ?? null },
    ...{ score: score?.points ?? null, grade: score?.grade ?? null },
    flawed: score === null && (form.told !== null || form.printed !== null),
    doubtful: form.doubtfulMoney,
    unsettled: form.unsettledMoney,
    ...{ budget: execution?.budget.value ?? null, executed: execution?.executed.value ?? null },
    ...{ indicators, missed, explained, survey },
    ...projectsOf(placed, places, asked),
    source: { file, at },
  };
}

/** The points that a form tells, where they are no more than there are to have and results stand behind them. */
function standing(form: HeadForm): HeadForm["told"] {
  const { told } = form;
  const stands = told !== null && new Decimal(told.points).lte(told.max) && !isWithoutResults(form);
  return stands ? told : null;
}

/** How many projects the unit was asked for, else how many its base data count, and how many forms of projects came. */
function projectsOf(
  { file, form: { unit } }: Placed,
  places: Places,
  asked: Asked | null,
): Pick<Member, "projectsDue" | "projectsDone"> {
  const name = asked?.name ?? unit?.text;
  const beside = [...new Set([...places.inFile(file), ...(name === undefined ? [] : places.of(name))])];
  const counted = beside.find(({ form: { projects } }) => projects !== null)?.form.projects ?? null;
  const known = counted === null ? null : Number(counted);
  return {
    projectsDue: asked && asked.projects > 0 ? asked.projects : known,
    projectsDone: firsts(beside.filter(({ form }) => form.kind === "project")).length,
  };
}

function absent({ name, projects, files, usable = true, blank = false }: Asked): Member {
  const nothing = {
    form: null,
    year: null,
    onTime: null,
    score: null,
    grade: null,
    budget: null,
    executed: null,
  };
  return {
    ...nothing,
    unit: name,
    reported: false,
    instead: files.size === 0 ? null : blank ? "blank" : usable ? "other" : "unusable",
    ...{ indicators: 0, missed: 0, explained: 0, survey: null, source: null },
    projectsDue: projects > 0 ? projects : null,
    projectsDone: 0,
  };
}
