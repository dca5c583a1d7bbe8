// Makes the work-summary sample of assets/samples. The facts are those of a published report of 2021; the prose is ours.
import { mkdirSync } from "node:fs";
import ExcelJS from "exceljs";

const YEAR = 2021;
const UNIT = "蒸湘区人大常委会";
const HEADERS = ["部分", "事项", "工作概述", "指标", "完成值", "单位", "上年值", "佐证"];
const WIDTHS = [26, 22, 46, 30, 10, 8, 8, 26];

/** Sections with their items; a fact is [name, value, unit, evidence]. */
const SECTIONS = [
  {
    title: "以党建为引领，建强干部队伍",
    items: [
      {
        title: "坚持党的全面领导",
        summary:
          "常委会坚持重大事项向区委请示报告，依法召开人民代表大会，规范行使任免权，组织乡镇、街道做好代表补选。",
        facts: [
          ["人代会召开次数", 2, "次", "会议文件"],
          ["两次人代会任务完成", "已完成", "", ""],
          ["党组会议次数", 11, "次", "会议记录"],
          ["常委会会议次数", 8, "次", "会议纪要"],
          ["主任会议次数", 8, "次", "会议纪要"],
          ["人事任免人次", 19, "人次", "任免文件"],
          ["补选代表人数", 7, "名", "补选结果报告"],
        ],
      },
      {
        title: "抓好学习培训",
        summary: "机关把理论学习列为常委会会议的首项议程，定期组织党员干部集中学习，并到党史馆开展现场教学。",
        facts: [
          ["常委会会前学习制度落实", "已落实", "", ""],
          ["集中学习次数", 13, "次", "学习签到表"],
          ["党史馆现场学习", "已开展", "", "活动照片"],
        ],
      },
      {
        title: "抓实队伍建设",
        summary: "机关以创建文明单位为抓手改进作风，按程序提出市级文明单位申请。",
        facts: [
          ["申报市级文明单位", "已完成", "", "申报表"],
          ["文明单位初审通过", "已通过", "", "初审通知"],
        ],
      },
    ],
  },
  {
    title: "聚焦监督重点，服务经济社会发展",
    items: [
      {
        title: "助推发展质量提升",
        summary:
          "围绕计划、预算、决算、审计和国有资产管理，依法听取和审议政府专项工作报告，年度预算经大会审查批准。",
        facts: [
          ["大会审议批准事项数", 4, "项", "大会决议"],
          ["年度预算获批", "已完成", "", "大会决议"],
          ["常委会听取经济财政类报告数", 4, "项", "会议纪要"],
          ["常委会审议通过资产与预算调整类报告数", 3, "项", "会议纪要"],
          ["财经监督报告总数", 11, "项", ""],
        ],
      },
      {
        title: "推动民生持续改善",
        summary: "就公共文化服务、生态环境保护和农业产业发展听取专项报告，逐项形成审议意见并交政府研究办理。",
        facts: [
          ["民生类报告审议数", 3, "项", "会议纪要"],
          ["民生审议意见提出", "已完成", "", "审议意见"],
        ],
      },
      {
        title: "加强司法与法治监督",
        summary:
          "听取规范性文件备案审查情况报告，配合开展地方立法调研，对国旗法、国歌法、国徽法的实施情况进行检查。",
        facts: [
          ["备案审查报告听取数", 1, "项", "会议纪要"],
          ["配合立法调研条例数", 2, "部", "调研报告"],
          ["执法检查次数", 1, "次", "检查方案"],
          ["执法检查涉及法律数", 3, "部", "检查报告"],
          ["执法检查时间", "5-6", "月", "检查方案"],
        ],
      },
      {
        title: "落实各项重点任务",
        summary:
          "领导班子成员分工联系重点工程，机关干部到联点社区参与志愿服务；居民反映老年活动室屋面漏雨、墙面破损，现已整修并交付使用。",
        facts: [
          ["参与重点工程项目数", 5, "个", "分工文件"],
          ["联点社区数", 1, "个", ""],
          ["楼栋恳谈会次数", 1, "次", "会议记录"],
          ["老年活动室整修数", 2, "个", "验收单"],
          ["活动室整修用时", 1, "个月", "验收单"],
          ["留守儿童关爱活动次数", 1, "次", "活动照片"],
        ],
      },
    ],
  },
  {
    title: "明确工作理念，提高服务水平",
    items: [
      {
        title: "组织区镇两级换届选举",
        summary:
          "按照上级部署成立换届选举领导机构，制定工作方案和时间安排，派出指导组联系各选区，依法完成区、镇人大代表选举。",
        facts: [
          ["换届领导小组成立", "已完成", "", "成立文件"],
          ["换届方案与安排表制定", "已完成", "", "工作方案"],
          ["换届联系指导组数", 7, "个", "工作方案"],
          ["完成换届的区代表选区数", 93, "个", "选举结果报告"],
          ["完成换届的镇代表选区数", 44, "个", "选举结果报告"],
          ["选出区代表人数", 198, "名", "选举结果报告"],
          ["选出镇代表人数", 125, "名", "选举结果报告"],
          ["选区换届完成率", "100%", "", ""],
          ["完成换届选区合计", 137, "个", ""],
          ["选出代表合计", 323, "名", ""],
        ],
      },
      {
        title: "激发代表履职热情",
        summary:
          "出台代表建议办理规则，实行政府负责人领办，组织各级代表围绕经济社会发展和乡村振兴开展集中视察。",
        facts: [
          ["代表建议办理件数", 42, "件", "办理台账"],
          ["建议办理规则出台数", 1, "份", "规则文本"],
          ["政府主要负责人领办建议数", 1, "件", "办理台账"],
          ["代表集中视察次数", 2, "次", "视察报告"],
          ["参加视察的代表层级数", 4, "级", "视察报告"],
          ["建议办理满意率（含基本满意）", "100%", "", ""],
        ],
      },
      {
        title: "丰富代表活动内容",
        summary: "组织代表开展为民服务活动，举办书画摄影和文学作品展示，整理本届代表履职资料。",
        facts: [
          ["为民服务日活动次数", 1, "次", "活动照片"],
          ["代表书画摄影作品活动次数", 1, "次", "活动方案"],
          ["代表履职资料编印册数", 1, "册", "资料样本"],
        ],
      },
    ],
  },
];

