import { statesAsMuch } from "../../../src/core/vocabulary/states";

test.each([
  ["健全", "健全"],
  ["有效", "有效控制"],
  ["健全", "已健全完善"],
  ["提升", "明显提升"],
  ["在市级以上媒体刊发", "在省级媒体刊发3篇、市级媒体刊发21篇"],
  ["获省级及以上表彰", "获国家级表彰2项"],
  ["主体完工", "主体完工，设备安装完成60%"],
])("%s is reached by %s", (target, actual) => {
  expect(statesAsMuch(target, actual)).toBe(true);
});

test.each([
  ["及时", "基本及时"],
  ["高", "较高"],
  ["提升", "有所提升"],
  ["满足需要", "编印手册2万册，基本满足需要"],
  ["有效", "有效率60%"],
  ["形成", "尚未完全形成"],
  ["有效", "无效"],
  ["主体完工", "主体完工，但未验收"],
  ["主体完工", "主体完工率80%"],
  ["在市级以上媒体刊发", "在省级媒体刊发3篇、县级媒体刊发21篇"],
  ["在市级以上媒体刊发", "在媒体刊发21篇"],
  ["在市级以上媒体刊发", "未在省级媒体刊发"],
])("whether %s is reached by %s is for a person to judge", (target, actual) => {
  expect(statesAsMuch(target, actual)).toBe(false);
});
