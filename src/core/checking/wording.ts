import type { Indicator } from "../evaluation/evaluation";
import { KIND_TRAITS } from "../evaluation/kinds";
import { directionOfName } from "../vocabulary/directions";
import type { Draft } from "./draft";
import { cellList, columnCells } from "./draft";
import { isUnprovenSatisfaction, statesSurvey, tellsSurvey } from "../evaluation/satisfaction";
import type { Form } from "./form";
import { printTarget, printText } from "./print";
import type { Row } from "./row";
import { isEmptyQuantity } from "./text";

/** Words that name a direction or a mood, not a target one can check. Seen in published forms of 2016–2023. */
const VAGUE =
  /显著|明显|有效|良好|较好|很好|优良|提高|提升|增强|加强|改善|完善|促进|推动|推进|逐步|有所|不断|进一步|基本|持续|稳步|积极|较高|较大|较强|减轻|巩固|扩大|^(?:好|高|大|强|优|好坏|可持续|长期|稳定)$|\b(?:improv(?:e|ed|ing)|enhanc(?:e|ed)|strengthen(?:ed)?|better|good|significant(?:ly)?|effective(?:ly)?)\b/i;
const VAGUE_NAME =
  /^(?:效果|成效|影响|作用)?(?:非常|较为?|很|比较)?(?:显著|明显|良好|较好|有效|好|提升|提高|改善)$/;

/** What answers a question (评审程序是否客观公正) and sets nothing. */
const YES_NO = /^(?:是|否|√|yes|no)$/i;

/** W06: qualitative targets that nobody could find unmet, and names that state a result. */
export function checkVagueTargets({ rows, pack }: Form): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const { indicator } of rows) {
    const { target, name, cleanName } = indicator;
    if (VAGUE_NAME.test(cleanName)) {
      drafts.push({
        variant: "name",
        params: { name: printText(name.text) },
        at: [name.at],
        actual: name.text,
      });
    }
    if (target && YES_NO.test(target.raw.trim())) {
      drafts.push({
        variant: "yes-no",
        params: { name: printText(name.text), text: printText(target.raw) },
        at: [target.at],
        actual: target.raw,
      });
    }
    if (target && isShareOfNoRate(indicator)) {
      drafts.push({
        variant: "not-a-rate",
        params: { name: printText(name.text), text: printTarget(indicator) },
        at: [target.at],
        actual: target.raw,
      });
    }
    if (target?.comparator !== "qualitative" || target.value !== undefined || /\d/.test(target.raw)) continue;
    const vague = VAGUE.test(target.raw.trim()) || pack.vagueWords.some((word) => target.raw.includes(word));
    if (!vague) continue;
    drafts.push({
      variant: "target",
      params: { name: printText(name.text), text: printText(target.raw) },
      at: [target.at],
      actual: target.raw,
    });
  }
  return drafts;
}

/** Names that say what is to be furthered, and no word of a share: 促进教育事业发展. */
const FURTHERS = /^(?:促进|推动|推进|带动|改善|提升|提高|增强|减轻|巩固)/;
const SHARE = /[率比度数面量]|覆盖|达标|合格|比例|程度|\d/;

/** All of something that is no share of anything: 促进学校教育事业健康发展 ≥100%. */
export function isShareOfNoRate({ cleanName, target }: Indicator): boolean {
  return target?.unit === "%" && target.value === "1" && FURTHERS.test(cleanName) && !SHARE.test(cleanName);
}

const VALUE_IN_NAME =
  /(?:[≥≤>＞<＜]|不低于|不少于|不超过|不高于|达到?)\s*\d+(?:\.\d+)?\s*[%％‰\p{Script=Han}]{0,3}|(?<!\d)\d+(?:\.\d+)?\s*[%％‰]/u;

/** W07: the target stands inside the name and the target column is empty. */
export function checkHiddenTargets({ rows, columns }: Form): readonly Draft[] {
  if (!columns.target) return [];
  return rows.flatMap(({ indicator: { target, name, cells } }) => {
    const found = isEmptyQuantity(target) ? VALUE_IN_NAME.exec(name.text)?.[0] : undefined;
    if (found === undefined) return [];
    return [
      {
        params: { name: printText(name.text), value: found.trim() },
        at: cellList(target?.at ?? cells.target, name.at),
        expected: found.trim(),
        actual: "",
      },
    ];
  });
}

/** W10: a satisfaction rate without a word about how many people were asked, and how. One finding per form. */
export function checkSatisfaction({ rows, evaluation, materials }: Form): readonly Draft[] {
  const open = rows.filter(({ indicator }) => isUnprovenSatisfaction(indicator));
  if (open.length === 0) return [];
  const said = materials.some(({ label, text }) => tellsSurvey(label.text + text.text));
  if (said || statesSurvey(evaluation)) return [];
  const [first] = open;
  return [
    {
      params: { rows: String(open.length), name: printText(first?.indicator.name.text) },
      at: columnCells(open, ({ indicator }) => indicator.actual?.at),
    },
  ];
}

