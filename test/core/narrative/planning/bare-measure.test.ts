import { isBareMeasure } from "../../../../src/core/narrative/planning/bare-measure";

test.each([
  "2024年上半年建成",
  "2024年3月开工",
  "下年完成",
  "明年上半年全部完工。",
  "预计2024年6月底前完成",
  "2024年5月底前全部完工并投入使用",
  "拟于次年实施",
  "经县卫健局党组研究同意延期至2024年4月底前完成并投入使用",
  "推迟至下年实施",
])("says when and no more: %s", (text) => {
  expect(isBareMeasure(text)).toBe("timed");
});

test.each(["已更换", "现已整改到位", "均已补发", "已列入2024年采购计划"])("was done: %s", (text) => {
  expect(isBareMeasure(text)).toBe("done");
});

test.each([
  "加强调度",
  "2024年6月底前完成支付系统升级",
  "倒排工期，2024年5月底前全部完工",
  "完工后及时组织验收",
  "经批准购置设备3台",
  "故障设备已修复",
  "2024年将动态更新企业名录",
  "完成",
])("can stand alone: %s", (text) => {
  expect(isBareMeasure(text)).toBeNull();
});
