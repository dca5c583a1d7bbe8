// Makes the workbooks of assets/samples; run `npm run build` first. The work summary is our own template filled in:
// its facts are those of a published report of 2021, the prose is ours. One form was published; the other workbook, forms
// and tables as a department hands them in, is invented.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import ExcelJS from "exceljs";

const require = createRequire(import.meta.url);
const { packById } = require("../dist/core/rules/index.js");
const { buildTemplate, templateId } = require("../dist/hosts/file/templates/index.js");
const { finishPackage } = require("../dist/hosts/file/templates/finish-package.js");

const SAMPLES = "assets/samples";
const YEAR = "2021";
const UNIT = "蒸湘区人大常委会";

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

/** First input row of the template, its columns' widths in characters and the height of a line in points. */
const FIRST_ROW = 5;
const WIDTHS = [18, 20, 46, 24, 12, 9, 12, 26];
const LINE_HEIGHT = 15;

/** A following row of the same section or item leaves the cells of both empty, as the template asks for. */
function rowsOf(sections) {
  return sections.flatMap((section) =>
    section.items.flatMap((item, itemIndex) =>
      item.facts.map(([name, value, unit, evidence], index) => [
        itemIndex === 0 && index === 0 ? section.title : "",
        index === 0 ? item.title : "",
        index === 0 ? item.summary : "",
        name,
        value,
        unit,
        "",
        evidence,
      ]),
    ),
  );
}

/** Height that the longest text of a row needs; Excel fits a row to its text only while somebody types. */
function heightOf(row) {
  const lines = row.map((value, column) => Math.ceil((String(value).length * 2.2) / (WIDTHS[column] - 2)));
  return Math.max(21, Math.max(...lines) * LINE_HEIGHT + 6);
}

const request = { kind: "work-summary", pack: packById("mof-2020").value, locale: "zh-CN", year: YEAR };
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(await buildTemplate(request));
const sheet = workbook.getWorksheet("履职情况");
sheet.getCell("B3").value = UNIT;
rowsOf(SECTIONS).forEach((values, index) => {
  const row = sheet.getRow(FIRST_ROW + index);
  values.forEach((value, column) => {
    if (value !== "") row.getCell(column + 1).value = value;
  });
  row.height = heightOf(values);
});

workbook.calcProperties.fullCalcOnLoad = true;
// exceljs reads a print area without the `$` before its rows.
for (const { pageSetup } of workbook.worksheets) {
  pageSetup.printArea = pageSetup.printArea?.replace(/\$?(\d+)/g, "$$$1");
}

mkdirSync(SAMPLES, { recursive: true });
// exceljs drops the hidden name that tells the template; packing puts it back.
const packed = await finishPackage(
  new Uint8Array(await workbook.xlsx.writeBuffer()),
  templateId(request),
  [2],
);
writeFileSync(`${SAMPLES}/${UNIT}-履职情况.xlsx`, packed);
copyFileSync(
  "test/fixtures/forms/26-lingling-linye-bumen-2021.xlsx",
  `${SAMPLES}/零陵区林业局-部门整体支出自评表.xlsx`,
);
copyFileSync(
  "test/fixtures/golden/department/workbook.xlsx",
  `${SAMPLES}/青岚县水利局-部门整体支出自评表.xlsx`,
);
