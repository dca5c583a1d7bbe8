import { listed, troubleDetail, troubleText } from "../../../../src/apps/taskpane/messages/trouble-text";
import { loadTranslator } from "../../../../src/apps/taskpane/messages/translator";
import type { TroubleCode } from "../../../../src/apps/taskpane/workbench/workbench";

/** All codes; the compiler tells when one is missing. */
const CODES = {
  "cell-editing": true,
  "dialog-open": true,
  "protected-sheet": true,
  "protected-workbook": true,
  "connection-lost": true,
  "no-answer": true,
  "payload-too-large": true,
  "too-many-cells": true,
  "not-found": true,
  "hidden-sheet": true,
  "name-taken": true,
  "name-too-long": true,
  "text-too-long": true,
  "merged-range": true,
  "filtered-range": true,
  "pivot-range": true,
  "table-range": true,
  "table-header": true,
  "array-range": true,
  "read-only": true,
  unsupported: true,
  "inactive-workbook": true,
  "out-of-memory": true,
  "host-restart": true,
  unexpected: true,
  file: true,
  "no-form": true,
  "blank-form": true,
  "no-results": true,
  "unknown-pack": true,
  "unknown-outline": true,
  "unknown-year": true,
  "unknown-form": true,
  "not-reportable": true,
  "empty-report": true,
  "file-unreadable": true,
  "save-failed": true,
  "changed-elsewhere": true,
  "changed-unsaved": true,
  "typed-formula": true,
  "typed-same": true,
  "typed-no-sheet": true,
  "cannot-undo": true,
  "rule-pack": true,
  cancelled: true,
} satisfies Record<TroubleCode, true>;

const PARAMS = {
  sheet: "自评表",
  cell: "E14",
  table: "表1",
  name: "自评表.xlsx",
  limit: "100",
  id: "x",
  text: "文件是空的",
};

describe.each(["zh-CN", "en"] as const)("in %s", (locale) => {
  test.each(Object.keys(CODES) as TroubleCode[])("%s is a sentence, whatever is known", async (code) => {
    const say = await loadTranslator(locale);
    const end = locale === "en" ? /\.$/ : /。$/;
    expect(troubleText(say, { code, params: PARAMS })).toMatch(end);
    const bare = troubleText(say, { code, params: {} });
    expect(bare).toMatch(end);
    expect(bare).not.toContain("none");
  });

  test("a limit is told in groups of three digits", async () => {
    const say = await loadTranslator(locale);
    const text = troubleText(say, { code: "too-many-cells", params: { sheet: "底稿", limit: "2000000" } });
    expect(text).toContain("2,000,000");
  });

  test("what was written, and what may have been, is named", async () => {
    const say = await loadTranslator(locale);
    const text = troubleText(say, {
      code: "no-answer",
      params: {},
      written: ["甲", "乙"],
      unconfirmed: ["丙"],
    });
    expect(text).toContain(listed(say, ["甲", "乙"]));
    expect(text).toContain("丙");
  });
});

test("the detail for support has the code, the values and the technical part", () => {
  const detail = troubleDetail({ code: "not-found", params: { sheet: "甲" }, detail: "code: ItemNotFound" });
  expect(detail).toBe('not-found\n{"sheet":"甲"}\ncode: ItemNotFound');
});

test("the hidden sheets, which nobody sees, are told once by what they are", async () => {
  const say = await loadTranslator("zh-CN");
  const text = troubleText(say, {
    code: "connection-lost",
    params: {},
    written: ["绩效自评报告", "_jiyan(2)", "_jiyan_baseline"],
  });
  expect(text).toContain("已写入的工作表：绩效自评报告和隐藏的数据台账。");
});