/** Names of what should be small: fewer, later and dearer is worse. */
const LESS_IS_BETTER =
  /成本|费|价格|单价|造价|支出|投资|控制|补助|标准|受害|成灾|灾害|火灾|起数|纠纷|病死|发生|事故|死亡|伤亡|发病|感染|患病|投诉|上访|信访|违法|违规|违纪|差错|误差|失误|错误|空置|闲置|逾期|超时|拖欠|流失|辍学|返贫|贫困|污染|排放|能耗|损耗|损失|变质|浪费|退货|不合格|缺陷|下降|降低|减少|压减|失业|负债|犯罪|结转|结余|风险|时限|时间|时长|天数|住院日|日期|工期|周期|响应|延误|等待|间隔|距离|比重|偏差|变动率|在职人员|故障|投入产出|案件|浓度|人均.*(?:用量|耗)|cost|defect|error|churn|complaint|incident|time|delay|downtime|latency|turnover|expense/i;

/** Shares and intensities may have to be large or small: only a word for the good tells (合格比例). */
const EITHER_WAY = /(?:率|占比|比例|强度|频次|用量|用量增[幅速]|涨幅)(?:\(.*\))?$|大班额|漏损|产销差/;

/** W12: an upper bound where more is better, a lower bound or none on money to be spent. */
export function checkDirections({ rows, evaluation }: Form): readonly Draft[] {
  const { official } = KIND_TRAITS[evaluation.kind];
  return rows.flatMap((row) => {
    const variant = official ? directionProblem(row) : contradiction(row);
    const { target, name } = row.indicator;
    if (variant === null || !target) return [];
    return [
      {
        variant,
        params: { name: printText(name.text), target: printText(target.raw) },
        at: cellList(row.indicator.operator?.at ?? target.at, target.at),
        expected: EXPECTED[variant] ?? "≤",
        actual: target.raw,
      },
    ];
  });
}

/** Outside the rules only an operator that says the opposite of the name is doubted: revenue of at most, complaints of at least. */
function contradiction({ indicator: { direction, cleanName } }: Row): "reverse" | "forward-of-bad" | null {
  if (direction?.from !== "operator") return null;
  const named = directionOfName(cleanName);
  if (named === null || named === direction.better) return null;
  return named === "higher" ? "reverse" : "forward-of-bad";
}

/** Whether less of what a name says may be better: a rate or share is good only where a word says so. */
function mayBeSmall(name: string): boolean {
  if (LESS_IS_BETTER.test(name)) return true;
  return EITHER_WAY.test(name) && directionOfName(name) !== "higher";
}

const EXPECTED: Readonly<Record<string, string>> = { reverse: "≥", "no-operator-fixed": "=、≤" };

const MONEY = /^(?:万|亿)?元/;
const FIXED_SUM = /标准(?:达标|执行|落实)?$/;
const ALLOWANCE = /(?:补助|补贴|资助|奖补|补偿|救助)[金款费]?$/;
const PER_EACH = /^\s*每|[/／]/;
const GAIN = /节约|节省|收益|收入|效益|降低|减少|产值/;

type DirectionProblem = "reverse" | "forward" | "no-operator" | "no-operator-fixed";

function directionProblem({ indicator, cost }: Row): DirectionProblem | null {
  const { target, cleanName, level2 } = indicator;
  if (target?.value === undefined || indicator.direction?.from === "column") return null;
  const { comparator, unit = "" } = target;
  if (comparator === "≤" || comparator === "<") {
    if (cost || MONEY.test(unit) || level2?.name.includes("时效") === true) return null;
    return mayBeSmall(cleanName) ? null : "reverse";
  }
  if (!cost || !MONEY.test(unit) || GAIN.test(cleanName)) return perUnitCost(indicator, cost);
  if (comparator === "≥" || comparator === ">") return "forward";
  return comparator === null ? withoutOperator(indicator) : null;
}

/** 补助标准 is a fixed sum, and so is a 补助 for each: paid as set, neither more nor less would be better. */
function isFixedSum({ cleanName, target }: Indicator): boolean {
  return FIXED_SUM.test(cleanName) || (ALLOWANCE.test(cleanName) && PER_EACH.test(target?.raw ?? ""));
}

/** A bare sum of money: a ceiling that does not say so, or a fixed sum that was not paid as set. */
function withoutOperator(indicator: Indicator): "no-operator" | "no-operator-fixed" | null {
  const { target, actual } = indicator;
  if (!isFixedSum(indicator)) return "no-operator";
  return actual?.value !== undefined && actual.value === target?.value ? null : "no-operator-fixed";
}

/** 每亩300 is money too, though it names none. */
function perUnitCost(indicator: Indicator, cost: boolean): "no-operator" | "no-operator-fixed" | null {
  const { target } = indicator;
  const bare = cost && target?.comparator === null && target.raw.trim().startsWith("每");
  return bare ? withoutOperator(indicator) : null;
}
