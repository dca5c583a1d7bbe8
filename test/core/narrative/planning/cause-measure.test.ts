import fc from "fast-check";
import { divideReason } from "../../../../src/core/narrative/planning/cause-measure";

test.each<[what: string, text: string, cause: string, measure: string]>([
  ["a sentence with a measure word", "施工队伍不足。加强调度", "施工队伍不足", "加强调度"],
  [
    "what was done to those who caused it",
    "管沟作业坍塌，1人轻伤，已对项目部停工整顿并完善作业审批制度",
    "管沟作业坍塌，1人轻伤",
    "已对项目部停工整顿并完善作业审批制度",
  ],
  [
    "what was handed down since",
    "基层缺少提醒；已将指标分解到科室，每周点评处方",
    "基层缺少提醒",
    "已将指标分解到科室，每周点评处方",
  ],
  [
    "what was agreed with others since",
    "企业案例未按期收齐。已与合作企业明确供稿时间，6月底前完成。",
    "企业案例未按期收齐",
    "已与合作企业明确供稿时间，6月底前完成",
  ],
  [
    "what is done about it now",
    "Return-to-work interviews now held for every absence",
    "",
    "Return-to-work interviews now held for every absence",
  ],
  [
    "what was let again",
    "Meter roll-out slipped by four months. Roll-out contract re-let",
    "Meter roll-out slipped by four months",
    "Roll-out contract re-let",
  ],
  [
    "what is hedged now",
    "Power prices above budget. 70% of FY2025 power now hedged.",
    "Power prices above budget",
    "70% of FY2025 power now hedged",
  ],
  [
    "what there has been more of since",
    "Dry ground broke mains. Eight extra detection crews since October",
    "Dry ground broke mains",
    "Eight extra detection crews since October",
  ],
  ["what is now not so", "Clinics now offered too late", "Clinics now offered too late", ""],
  [
    "what was replaced at a cost",
    "Gas prices above budget; boiler replaced at Oakfield (£14,500).",
    "Gas prices above budget; boiler replaced at Oakfield (£14,500)",
    "",
  ],
  ["months are nobody's task", "Adviser post vacant April to July", "Adviser post vacant April to July", ""],
  ["nor is what is hard to do", "Panel interviews hard to schedule", "Panel interviews hard to schedule", ""],
  ["who is to do what", "Operations to mark the lanes", "", "Operations to mark the lanes"],
  ["a cause alone", "施工队伍不足，材料进场推迟。", "施工队伍不足，材料进场推迟", ""],
  ["a measure alone", "提高预算准确度", "", "提高预算准确度"],
  [
    "a sentence dated after the year",
    "部分企业停产，无法开展检查。2024年将动态更新企业名录",
    "部分企业停产，无法开展检查",
    "2024年将动态更新企业名录",
  ],
  [
    "a clause dated after the year",
    "数据尚未完全共享，2024年上半年完成数据对接",
    "数据尚未完全共享",
    "2024年上半年完成数据对接",
  ],
  [
    "a clause dated in the year is what happened",
    "设备采购流标，2023年11月重新招标",
    "设备采购流标，2023年11月重新招标",
    "",
  ],
  ["a clause on what is to come", "人手不足，拟通过购买服务解决", "人手不足", "拟通过购买服务解决"],
  ["a date for what was not to come", "进度滞后，拟定方案用时较长", "进度滞后，拟定方案用时较长", ""],
  ["words that the heading says", "增速放缓；下一步持续优化营商环境", "增速放缓", "持续优化营商环境"],
  ["the same with a verb of the future", "增速放缓。下一步，我局将加强帮扶", "增速放缓", "加强帮扶"],
  [
    "a thing dated after the year",
    "学校未交付，学位紧张。城东小学2024年春季学期投入使用后分流学生。",
    "学校未交付，学位紧张",
    "城东小学2024年春季学期投入使用后分流学生",
  ],
  [
    "what was put off until after the year",
    "改造延误。竣工推迟至2024年4月",
    "改造延误。竣工推迟至2024年4月",
    "",
  ],
  [
    "a decision on what comes after the year",
    "遇连续降雨，设备无法安装，经局党组研究同意延期至2024年4月底前完成。督促施工单位加快进度",
    "遇连续降雨，设备无法安装",
    "经局党组研究同意延期至2024年4月底前完成。督促施工单位加快进度",
  ],
  ["a decision in the year", "机构改革，经县政府批准2023年取消", "机构改革，经县政府批准2023年取消", ""],
  ["a decision without a time", "经县政府同意，项目取消", "经县政府同意，项目取消", ""],
  ["a thing dated in the year", "流标。设备2023年11月重新招标", "流标。设备2023年11月重新招标", ""],
  [
    "what is done every month",
    "名单未及时补充。每月更新服务对象名单",
    "名单未及时补充",
    "每月更新服务对象名单",
  ],
  ["what happens every year", "受阻。每年汛期无法施工", "受阻。每年汛期无法施工", ""],
  ["whom somebody called in", "记录不规范。约谈2家服务商，纳入考核", "记录不规范", "约谈2家服务商，纳入考核"],
  ["what has been done since", "1人健康证过期未换，已于11月底换证", "1人健康证过期未换", "已于11月底换证"],
  ["what was done first of all", "已于6月并入其他项目", "已于6月并入其他项目", ""],
  ["what is done is no cause", "已完工，剩余3%尾款未付", "剩余3%尾款未付", ""],
  ["what is done, and yet", "已完工，但未验收合格", "已完工，但未验收合格", ""],
  ["what was mended", "个别轮椅型号不适配，已更换", "个别轮椅型号不适配", "已更换"],
  ["the same of all", "3处标识脱落；均已整改到位。", "3处标识脱落", "均已整改到位"],
  ["the same of a thing it names", "2台水泵故障，故障设备已修复", "2台水泵故障", "故障设备已修复"],
  ["what was planned since", "预算不足，已列入2024年采购计划", "预算不足", "已列入2024年采购计划"],
  ["a mending alone", "已补发", "", "已补发"],
  ["what became part of another thing is a cause", "已纳入其他项目实施", "已纳入其他项目实施", ""],
  ["a mending that did not help", "零件已更换但仍漏水", "零件已更换但仍漏水", ""],
  ["a rise that came out is no order", "施工滞后。提高0.8个百分点", "施工滞后。提高0.8个百分点", ""],
  ["labels of both", "原因：资金未到位。改进措施：督促拨付", "资金未到位", "督促拨付"],
])("%s", (_what, text, cause, measure) => {
  expect(divideReason(text, "2023")).toEqual({ cause, measure });
});

