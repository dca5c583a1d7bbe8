import { assessWorkbook, type Assessment } from "../../../src/core/engine";
import { demandsOf, noticeOf, subjectOf, USUAL_DEMANDS, type Notice } from "../../../src/core/returning";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { departmentForm, projectForm, workbookOf } from "../../support/evaluation-builder";

function assessed(...sheets: readonly SheetSnapshot[]): Assessment {
  const found = assessWorkbook(workbookOf(...sheets));
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

function noticed(...sheets: readonly SheetSnapshot[]): Notice {
  return noticeOf(assessed(...sheets), USUAL_DEMANDS, "zh-CN");
}

describe("whose a workbook is", () => {
  test("is said by its forms, the first of them that names a unit", () => {
    const { unit, forms } = noticed(projectForm({ C4: null, F4: null }), departmentForm({ A2: null }));
    expect(unit).toBe("云山县交通运输局");
    expect(forms).toEqual([
      { name: "农村公路养护", kind: "project", unit: null, year: "2022" },
      { name: "云山县交通运输局", kind: "department", unit: "云山县交通运输局", year: null },
    ]);
  });

  test("is open where no form names one", () => {
    const notice = noticed(projectForm({ C4: null, F4: null }));
    expect(notice.unit).toBeNull();
    expect(subjectOf(notice)).toBeNull();
  });
});

describe("the subject of a workbook", () => {
  const subject = (...sheets: readonly SheetSnapshot[]) => subjectOf(noticed(...sheets));
  const former = subject(projectForm(), departmentForm());

  test.each<[what: string, sheets: readonly SheetSnapshot[]]>([
    ["in another order", [departmentForm(), projectForm()]],
    ["with other names of sheets", [projectForm({}, "表一"), departmentForm({}, "表二")]],
    [
      "with blanks in names",
      [projectForm({ F4: "云山县 公路养护中心", C3: " 农村公路养护" }), departmentForm()],
    ],
    ["with other results", [projectForm({ F12: "280公里", H12: 14 }), departmentForm()]],
    [
      "with a form of nobody beside",
      [projectForm(), departmentForm(), projectForm({ C3: "架桥", C4: null, F4: null }, "架桥")],
    ],
  ])("is the same %s", (_, sheets) => {
    expect(former).not.toBeNull();
    expect(subject(...sheets)).toBe(former);
  });

  test.each<[what: string, sheets: readonly SheetSnapshot[]]>([
    ["of another year", [projectForm({ A2: "（2023年度）" }), departmentForm()]],
    ["of another unit", [projectForm({ F4: "云山县水利局" }), departmentForm()]],
    ["of another project", [projectForm({ C3: "架桥" }), departmentForm()]],
    ["of fewer forms", [projectForm()]],
  ])("is another one %s", (_, sheets) => {
    expect(subject(...sheets)).not.toBe(former);
  });
});

describe("what a workbook goes back for", () => {
  /** The rate and the points of the money do not fit its amounts, and a target cannot be measured. */
  const faulty = assessed(projectForm({ G6: "100%", H6: 10, E13: "高" }));
  const demands = (list: string) => {
    const found = demandsOf(list);
    return found.ok ? found.value : USUAL_DEMANDS;
  };

  test("stands with what is wrong, what to do and what is expected; the rest is counted", () => {
    const { items, others } = noticeOf(faulty, USUAL_DEMANDS, "zh-CN");
    expect(items.length).toBeGreaterThan(0);
    for (const { severity, place, what, how } of items) {
      expect([severity, place]).toEqual(["error", null]);
      expect(what).not.toBe("");
      expect(how).not.toBe("");
    }
    expect(items.some(({ expected }) => expected !== null)).toBe(true);
    const left = faulty.findings.filter(({ severity }) => severity !== "error");
    expect(others.error).toBe(0);
    expect(others.warning + others.info).toBe(left.length);
  });

  test("is the gravest first, and counted among the others no more", () => {
    const { items, others } = noticeOf(faulty, demands("error,warning,info"), "zh-CN");
    const ranks = items.map(({ severity }) => ["error", "warning", "info"].indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect(new Set(ranks).size).toBeGreaterThan(1);
    expect(items).toHaveLength(faulty.findings.length);
    expect(others).toEqual({ error: 0, warning: 0, info: 0 });
  });

  test("is told in the language asked for", () => {
    for (const { what, how } of noticeOf(faulty, demands("error,warning,info"), "en").items) {
      expect(`${what} ${how}`).toMatch(/^[^，。；]*$/u);
      expect(what).toMatch(/[A-Za-z]{3}/);
    }
  });

  test("is nothing where all is kept with a reason, and is not counted either", () => {
    const findings = faulty.findings.map((finding) => ({ ...finding, kept: "已核实" }));
    const { items, others } = noticeOf({ ...faulty, findings }, demands("error,warning,info"), "zh-CN");
    expect(items).toEqual([]);
    expect(others).toEqual({ error: 0, warning: 0, info: 0 });
  });
});
