import { personIn } from "../evaluation/appraisal";
import type { ColumnMapping, ColumnRole, EvaluationKind, Indicator } from "../evaluation/evaluation";
import type { FormHead } from "./head";
import { namesTasks } from "./plain-header";
import { normaliseLabel, squeeze } from "./text-normalisation";

/** A form's table with what stands above it. */
export interface TableEvidence {
  readonly sheet: string;
  readonly head: FormHead;
  readonly mapping: readonly ColumnMapping[];
  readonly indicators: readonly Indicator[];
}

/** Titles of forms under the rules of a finance authority. */
const OFFICIAL_TITLE =
  /自评|自我评价|绩效目标|绩效评价|整体支出|项目支出|专项资金|财政|预算绩效|self-?\s?(?:evaluation|assessment)/i;
/** Those that name what only such forms are about. */
const FINANCE_TITLE =
  /绩效自评|绩效自我评价|绩效目标|绩效评价|支出|专项资金|财政|预算|self-?\s?(?:evaluation|assessment)/i;
/** Headings that such forms use and others do not. */
const OFFICIAL_HEADING =
  /[一二三四]级(?:指标|目标)?|年度指标值|全年实际(?:完成)?(?:值|情况)|全年完成值|年初设定|实际完成指标值|指标解释|度量单位/;
/** Headings that such forms share with the tables of companies. */
const SHARED_HEADING = /偏差原因|评分标准|评价标准|评价内容/;
/** Labels of the head that name a spending body or its project. */
const OFFICIAL_LABEL = /主管部门|实施单位|预算(?:单位|部门)|主管单位|项目(?:负责人|名称)|资金/;
/** Titles of assessments by any authority, of a school or a hospital too. */
const WEAK_TITLE = /自评|自我评价|绩效考核/;
/** What level-1 names of the rules of finance are about. */
const FINANCE_LEVEL =
  /产出|效益|效果|满意度指标|成本|决策|过程|投入|管理|履职|运行|预算|资金|绩效|影响|效应|效率|效能|目标|可持续/;
/** Levels of the rules that no company uses. */
const OFFICIAL_LEVEL = /(?:产出|满意度|社会效益|生态效益|可持续影响|时效)指标/;
/** Titles of companies' own assessments use the words of the rules too. */
const COMPANY = /公司|集团|股份|有限|员工|岗位|销售|门店|车间|工厂|企业/;
/** Titles of what a business measures. */
const BUSINESS = new RegExp(`${COMPANY.source}|经营|KPI`, "i");
const GOAL_TITLE =
  /目标(?:申报|批复|设定|编制|备案|审核|调整)?表|绩效目标(?!.*(?:自评|完成|监控))|申报表|^performance(?:goals|targets)/i;
const RESULT_TITLE = /自评|完成情况|评价|监控|考核|执行情况/;
const TASK_TITLE =
  /重点(?:工作|任务|项目|事项)|工作任务|任务(?:清单|台账|分解)|督办|民生实事|\btasks?\b|action plan|milestones?/i;
/** Columns in which results are reported. */
const RESULTS: readonly ColumnRole[] = [
  "actual",
  "score",
  "reviewed-score",
  "status",
  "completion",
  "period-actual",
];

/**
 * What kind a table of indicators is. Official forms are known by their titles, headings, heads and levels; tables with
 * targets and no place for results are goal tables; the rest are tasks or indicators of any organisation.
 */
export function kindOfTable(evidence: TableEvidence): EvaluationKind {
  const { head, mapping } = evidence;
  const title = squeeze(head.title?.text ?? evidence.sheet);
  if (statesTargetsOnly(evidence, title)) return "goals";
  if (namesTasks(mapping) && !isOfficialTitle(title)) return "task-list";
  if (isOfficial(evidence, title)) return head.kind;
  const tasks = TASK_TITLE.test(title) && !has(mapping, "weight") && !namesIndicators(mapping);
  return tasks ? "task-list" : "indicator-table";
}

/** Whether an English heading of the names says that they are of indicators: milestones in a title are steps towards those. */
function namesIndicators(mapping: readonly ColumnMapping[]): boolean {
  return mapping.some(({ role, header }) => role === "name" && /indicator|metric|measure|kpi/i.test(header));
}

function has(mapping: readonly ColumnMapping[], ...roles: readonly ColumnRole[]): boolean {
  return mapping.some(
    ({ role, second }) => roles.includes(role) || (second !== undefined && roles.includes(second)),
  );
}

/**
 * Targets without any place for a result. A title that promises results is believed, and so is a column that nobody
 * understood and that is filled in: it may hold them.
 */
function statesTargetsOnly({ mapping, head }: TableEvidence, title: string): boolean {
  if (!has(mapping, "target") || has(mapping, ...RESULTS)) return false;
  if (head.budget?.lines.some(({ executed }) => executed !== null && executed.raw.trim() !== "") === true)
    return false;
  if ((head.goals?.actual?.text ?? "").trim() !== "") return false;
  if (GOAL_TITLE.test(title)) return true;
  const last = mapping.findIndex(({ role }) => role === "target");
  const open = mapping.slice(last + 1).some(({ role, header }) => role === "ignored" && header.trim() !== "");
  return !RESULT_TITLE.test(title) && !open && (head.goals?.actual ?? null) === null;
}

function isOfficialTitle(title: string): boolean {
  return OFFICIAL_TITLE.test(title);
}

function isOfficial({ head, mapping, indicators, sheet }: TableEvidence, title: string): boolean {
  if (isOfOtherAuthority(title, sheet, indicators, head) || isAppraisal(head)) return false;
  if (!COMPANY.test(title) && (isOfficialTitle(title) || isOfficialTitle(sheet))) return true;
  if (head.budget !== null || head.goals !== null) return true;
  const isHeaded = (words: RegExp) => mapping.some(({ header }) => words.test(normaliseLabel(header)));
  if (isHeaded(OFFICIAL_HEADING) || (!BUSINESS.test(title) && isHeaded(SHARED_HEADING))) return true;
  if (head.info.some(({ label }) => OFFICIAL_LABEL.test(squeeze(label.text)))) return true;
  return indicators.some(({ level1, level2 }) =>
    [level1, level2].some((level) => level !== null && OFFICIAL_LEVEL.test(squeeze(level.raw))),
  );
}

/** Whether a form is on one person, and on no project or money of a body. */
function isAppraisal({ budget, goals, info }: FormHead): boolean {
  if (budget !== null || goals !== null || personIn(info) === null) return false;
  return !info.some(({ label }) => OFFICIAL_LABEL.test(squeeze(label.text)));
}

/**
 * Whether a self-assessment follows the framework of another authority (办园条件, 医疗质量): nothing in it speaks of money
 * or its effects, and most of its first-level indicators are none of finance.
 */
function isOfOtherAuthority(
  title: string,
  sheet: string,
  indicators: readonly Indicator[],
  head: FormHead,
): boolean {
  if (!WEAK_TITLE.test(title) || FINANCE_TITLE.test(title) || FINANCE_TITLE.test(sheet)) return false;
  if (head.budget !== null || head.goals !== null) return false;
  if (head.info.some(({ label }) => OFFICIAL_LABEL.test(squeeze(label.text)))) return false;
  const levels = new Set(indicators.flatMap(({ level1 }) => (level1 === null ? [] : [squeeze(level1.name)])));
  const finance = [...levels].filter((name) => FINANCE_LEVEL.test(name));
  return levels.size > 1 && finance.length * 2 < levels.size;
}