test("without a year only words of a plan make a date one", () => {
  expect(divideReason("工期顺延，2024年6月底前完工").measure).toBe("2024年6月底前完工");
  expect(divideReason("工期顺延，2024年6月完工").measure).toBe("");
});

test("both halves stand in the text", () => {
  const word = fc.constantFrom(
    "资金未到位",
    "2024年将拨付",
    "加强调度",
    "拟增派人手",
    "。",
    "，",
    "；",
    "1.",
    "下一步",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const text = words.join("");
      const { cause, measure } = divideReason(text, "2023");
      expect(text).toContain(cause);
      expect(text).toContain(measure);
    }),
  );
});

test.each<[text: string, cause: string, measure: string]>([
  [
    "Two clients left. Assign managers to the top 30 accounts.",
    "Two clients left",
    "Assign managers to the top 30 accounts",
  ],
  [
    "Illness in winter. Occupational health to see cases within ten days.",
    "Illness in winter",
    "Occupational health to see cases within ten days",
  ],
  ["Prices rose to a record high. Demand fell.", "Prices rose to a record high. Demand fell", ""],
  ["Set-up took longer.", "Set-up took longer", ""],
  ["Two mains took longer than planned to isolate.", "Two mains took longer than planned to isolate", ""],
  ["Head office to sign off all overtime.", "", "Head office to sign off all overtime"],
])("an English reason: %s", (text, cause, measure) => {
  expect(divideReason(text)).toEqual({ cause, measure });
});
