import { describeCases, tell, type Expectation, type Told } from "../../support/cases";

/** Holds a case against what is said of it. */
function told(expectation: (case_: Told) => void): Expectation {
  return async (workbook) => {
    expectation(await tell(workbook));
  };
}

/** Findings of some rules as `W40.actual H17`. */
function labels({ variants }: Told, rules: RegExp): readonly string[] {
  return variants.filter((label) => rules.test(label));
}

/** The sentence of the only finding of a rule. */
function sentence({ findings, messages }: Told, wanted: string): string | undefined {
  return messages[findings.findIndex(({ rule }) => rule === wanted)];
}

const indicators = ({ reading }: Told): number => reading.evaluations[0]?.indicators.length ?? 0;

const points = ({ scorecards }: Told): string => {
  const [card] = scorecards;
  return `${card?.total?.points ?? ""}/${card?.total?.max ?? ""} ${card?.grade ?? ""}`;
};

/** What was read of each indicator of a table: name, target, actual, weight, score. */
function rows({ reading }: Told): readonly string[] {
  return reading.evaluations.flatMap((form) =>
    form.indicators.map(({ name, target, actual, weight, score }) =>
      [name.text, target?.raw, actual?.raw, weight?.raw, score?.raw].map((part) => part ?? "-").join(" | "),
    ),
  );
}

