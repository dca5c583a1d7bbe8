import { isFavourable, isOfFavour } from "../vocabulary/favour";
import { isNumeric, most, type ColumnProfile, type ProfiledCell } from "./column-profile";
import { columnOf, given, type Step } from "./content-step";
import { normaliseLabel, squeeze } from "./text-normalisation";

/** Cells that prove what a column holds. */
const LEAST_CELLS = 2;

/**
 * A column that says of each variance whether it is favourable (F, A, `Fav/(Adv)`, 有利, 超支) tells which way is better, for it stands
 * beside what was planned and what came about.
 */
export const favourByContents: Step = (mapping, { profile }) => {
  const open = [columnOf(mapping, "target"), columnOf(mapping, "actual")].every((one) => one !== undefined);
  if (!open || columnOf(mapping, "direction") !== undefined) return mapping;
  const found = mapping.find(({ role, header, column }) => {
    if (role !== "ignored" && role !== "change" && role !== "status") return false;
    return isOfFavour(header) ? tellsFavour(profile(column)) : saysFavour(profile(column));
  });
  return found === undefined
    ? mapping
    : mapping.map((entry) => (entry === found ? given(entry, "direction") : entry));
};

/** Under a heading that says so, letters or amounts. */
function tellsFavour({ filled }: ColumnProfile): boolean {
  return (
    filled.length > 0 && filled.every(({ text, read }) => isFavourable(text, true) !== null || isNil(read))
  );
}

/** Under any other one both must occur, and nothing else: A alone is a grade, or amber. */
function saysFavour({ filled }: ColumnProfile): boolean {
  const said = filled.map(({ text }) => isFavourable(text));
  return (
    said.includes(true) &&
    said.includes(false) &&
    filled.every(({ read }, index) => said[index] !== null || isNil(read))
  );
}

function isNil({ value }: ProfiledCell["read"]): boolean {
  return value !== undefined && Number(value) === 0;
}

/** Where a value went since: ↗, 上升, `improving`. */
const MOVEMENT =
  /^(?:[↑↓→←↗↘↔⇧⇩⇨⬆⬇➡▲▼△▽►◄=＝—–-]+|上升|下降|持平|不变|升|降|平|向好|趋好|转差|改善|恶化|回升|回落|up|down|flat|same|stable|steady|improv(?:ed|ing)|worse(?:ned|ning)?|declin(?:ed|ing)|no\s*change|unchanged)$/i;

const JUDGING = /^b?rag(?:rating|status)?$|^(?:status|state|rating)$|状态|灯$|预警|评价$|判定/;

/** Of two columns that may say how each row came out, one of movements (趋势 over ↗ and →) gives way to one that judges. */
export const statesBeforeTrends: Step = (mapping, { profile }) => {
  const status = columnOf(mapping, "status");
  if (status === undefined || !isOfMovements(profile(status.column))) return mapping;
  const heir = mapping.find(
    ({ role, says, header, column }) =>
      role === "ignored" &&
      (says === "status" || (says === undefined && JUDGING.test(normaliseLabel(header)))) &&
      profile(column).filled.length >= LEAST_CELLS &&
      !isOfMovements(profile(column)),
  );
  if (heir === undefined) return mapping;
  return mapping.map((entry) => {
    if (entry === status) return { ...given(entry, "ignored"), says: "status" };
    return entry === heir ? given(entry, "status") : entry;
  });
};

function isOfMovements({ filled }: ColumnProfile): boolean {
  return filled.length > 0 && filled.every(({ text }) => MOVEMENT.test(squeeze(text)));
}

/** A heading of what differs that does not ask for why. */
const DIFFERENCE = /偏差|差异|差距|偏离|variance|deviation|gap/i;
const WHY = /原因|理由|说明|分析|措施|问题|reason|why|explanation|cause|comment/i;
/** A heading of remarks, which tell why where no other column does. */
const REMARKS = /^(?:备注|说明|附注|情况说明|备注说明|notes?|remarks?|comments?)$/;

/** Numbers under a heading of differences (偏差 over -5%, +3项) give no reasons; remarks beside them may. */
export const variancesNoReasons: Step = (mapping, { profile }) => {
  const reason = columnOf(mapping, "reason");
  if (reason === undefined || !DIFFERENCE.test(reason.header)) return mapping;
  if (WHY.test(squeeze(reason.header))) return mapping;
  if (!most(profile(reason.column), isNumeric, 0.7)) return mapping;
  const changed = columnOf(mapping, "change") !== undefined;
  const remarks = mapping.find(
    ({ role, header, column }) =>
      (role === "explanation" || role === "ignored") &&
      column > reason.column &&
      REMARKS.test(normaliseLabel(header)),
  );
  return mapping.map((entry) => {
    if (entry === reason) return given(entry, changed ? "ignored" : "change");
    return entry === remarks ? given(entry, "reason") : entry;
  });
};
