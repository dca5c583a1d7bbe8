import { planMessages } from "../../../../../src/core/narrative/planning/messages";
import { sayMessages } from "../../../../../src/core/narrative/saying/zh/message";
import { clauseOf, textOf, type TypedRow } from "../support";

const say = (rows: readonly TypedRow[]): string => textOf(sayMessages(planMessages(rows.map(clauseOf))));

const row = (name: string, value: string, unit = ""): TypedRow =>
  unit === "" ? { name, value } : { name, value, unit };

describe("items of a work summary", () => {
  test.each<[string, readonly TypedRow[], string]>([
    [
      "a duration joins the clause about the same thing",
      [
        row("参与重点工程项目数", "5", "个"),
        row("联点社区数", "1", "个"),
        row("楼栋恳谈会次数", "1", "次"),
        row("老年活动室整修数", "2", "个"),
        row("活动室整修用时", "1", "个月"),
        row("留守儿童关爱活动次数", "1", "次"),
      ],
      "参与重点工程项目5个，联系社区1个，召开楼栋恳谈会1次，用时1个月整修老年活动室2个，开展留守儿童关爱活动1次",
    ],
    [
      "totals lead their parts, a rate of the whole follows",
      [
        row("换届联系指导组数", "7", "个"),
        row("完成换届的区代表选区数", "93", "个"),
        row("完成换届的镇代表选区数", "44", "个"),
        row("选出区代表人数", "198", "名"),
        row("选出镇代表人数", "125", "名"),
        row("选区换届完成率", "100%"),
        row("完成换届选区合计", "137", "个"),
        row("选出代表合计", "323", "名"),
      ],
      "派出换届联系指导组7个；完成选区换届137个，其中区代表选区93个、镇代表选区44个，完成率100%；" +
        "选出代表323名，其中区代表198名、镇代表125名",
    ],
    [
      "parts of several actors",
      [
        row("大会审议批准事项数", "4", "项"),
        row("常委会听取经济财政类报告数", "4", "项"),
        row("常委会审议通过资产与预算调整类报告数", "3", "项"),
        row("财经监督报告总数", "11", "项"),
      ],
      "听取财经监督报告11项，其中大会审议批准4项，常委会听取经济财政类报告4项、审议通过资产与预算调整类报告3项",
    ],
    [
      "what is touched follows what was done, months go before the verb",
      [
        row("备案审查报告听取数", "1", "项"),
        row("执法检查次数", "1", "次"),
        row("执法检查涉及法律数", "3", "部"),
        row("执法检查时间", "5-6", "月"),
      ],
      "听取备案审查报告1项，5至6月开展执法检查1次，涉及法律3部",
    ],
    [
      "a rate drops what its clause says",
      [
        row("代表建议办理件数", "42", "件"),
        row("建议办理规则出台数", "1", "份"),
        row("政府主要负责人领办建议数", "1", "件"),
        row("建议办理满意率（含基本满意）", "100%"),
      ],
      "办理代表建议42件，满意率（含基本满意）100%，出台建议办理规则1份，政府主要负责人领办建议1件",
    ],
    [
      "states are said by their verbs",
      [
        row("换届领导小组成立", "已完成"),
        row("换届方案与安排表制定", "已完成"),
        row("党史馆现场学习", "已开展"),
      ],
      "成立换届领导小组，制定换届方案与安排表，开展党史馆现场学习",
    ],
  ])("%s", (_what, rows, text) => {
    expect(say(rows)).toBe(text);
  });

  test("a total that its parts do not add up to is no total", () => {
    const rows = [row("召开党组会议次数", "2", "次"), row("召开会议合计", "9", "次")];
    expect(say(rows)).not.toContain("其中");
  });

  test("a total that repeats its only part is dropped", () => {
    expect(say([row("召开党组会议次数", "2", "次"), row("召开会议合计", "2", "次")])).toBe("召开党组会议2次");
  });
});
