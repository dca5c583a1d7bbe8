import type { ColumnRole } from "../evaluation/evaluation";
import { PRIOR, SEQUENCE } from "./header-words";

/** Headers of a work-summary sheet (履职情况). */
export const WORK_HEADER_WORDS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  section: ["部分", "报告部分", "所属部分", "章节", "板块", "工作板块", "一级标题", "section", "part"],
  item: [
    ...["事项", "工作事项", "事项名称", "工作内容", "重点工作", "工作名称", "工作任务", "二级标题"],
    ...["履职事项", "item", "workitem", "task"],
  ],
  summary: [
    ...["工作概述", "概述", "工作情况", "工作概况", "情况说明", "工作开展情况", "主要做法", "内容概述"],
    ...["工作综述", "summary", "narrative"],
  ],
  name: [
    "指标",
    "指标名称",
    "量化指标",
    "工作指标",
    "指标内容",
    "工作内容",
    "统计项目",
    "数据指标",
    "数据名称",
    "统计指标",
    "事实",
    "indicator",
    "fact",
  ],
  actual: [
    ...["完成值", "实际完成值", "完成数", "数值", "数据", "本年值", "完成情况", "实际值", "本年完成值"],
    ...["数量", "完成数量", "完成量", "实际完成数", "工作量"],
    ...["本年数", "value", "actual"],
  ],
  unit: ["单位", "计量单位", "度量单位", "unit"],
  prior: PRIOR,
  evidence: [
    ...["佐证", "佐证材料", "依据", "证明材料", "资料来源", "数据来源", "来源", "备注", "evidence", "source"],
  ],
  sequence: SEQUENCE,
};