const THIN = { style: "thin", color: { argb: "FF808080" } };
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const FONT = { name: "宋体", size: 11 };

const workbook = new ExcelJS.Workbook();
workbook.created = new Date(Date.UTC(YEAR + 1, 0, 1));
workbook.modified = workbook.created;
const sheet = workbook.addWorksheet("履职情况", {
  pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  views: [{ state: "frozen", ySplit: 3 }],
});
sheet.columns = WIDTHS.map((width) => ({ width }));
sheet.addRow([`${YEAR}年度履职情况表`]);
sheet.mergeCells(1, 1, 1, HEADERS.length);
sheet.getCell("A1").font = { name: "黑体", size: 16 };
sheet.getCell("A1").alignment = { horizontal: "center", vertical: "middle" };
sheet.getRow(1).height = 30;
sheet.addRow(["单位名称", UNIT]);
sheet.addRow(HEADERS);

for (const section of SECTIONS) {
  const sectionStart = sheet.rowCount + 1;
  for (const item of section.items) {
    const itemStart = sheet.rowCount + 1;
    for (const [name, value, unit, evidence] of item.facts) {
      sheet.addRow([
        section.title,
        item.title,
        item.summary,
        name,
        value,
        unit || null,
        null,
        evidence || null,
      ]);
    }
    for (const column of [2, 3]) sheet.mergeCells(itemStart, column, sheet.rowCount, column);
  }
  sheet.mergeCells(sectionStart, 1, sheet.rowCount, 1);
}

sheet.eachRow((row, number) => {
  if (number < 3) return;
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cell.border = BORDER;
    cell.font = number === 3 ? { ...FONT, bold: true } : FONT;
    cell.alignment = {
      vertical: "middle",
      wrapText: true,
      horizontal: number === 3 || column > 4 ? "center" : "left",
    };
  });
});
sheet.getCell("A2").font = FONT;
sheet.getCell("B2").font = FONT;

mkdirSync("assets/samples", { recursive: true });
await workbook.xlsx.writeFile(`assets/samples/${UNIT}-履职情况.xlsx`);
