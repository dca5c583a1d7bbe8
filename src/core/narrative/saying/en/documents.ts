/** Documents of the ministry that reports follow, by their titles in English. */
const TITLES: Readonly<Record<string, string>> = {
  项目支出绩效评价管理办法: "Measures for the Performance Evaluation of Project Expenditure",
  预算绩效评价共性指标体系框架: "Common Indicator Framework for Budget Performance Evaluation",
  "中央部门项目支出核心绩效目标和指标设置及取值指引（试行）":
    "Guidelines on Core Performance Goals and Indicators for Project Expenditure of Central Departments (Trial)",
};
const TITLED = /^《(.+?)》/u;

/** The English title of a document that is cited as 《项目支出绩效评价管理办法》（财预〔2020〕10号）; `null` for one without. */
export function titleInEnglish(citation: string): string | null {
  const name = TITLED.exec(citation.trim())?.[1] ?? "";
  return Object.hasOwn(TITLES, name) ? (TITLES[name] ?? null) : null;
}
