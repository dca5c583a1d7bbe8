import { explains } from "../../../src/core/checking/text";

const at = { sheet: "自评表", row: 0, column: 0 };

test.each([
  "请说明原因",
  "请填写偏差原因",
  "需说明原因（100字以内）",
  "应单独说明理由",
  "1.预算执行率未达到90%的需说明原因(100字以内);2.年中发生预算调整的(追加或调减),应单独说明理由",
  "填报说明：执行率低于90%的，应填写原因",
  "（100字以内）",
  "偏差较大的须注明原因。",
  "此处填写未完成原因",
  "Please explain deviations.",
  "无",
  "—",
  "0",
])("%s explains nothing", (text) => {
  expect(explains({ text, at })).toBe(false);
});

test.each([
  "受汛期影响，工期推迟",
  "（100字以内）因资金到位较晚，尾款未支付",
  "请说明原因：项目年底验收，质保金未到期。结转下年支付",
  "施工单位延期",
  "应急维修增加，追加预算30万元",
])("%s explains", (text) => {
  expect(explains({ text, at })).toBe(true);
});
