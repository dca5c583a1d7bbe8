import { OUTLINES, plainText } from "../../../src/core/narrative";
import {
  evaluationsOf,
  findingsOf,
  packWith,
  projectForm,
  workbookOf,
} from "../../support/evaluation-builder";
import { reportOn } from "../narrative/support/pipeline";

/** A row with points lost whose reason is as given. */
function formWith(reason: string) {
  return workbookOf(projectForm({ I14: reason }));
}

function missingReasons(reason: string): number {
  return findingsOf(formWith(reason)).filter(({ rule }) => rule === "B08").length;
}

function texts(reason: string): readonly string[] {
  const evaluations = evaluationsOf(formWith(reason));
  return OUTLINES.map((outline) => plainText(reportOn(evaluations, outline, "zh-CN", packWith("mof-2020"))));
}

test.each(["暂无", "无。", "没有", "不涉及", "——", "N/A"])(
  "a reason %s is nothing to check and report alike",
  (reason) => {
    expect(missingReasons(reason)).toBe(1);
    for (const text of texts(reason)) expect(text).not.toContain(`“${reason}”`);
  },
);

test("a reason in words is one to both", () => {
  expect(missingReasons("暂无专用设备，已列入次年采购计划")).toBe(0);
  expect(texts("暂无专用设备，已列入次年采购计划").some((text) => text.includes("暂无专用设备"))).toBe(true);
});
