import { foldWidth, isFiller, squeeze } from "./characters";
import { hasLetter } from "./letters";

/**
 * What people write into a cell to say that there is nothing to state. Compared without blanks, in half width and
 * lower case, without the full stop behind it.
 */
const NOTHING: ReadonlySet<string> = new Set([
  "无",
  "没有",
  "暂无",
  "暂时没有",
  "不适用",
  "不涉及",
  "未涉及",
  "空",
  "空白",
  "留空",
  "不填",
  "此行不填",
  "此项不填",
  "此栏不填",
  "无需填写",
  "无需填报",
  "无内容",
  "无此项",
  "n/a",
  "na",
  "none",
  "nil",
  "null",
  "notapplicable",
  "nodata",
  "notavailable",
  "notyetavailable",
  "notyetknown",
  "notyetreported",
  "notreported",
  "notmeasured",
  "tbc",
  "tba",
  "tbd",
  "tobeconfirmed",
  "pending",
  "awaited",
]);

/** No word for nothing is longer, with the marks around it. */
const LONGEST = 24;

/** A full stop or an exclamation mark behind a word, and brackets around it. */
const AROUND = /^[([]+|(?<![)\]。.!;,、])[)\]。.!;,、]+$/g;

/**
 * Whether a text states nothing: blank, dashes, dots, slashes, or a word such as 无, 暂无, 不涉及, `N/A`. Zero is a
 * statement. Every room that asks whether a cell says something asks here, so that no two answer differently.
 */
export function statesNothing(text: string): boolean {
  if (isFiller(text)) return true;
  if (text.length > LONGEST) return false;
  return NOTHING.has(squeeze(text).toLowerCase().replace(AROUND, ""));
}

/** What a form prints for the one who fills it in: 请说明原因, 需说明原因(100字以内), 应单独说明理由, please explain. */
const HINT =
  /(?:请|应当?|需要?|须|要求|必须).{0,6}(?:说明|填写|注明|填列|填报|分析|简述|概述|列明|阐述|描述)|\d+\s*字(?:以内|左右|内)|^(?:填报|填写|填表)(?:说明|要求|提示|须知)|此处填写|^(?:说明|简述|分析|注明|概述)(?:未完成|未达标|未达到|偏差|偏离|存在|产生).{0,20}(?:原因|措施|问题|情况|建议)$|please (?:explain|state|give)/i;
const CLAUSE = /[;；。\n\r]|(?<=^|\s)\d{1,2}[.．、]/;
const BRACKETED_HINT = /[(（][^()（）]*\d+\s*字(?:以内|左右|内)[^()（）]*[)）]/g;

/** Whether a text is nothing but the form's own printed hint. A reason written behind or before it stays one. */
export function isPrintedHint(text: string): boolean {
  if (!HINT.test(text)) return false;
  const clauses = text.replace(BRACKETED_HINT, "").split(CLAUSE);
  return clauses.every((clause) => statesNothing(clause) || HINT.test(clause));
}

/** Answers to a question that a heading asks (是否偏差): yes and no, and that all is done or as it should be. */
const ANSWER =
  /^(?:是的?|否|有|对|不是|正常|良好|(?:已|均|全部|已经|按期|按时|如期|基本)*(?:完成|达标|达到|合格)|yes|no|y|n|done|ok|completed?|normal)[。.]?$/i;

/** No rule of scoring beside a row is longer. */
const LONGEST_RULE = 120;

/** What the row itself tells: that its value is above, below or short of its target. */
const ECHO =
  /^(?:(?:实际|完成)?(?:数|值|率)?(?:略|稍|远|大幅)?(?:高|低|大|小|多|少|优)于(?:年初|年度|计划|预期)?(?:目标|指标|计划|预期|标准)值?|(?:未|没有?|尚未)(?:能)?(?:完成|达到|达成|达)(?:年初|年度|计划|预期)?(?:目标|指标|计划|预期|标准)值?|超(?:过|出|额)?(?:年初|年度|计划|预期)?(?:目标|指标|计划|预期)值?)[。.]?$/;

/** A clause of a rule by which points are given or taken, which forms print beside them: 每低1%扣0.2分, 达到目标得满分. */
const RULE_CLAUSE =
  /^(?:(?:超[额出]|不足|未完成)的?部分)?(?:每|(?:实际)?(?:达到|达标|完成|超额|超过|低于|高于|未完成|未达到|不达标)|最多|最高|至多|上限|否则|其他|其余)[^扣加得计减]{0,16}(?:不得|扣|加|得|计|减)(?:减|除|至)?[\d.]*(?:满|零|权重|全部|全)?分值?(?:为止)?$/;

/** Whether all that a text says is how points are given. */
function isScoringRule(text: string): boolean {
  const clauses = squeeze(text)
    .split(/[。；;，,]/)
    .filter((clause) => clause !== "");
  return clauses.length > 0 && clauses.every((clause) => RULE_CLAUSE.test(clause));
}

/** A clause that states points: 分值10分, 得8.67分, 扣0.5分. */
const POINTS_CLAUSE =
  /^(?:预算执行)?(?:分值|满分|权重|自评得分|自评分|得分|评分|扣减|扣分|得|计|扣)(?:为|是)?:?[\d.]+分?$/;

/** Whether all that a text says is points, which a reason is not. */
function isPointsRemark(text: string): boolean {
  const clauses = squeeze(text)
    .split(/[。；;，,、]/)
    .filter((clause) => clause !== "");
  return clauses.length > 0 && clauses.every((clause) => POINTS_CLAUSE.test(clause));
}

/**
 * Whether a reason or a remark explains nothing: {@link statesNothing}, marks and digits without a word, a mere answer
 * such as 是 or 已完成, what the row tells by itself, a rule of scoring, points, or the hint that the form prints in its place.
 */
export function explainsNothing(text: string): boolean {
  return (
    statesNothing(text) ||
    !hasLetter(foldWidth(text)) ||
    (text.length <= LONGEST && (ANSWER.test(squeeze(text)) || ECHO.test(squeeze(text)))) ||
    (text.length <= LONGEST_RULE && (isScoringRule(text) || isPointsRemark(text))) ||
    isPrintedHint(text)
  );
}

/** Words that say outright that a row does not apply; 无 and a dash only say that nothing is stated. */
const OUTRIGHT = /^(?:不适用|不涉及|未涉及|无此项(?:目|工作|内容)?|n\/?a|not applicable)$/i;

/** Whether a text says outright that its row does not apply. */
export function statesNotApplicable(text: string): boolean {
  return OUTRIGHT.test(foldWidth(text).trim());
}