describeCases("clerks", {
  "01-first-weight-blank-cuts-form": told((found) => {
    expect([indicators(found), points(found)]).toEqual([11, "87.62/90 "]);
    expect(labels(found, /B01|B09/)).toEqual(["B01.below-with-budget I17"]);
    expect(sentence(found, "B01")).toMatch(/少10分。I17的分值没有填写/);
  }),
  "02-blank-actuals-no-finding": told((found) => {
    const cells = ["H15", "H16", "H18", "H24", "H27", "H30", "H33", "H39"];
    expect(labels(found, /B12/)).toEqual(cells.map((cell) => `B12.open ${cell}`));
  }),
  "03-header-mubiao-loses-targets": told(({ reading }) => {
    const { indicators: read = [] } = reading.evaluations[0] ?? {};
    expect(read.filter(({ target }) => target !== null)).toHaveLength(11);
  }),
  "04-worksummary-header-loses-figures": told(({ reading }) => {
    expect(reading.evaluations[0]?.workItems.flatMap(({ facts }) => facts)).toHaveLength(30);
  }),
  "05-wu-and-slash-rows": told((found) => {
    expect([indicators(found), points(found), labels(found, /W09/)]).toEqual([11, "97.62/100 优", []]);
  }),
  "06-percent-typed-in-template": told((found) => {
    expect([points(found), labels(found, /B06|B08|W40/)]).toEqual([
      "97.62/100 优",
      ["W40.sign H17", "W40.sign H20", "W40.sign H38"],
    ]);
  }),
  "07-percent-as-fraction-unflagged": told((found) => {
    expect(labels(found, /B06|B08|W40/)).toEqual(["W40.actual H17", "W40.actual H20", "W40.actual H38"]);
  }),
  "08-capped-template-B10-false": told((found) => {
    expect([found.pack.id, points(found), labels(found, /B10|W43/)]).toEqual([
      "execution-capped",
      "59/100 差",
      [],
    ]);
  }),
  "09-copied-sheet-loses-pack": told((found) => {
    expect(labels(found, /W43/)).toEqual(["W43.lost A1"]);
  }),
  "10-yuan-in-wanyuan-form": told((found) => {
    expect(labels(found, /W41/)).toEqual(["W41.large E8"]);
  }),
  "11-english-template-budget-unread": told((found) => {
    const [evaluation] = found.reading.evaluations;
    expect([points(found), labels(found, /B08|B10/)]).toEqual(["75.28/100 中", []]);
    expect([evaluation?.budget?.unit, evaluation?.goals !== null, evaluation?.year?.text]).toEqual([
      "万元",
      true,
      "2025",
    ]);
  }),
  "12-numbered-headings-doubled": told(({ text }) => {
    expect(text).toContain("坚持党建引领，加强队伍建设");
    expect(text).not.toMatch(/一、坚持党建引领|1、坚持党的领导|（三）确立工作理念/);
  }),
  "13-worksummary-total-and-phone": told((found) => {
    expect(found.reading.evaluations[0]?.workItems).toHaveLength(10);
    expect(labels(found, /W18/)).toEqual(["W18.both A42"]);
    expect(found.text).not.toContain("616");
  }),
  "14-template-dropdown-triggers-W20": told((found) => {
    expect(labels(found, /W20/)).toEqual([]);
  }),
  "15-text-in-actual-wrong-advice": told((found) => {
    expect(labels(found, /B12/)).toEqual([]);
    expect(labels(found, /W42/)).toContain("W42.actual H14");
  }),
  "16-text-amount-wrong-advice": told((found) => {
    expect(labels(found, /B04|W42/)).toEqual([
      "B04.unreadable G10",
      "W42.amount D8",
      "W42.amount E8",
      "W42.amount E10",
      "W42.amount G8",
    ]);
  }),
  "17-rules-grade-rows-partly-used": told((found) => {
    expect([found.scorecards[0]?.grade, labels(found, /W44/)]).toEqual(["优秀", []]);
  }),
  "18-rules-order-error-internal-words": told((found) => {
    expect(labels(found, /W44/)).toEqual(["W44.descending A6"]);
    expect(sentence(found, "W44")).toMatch(/^“评价等级”应当从高到低排列.*整张表未被采用/);
    expect(sentence(found, "W44")).not.toMatch(/grades|Array/);
  }),
  "19-rules-silent-nonsense": told((found) => {
    expect(labels(found, /W44/)).toEqual(["W44.points-as-share B2"]);
  }),
  "20-kpi-lower-is-better": told((found) => {
    const churn = found.reading.evaluations[0]?.indicators[3];
    expect([churn?.cleanName, churn?.direction?.better]).toEqual(["Churn rate", "lower"]);
    expect([found.pack.id, points(found)]).toEqual(["kpi", "94.8/100 Excellent"]);
    expect(found.scorecards[0]?.indicators[3]?.outcome.value).toBe("missed");
    // The remark on the direction is no reason for the miss.
    expect(labels(found, /B08/)).toEqual(["B08.missed F8"]);
  }),
  "21-kpi-target-2025-headers": told((found) => {
    expect(found.pack.id).toBe("kpi");
    expect(rows(found).slice(0, 2)).toEqual([
      "Net revenue | 2500000 | 2610000 | 30% | -",
      "Average deal size | 18000 | 16250 | 20% | -",
    ]);
    expect(rows(found)).toHaveLength(8);
    expect(labels(found, /B12/)).toEqual([]);
    expect(found.text).not.toMatch(/财预|53号/);
  }),
  "22-kpi-goal-result-weighting": told((found) => {
    expect(rows(found).slice(0, 2)).toEqual([
      "Annual recurring revenue (USD m) | 12.5 | 12.9 | 25 | 25",
      "New logos | ≥40 | 38 | 15 | 14.25",
    ]);
    expect(rows(found)).toHaveLength(7);
  }),
  "23-company-assessment-claims-government": told((found) => {
    expect([found.pack.id, points(found)]).toEqual(["kpi-zh", "96.84/100 优秀"]);
    expect(found.text).not.toMatch(/财预|项目支出|产出指标|预算执行率/);
  }),
  "24-task-list-unread": told((found) => {
    expect(found.reading.evaluations.map(({ kind }) => kind)).toEqual(["task-list"]);
    expect(rows(found)).toEqual([
      "老旧小区改造 | 完成12个小区 | 已完成12个小区，惠及3200户 | - | -",
      "新建停车泊位 | 800个 | 已建成760个 | - | -",
      "空气优良天数比例 | ≥85% | 86.2% | - | -",
    ]);
  }),
});
