/** Names of the field that every form has, in the English of its official translations. */
export const TERMS: Readonly<Record<string, string>> = {
  产出: "Outputs",
  项目产出: "Outputs",
  效益: "Benefits",
  项目效益: "Benefits",
  效果: "Outcomes",
  满意度: "Satisfaction",
  数量: "Quantity",
  产出数量: "Quantity",
  质量: "Quality",
  产出质量: "Quality",
  时效: "Timeliness",
  产出时效: "Timeliness",
  成本: "Cost",
  产出成本: "Cost",
  经济成本: "Economic cost",
  社会成本: "Social cost",
  生态环境成本: "Ecological cost",
  经济效益: "Economic benefits",
  社会效益: "Social benefits",
  生态效益: "Ecological benefits",
  环境效益: "Environmental benefits",
  可持续影响: "Sustained effects",
  可持续发展: "Sustained effects",
  服务对象满意度: "Satisfaction of those served",
  社会公众或服务对象满意度: "Satisfaction of those served",
  决策: "Decision",
  项目决策: "Decision",
  过程: "Process",
  管理: "Management",
  项目管理: "Management",
  预算执行: "Budget execution",
  投入: "Inputs",
  履职效能: "Performance of duties",
  一般公共预算: "general public budget",
  一般公共预算拨款: "general public budget",
  一般公共预算财政拨款: "general public budget",
  政府性基金: "government funds",
  政府性基金预算: "government funds",
  政府性基金拨款: "government funds",
  国有资本经营预算: "state capital operations budget",
  财政拨款: "fiscal appropriations",
  当年财政拨款: "fiscal appropriations of the year",
  本年财政拨款: "fiscal appropriations of the year",
  上年结转: "balances brought forward",
  上年结转资金: "balances brought forward",
  其他资金: "other funds",
  其他: "other funds",
  自有资金: "own funds",
  单位资金: "own funds",
  中央: "central funds",
  中央资金: "central funds",
  中央财政资金: "central funds",
  省级: "provincial funds",
  省级资金: "provincial funds",
  市级资金: "municipal funds",
  县级资金: "county funds",
  地方资金: "local funds",
  基本支出: "basic expenditure",
  项目支出: "project expenditure",
};

/** The English term for a name of a level, a fund or an expenditure; `null` for a form's own words. */
export function englishTerm(name: string): string | null {
  const bare = name.replace(/\s+/gu, "").replace(/(?:完成)?情况$|(?:类)?指标$/u, "");
  return Object.hasOwn(TERMS, bare) ? (TERMS[bare] ?? null) : null;
}

const GRADES: readonly (readonly [RegExp, string])[] = [
  [/^优(?:秀|等)?$/u, "excellent"],
  [/^良(?:好|等)?$/u, "good"],
  [/^中(?:等)?$|^合格$|^一般$/u, "fair"],
  [/^差(?:等)?$|^不合格$|^较差$/u, "poor"],
];

/** A grade in English; one in other words stays. */
export function englishGrade(name: string): string {
  return GRADES.find(([words]) => words.test(name.trim()))?.[1] ?? name;
}
