import {
  isAttachmentMark,
  isContinuationMark,
  isContinued,
  isPageMark,
  isPageSum,
} from "../../../src/core/vocabulary/page-marks";

test.each([
  "续表",
  "续上表",
  "（续）",
  "表1-2（续）",
  "承上页",
  "转下页",
  "见下页",
  "见反面",
  "(continued)",
  "Table 2 (cont.)",
])("%s says that a table goes on", (text) => {
  expect([isContinuationMark(text), isContinued(text)]).toEqual([true, true]);
});

test.each(["自评表（续）", "自评表(续表1)", "自评表—续"])("%s is a title that goes on", (text) => {
  expect([isContinuationMark(text), isContinued(text)]).toEqual([false, true]);
});

test.each(["第1页", "第 1 页 共 2 页", "共3页", "- 3 -", "Page 1 of 2"])("%s numbers a page", (text) => {
  expect(isPageMark(text)).toBe(true);
});

test.each(["本页小计", "本页合计：", "过次页", "承前页"])("%s sums a page", (text) => {
  expect(isPageSum(text)).toBe(true);
});

test.each(["附件2", "附表1-1：", "附件"])("%s numbers an attachment", (text) => {
  expect(isAttachmentMark(text)).toBe(true);
});

test.each(["继续教育人数", "续保率", "页面访问量", "3", "附件齐全率", "小计"])(
  "%s is none of these",
  (text) => {
    expect([isContinued(text), isPageMark(text), isPageSum(text), isAttachmentMark(text)]).toEqual([
      ...[false, false, false, false],
    ]);
  },
);
