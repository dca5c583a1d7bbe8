import type { Note, PrintedTotal, Sourced, SourcedNumber } from "../evaluation/evaluation";
import { isApproval, isApprovalRow } from "./approvals";
import type { Grid, Slot } from "./grid";
import type { TableHeader } from "./header-row";
import { parsePoints, pointsOf } from "./quantity/amount";
import { splitPair } from "./quantity/pair";
import { gradeWords } from "../vocabulary/grades";
import { foldWidth, normaliseLabel, squeeze } from "./text-normalisation";

/** `总分`, `合计`, `自评总分`, `各项得分合计`, `总分及等级`, `Grand total`; what stands in brackets is left out before. */
const TOTAL =
  /^(?:自评|评价|考核|绩效|综合|各项|指标|全部|本表)*(?:总(?:分|计|得分|评分|分值)|合计|(?:总分|得分|分值|分数)合计|合计(?:总分|得分|分值)|(?:综合|最终|最后)(?:评价|自评|考核|绩效)?得分)(?:及(?:评价)?等[级次])?$|^(?:grand|overall)?total(?:score|points)?$|^overallscore$/;
const LONGEST_TOTAL = 20;

/** Label words of texts under a table. The label is the first cell, or what stands before a colon. */
const LABELS: readonly (readonly [RegExp, Note["role"]])[] = [
  [/^(?:偏差|未完成|偏离).*(?:原因|说明)/, "execution-reason"],
  [/^(?:评价|自评|绩效|综合)*结论|^(?:自我|个人|综合|总体)(?:评价|总结|鉴定|评述|小结)$/, "conclusion"],
  [
    /^(?:主要)?(?:存在的?|发现的?)(?:主要)?问题|^(?:自评|评价|绩效|项目|工作)?主要问题(?:及(?:其)?原因(?:分析)?)?(?::|$)/,
    "problems",
  ],
  [/^(?:下一步)?(?:改进|整改|工作)(?:措施|打算|建议|计划)|^有关建议/, "measures"],
];
const SIGNATURE =
  /^(?:填表人|填报人|制表人?|经办人|审核人|评价人|单位负责人|部门负责人|单位\(盖章\)|项目负责人签字|负责人\(?签|(?:项目|财务|科室|股室)负责人[:(]|(?:分管|主管|单位)(?:领导|负责人)[:(]|复核人|联系(?:人|电话):|(?:填表|制表|编制|审核|复核|审批|批准|校对|主管|填报)(?:(?:日期|时间)?[:：]|(?:日期|时间)$))/;
const SIGNATURE_PARTS = /填表人|填报人|填报日期|填表日期|联系电话|负责人|签字|盖章/g;
const FOOTNOTE =
  /^(?:(?:主要)?(?:经验)?做法(?:及(?:成效|经验))?|主要(?:经验|成效|亮点)(?:做法|及做法)?|注|备注|说明|填表说明|填报说明|注意|其他(?:需要|需)?(?:补充)?说明的?(?:事项|问题|情况|内容))(?:[:\d一.、(]|$)|^\*/;
/** The same in English, matched as they begin; such words stand in tables too, so the whole beginning counts. */
const ENGLISH: readonly (readonly [RegExp, Note["role"]])[] = [
  [/^reasons? for (?:the )?deviation of the budget\b/i, "execution-reason"],
  [
    /^(?:(?:filled in|prepared|completed|signed|compiled|approved) by|signed)\s*:|^head of (?:unit|department)\b.*:/i,
    "signature",
  ],
  [/^(?:notes?|remarks?|(?:data )?sources?)\s*[:：]/i, "footnote"],
  [/^(?:prepared|compiled|taken|extracted|sourced) from\b/i, "footnote"],
  [/^(?:prepared|compiled|produced|presented) (?:by|for|to) (?:the )?\p{L}/iu, "footnote"],
];
const FIRST_CHARACTERS =
  /^[\s*(（]*[注备说填制经审评单部项负偏未绩自综总个结主存发下改整工有其财分复联编批校]/;

/** Whether a text is the label of a total row. */
export function isTotalLabel(text: string): boolean {
  if (text.length > LONGEST_TOTAL) return false;
  const label = normaliseLabel(text).replace(/\([^()]*\)/g, "");
  // In two languages the first one is enough: 合计 Total.
  return TOTAL.test(label) || TOTAL.test(label.replace(/(?<=\p{Script=Han})[/-]?[a-z]+$/u, ""));
}

/** The number of a part of the form before its label: 三、存在的主要问题. */
const NUMBER_BEFORE = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\))/;

/** A total in one cell with its label: `自评总分：97.5分`, `合计得分 98`. */
const INLINE_TOTAL =
  /^([^:\d]{2,12}):?(\d+(?:\.\d+)?)分?[,;、]?(?:\(?(?:自评|评价|绩效|综合)*(?:等级|等次)?[:为]?(优秀?|良好?|中等?|差)\)?)?$/;

/** The total that the only cell of a row states together with its label; `null` for other rows. */
export function readInlineTotal(grid: Grid, [only, ...others]: readonly Slot[]): PrintedTotal | null {
  const text = others.length === 0 ? squeeze(only?.text ?? "") : "";
  const [, label = "", value, grade] = INLINE_TOTAL.exec(text) ?? [];
  if (only === undefined || value === undefined || !isTotalLabel(label)) return null;
  const at = grid.ref(only.row, only.column);
  return {
    weight: null,
    score: { raw: only.text, value, at },
    grade: grade === undefined ? null : { text: grade, at },
    at,
  };
}

/** Whether a text begins a signature line. */
export function isSignature(text: string): boolean {
  return isApproval(text) || (FIRST_CHARACTERS.test(text) && SIGNATURE.test(squeeze(text)));
}

/** Reads a total row by the table's columns. */
export function readTotal(grid: Grid, row: number, label: Slot, header: TableHeader): PrintedTotal {
  const grade = grid.slots(row).find(({ text }) => gradeWords(text).length > 0);
  return {
    ...totalPoints(grid, row, label, header),
    grade: grade ? { text: grade.text, at: grid.ref(row, grade.column) } : null,
    at: grid.ref(row, label.column),
  };
}

/**
 * Points and score of a total row: under their columns, wherever the label stands; or the one number of a cell merged over both, which is the
 * score; or, in a row that is laid out by itself (总分 | 100 | 自评得分 | 98.5), the larger number before the smaller one.
 */
function totalPoints(
  grid: Grid,
  row: number,
  label: Slot,
  { columns }: TableHeader,
): Pick<PrintedTotal, "weight" | "score"> {
  const [weightColumn = -1, scoreColumn = -1] = [columns.get("weight"), columns.get("score")];
  const points = (column: number): SourcedNumber | null =>
    column >= label.column && column <= label.right
      ? null
      : pointsOf(grid.row(row)?.[column], grid.ref(row, column));
  const [weight, own] = [points(weightColumn), points(scoreColumn)];
  const both = pointsInOneCell(own) ?? pointsInOneCell(weight);
  if (both !== null) return both;
  const wide = grid
    .slots(row)
    .find(({ column, right }) => column > label.right && column < scoreColumn && scoreColumn <= right);
  const score = own ?? (weight === null && wide !== undefined ? points(wide.column) : null);
  if (score !== null || weightColumn < 0 || scoreColumn < 0) return { weight, score };
  const over = weight === null ? undefined : grid.merge(row, weightColumn);
  const numbers = grid
    .slots(row)
    .filter(({ column }) => column > label.right)
    .flatMap(({ column }) => {
      const number = points(column);
      const value = number?.value ?? null;
      return number === null || value === null ? [] : [{ ...number, value }];
    });
  const [first, second, ...more] = numbers;
  const inOrder = first && second && more.length === 0 && Number(first.value) >= Number(second.value);
  if (inOrder) return { weight: first, score: second };
  return over !== undefined && over.right >= scoreColumn
    ? { weight: null, score: weight }
    : { weight, score };
}

/** Points to be had and points earned in one cell, in either order (89.3/90): nobody earns more than there are. */
function pointsInOneCell(cell: SourcedNumber | null): Pick<PrintedTotal, "weight" | "score"> | null {
  const pair = cell === null ? null : splitPair(cell.raw);
  if (cell === null || pair === null) return null;
  const [first, second] = pair.values.map((raw) => ({ ...cell, raw, value: parsePoints(raw) }));
  if (typeof first?.value !== "string" || typeof second?.value !== "string") return null;
  const [one, other] = [
    { ...first, half: 0 as const },
    { ...second, half: 1 as const },
  ];
  return Number(first.value) >= Number(second.value)
    ? { weight: one, score: other }
    : { weight: other, score: one };
}

const GRADE_LABEL =
  /^(?:自评|评价|绩效|综合)*(?:等级|等次)(?:[/(]?(?:grade|rating)\)?)?[:：]?$|^(?:overall)?(?:grade|rating)[:：]?$/i;

/** The grade of a row of its own under the total: 等级 | 优. */
export function readGradeRow(grid: Grid, [label, value]: readonly Slot[]): Sourced | null {
  if (!label || !value || !GRADE_LABEL.test(squeeze(label.text)) || gradeWords(value.text).length === 0)
    return null;
  return { text: value.text, at: grid.ref(value.row, value.column) };
}

/**
 * Reads a row of text under a table: footnote, conclusion box, reasons, signatures, seals and opinions. `null` for other rows.
 * @param afterTotal under the total row a lone text is a footnote whatever it begins with.
 */
export function readNote(grid: Grid, slots: readonly Slot[], afterTotal: boolean): Note | null {
  const [first, second] = slots;
  if (first === undefined) return null;
  const lone = slots.length === 1;
  const known = englishNote(grid, first, second) ?? declaration(grid, slots, afterTotal);
  if (known !== null) return known;
  if (isSigned(slots, afterTotal)) return textNote(grid, first, "signature");
  if (!FIRST_CHARACTERS.test(first.text) && !NUMBER_BEFORE.test(squeeze(first.text)))
    return lone && afterTotal ? textNote(grid, first, "footnote") : null;
  const plain = foldWidth(first.text).trim();
  const squeezed = squeeze(first.text);
  if (SIGNATURE.test(squeezed) || (lone && (squeezed.match(SIGNATURE_PARTS)?.length ?? 0) > 1)) {
    return textNote(grid, first, "signature");
  }
  if (FOOTNOTE.test(plain)) return boxNote(grid, first, lone ? undefined : second, "footnote");
  const role = roleOf(squeezed);
  if (role !== undefined && slots.length <= 2) return boxNote(grid, first, second, role);
  return lone && afterTotal ? textNote(grid, first, "footnote") : null;
}

/** An English sentence of some length. */
const SENTENCE = /^[A-Z][a-z’']*(?:[ ,;:-]+[^\s]+){4,}\.$/u;

/** Whether a lone English sentence stands below a blank row: it explains the table, and names no row of it. */
function standsApart(grid: Grid, { row, text }: Slot): boolean {
  return row > 0 && grid.slots(row - 1).length === 0 && SENTENCE.test(text.trim());
}

/** What a form asks to be declared beside its table: 审计发现问题, 违规违纪情况, 重大变更事项. */
const DECLARED =
  /(?:问题|情况|事项|行为|记录|风险|案件|事故|变更|失信|诉讼|做法|亮点|意见|说明)(?:\(.*\))?:?$/u;
const LONGEST_DECLARED = 24;

/** A row that declares something and nothing else: 审计发现问题 | 无. Above the total it says that there is nothing of it. */
function declaration(grid: Grid, slots: readonly Slot[], afterTotal: boolean): Note | null {
  const [label, said] = slots;
  if (label === undefined || said === undefined || slots.length > 2) return null;
  const asked = squeeze(label.text);
  const worded = typeof said.cell.value === "string" && asked.length <= LONGEST_DECLARED;
  if (!worded || !DECLARED.test(asked)) return null;
  const nothing = /^(?:(?:无|没有|未发现|不存在|未发生|未出现)[^,;，；。]{0,12}|否)[。.]?$/.test(
    squeeze(said.text),
  );
  // A cell of its own width may be the value of an indicator.
  const alone = label.column === grid.firstColumn && said.right > said.column;
  const told = afterTotal ? nothing || roleOf(asked) === undefined : nothing && alone;
  return told ? boxNote(grid, label, said, "footnote") : null;
}

/** What the label of a text under a table asks for. */
function roleOf(squeezed: string): Note["role"] | undefined {
  const label = squeezed.replace(NUMBER_BEFORE, "");
  return LABELS.find(([pattern]) => pattern.test(label))?.[1];
}

/** Seals and opinions, and below the total a line of signatures whatever its labels. */
function isSigned(slots: readonly Slot[], afterTotal: boolean): boolean {
  return isApprovalRow(slots) || (afterTotal && areSigned(slots));
}

/** Labels with a colon in every cell of a row, one of them of a person or a day: 考核人：赵强 | 物业经理确认： | 日期：2024.11.2. */
function areSigned(slots: readonly Slot[]): boolean {
  const labels = slots.map(
    ({ text }) => /^([\p{L}\s]{2,12}(?:\(.{1,6}\))?):/u.exec(foldWidth(text).trim())?.[1],
  );
  return (
    slots.length > 1 &&
    labels.every((label) => label !== undefined) &&
    labels.some((label) => SIGNING.test(squeeze(label)))
  );
}

const SIGNING =
  /(?:人|员|经理|主管|领导|总监|组长|主任|[处科部厂所]长|签字|签名|签章|确认|审批|批准|盖章|日期|时间)(?:\(.{1,6}\))?$/;

function englishNote(grid: Grid, first: Slot, second: Slot | undefined): Note | null {
  if (!/^\s*[a-z]/i.test(first.text)) return null;
  const [, role] = ENGLISH.find(([pattern]) => pattern.test(first.text.trim())) ?? [];
  if (role === undefined)
    return second === undefined && standsApart(grid, first) ? textNote(grid, first, "footnote") : null;
  return role === "signature" ? textNote(grid, first, role) : boxNote(grid, first, second, role);
}

/** A note row cell by cell: beside a signature's label stand names and numbers that are read as well. */
export function rowNotes(grid: Grid, slots: readonly Slot[], note: Note): readonly Note[] {
  if (note.role !== "signature") return [note];
  return slots.map((slot) => textNote(grid, slot, "signature"));
}

function textNote(grid: Grid, slot: Slot, role: Note["role"]): Note {
  return { role, label: null, body: { text: slot.text, at: grid.ref(slot.row, slot.column) } };
}

function boxNote(grid: Grid, label: Slot, body: Slot | undefined, role: Note["role"]): Note {
  // A label alone is an empty box; a label with words behind it is the text itself.
  const empty = body === undefined && role !== "footnote" && !/[:：]\s*\S/.test(label.text);
  if (body === undefined && !empty) return textNote(grid, label, role);
  return {
    role,
    label: { text: label.text, at: grid.ref(label.row, label.column) },
    body: body
      ? { text: body.text, at: grid.ref(body.row, body.column) }
      : { text: "", at: grid.home(label.row, label.right + 1) },
  };
}
