/** What names of indicators, levels and texts are about: costs, the execution of the budget, money at all. */

const COST = /成本|\bcosts?\b/i;

/** Whether an indicator or a level is about costs. */
export function isAboutCost(name: string): boolean {
  return COST.test(name);
}

const EXECUTION = /^(?:部门)?(?:整体)?(?:预算|资金)(?:资金)?执行(?:率|进度|情况)/;

/** Whether a row of the indicator table is the execution of the whole budget: 预算执行率, 资金执行情况. */
export function isBudgetExecution(name: string): boolean {
  return EXECUTION.test(name);
}

const EXECUTION_RATE = /(?:预算|资金|经费).{0,6}(?:执行|支付|支出|使用|拨付).{0,4}(?:率|进度)/;
/** Rates of how money was handled, not of how much was spent: 资金拨付及时率, 资金使用合规率. */
const OTHER_RATE = /及时|按时|准时|合规|合法|规范|准确|足额|到位|精准|达标|合格|公开|安全/;

/** Whether an indicator measures what the money block already does: 资金支付完成率 and the like. */
export function measuresExecution(name: string): boolean {
  return EXECUTION_RATE.test(name) && !OTHER_RATE.test(name);
}

const EXECUTION_LEVEL = /(?:预算|资金).{0,4}执行/;

/** Whether a level of the indicator table only holds the execution of the budget. */
export function isExecutionLevel(name: string): boolean {
  return EXECUTION_LEVEL.test(name);
}

const ABOUT_MONEY = /预算|资金|经费|执行率|支付|拨付|尾款|结余|结转|追加|调增|调减/;

/** Whether a text speaks of money and how it was spent. */
export function isAboutMoney(text: string): boolean {
  return ABOUT_MONEY.test(text);
}

const STANDARD = /标准(?:达标|执行|落实|发放)?(?:情况)?(?:\(.*\))?$/;

/** Standards that are written, of which as many as possible are wanted: 制修订地方标准, 发布团体标准. */
const WRITTEN_STANDARD =
  /(?:[制修]订|制定|起草|研制|发布|出台|颁布)[^，,；;]*标准|(?:国家|行业|地方|团体)标准/;
const DOCUMENTS = /^[项部份]$/;

/**
 * Whether an indicator is a standard, a sum or size that is kept as set: 补助标准, 补贴标准达标. Standards that are written and
 * counted (制修订地方标准, 4项) are works.
 *
 * @param unit the unit of its values
 */
export function isStandard(name: string, unit?: string): boolean {
  const written =
    DOCUMENTS.test(unit ?? "") || (WRITTEN_STANDARD.test(name) && unit?.includes("元") !== true);
  return STANDARD.test(name) && !written;
}
