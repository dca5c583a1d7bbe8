import type { MaterialTopic } from "../../evaluation/materials";

/**
 * The words by which sheets of materials, their columns and their entries are known, in one place. All are matched
 * against squeezed text: half width, no blanks, lower case.
 */

/** 报告素材, 自评报告文字材料, report materials; not 佐证材料, which proves what a form says. */
export const SHEET_NAME =
  /素材(?:表|清单|(?:收集|采集|填报|填写)表?)?$|报告(?:用|所需|所需的|补充|需补充的?|编写|撰写|起草|文字)*(?:材料|资料|内容|文字)(?:表|清单|(?:收集|采集|填报|填写)表?)?$|文字(?:材料|资料|部分)(?:表|清单|(?:收集|采集|填报|填写)表?)?$|^(?:.*(?:report|narrative))(?:material|input|text|content)s?$|^(?:material|input|text)s?for(?:the|our)?report$/;
export const NO_SHEET_NAME = /佐证|证明|支撑|印证|evidence|supporting/;

/** Headings of forms; a row with one of them heads no materials. */
export const FORM_HEADING =
  /指标|目标值|完成值|实际完成|分值|得分|权重|预算数|执行数|^(?:target|actual|weight|score|kpi)s?$/;

/** How sure a heading is: 2 says it outright, 1 only beside the other and under the name of such a sheet. */
type Weighted = readonly (readonly [RegExp, 1 | 2])[];

export const LABEL_HEADINGS: Weighted = [
  [
    /^(?:需要?|应|须|请|待)?(?:由(?:本|填报)?单位)?(?:填写|填报|补充|提供|说明)的?(?:内容|事项|项目|材料|信息)$|^(?:内容|填写|填报|素材|材料)要求$|^素材(?:名称|项目|内容|类别)?$/,
    2,
  ],
  [/^(?:whatisneeded|whattofillin|whattowrite|contentrequired|neededfromyou|tobefilledin|question)$/, 2],
  [/^(?:项目|事项|内容|条目|栏目|名称|标题|类别|题目|要点|章节|部分|材料名称|报告内容)$/, 1],
  [/^(?:item|topic|section|label|subject|heading|part|what)$/, 1],
];

export const TEXT_HEADINGS: Weighted = [
  [
    /^(?:单位|由单位|此处|请在此)?(?:填写|填报|补充|素材|答复)(?:的)?(?:内容|文字|情况|处|栏)?$|^具体内容$/,
    2,
  ],
  [/^(?:yourtext|textforthereport|yourwords|yourentry|yourinput|answer|response)$/, 2],
  [/^(?:内容|说明|情况|情况说明|文字|文字说明|文字内容|正文|材料|材料内容|表述)$/, 1],
  [/^(?:text|content|entry|words|input|details?|description)$/, 1],
];

export const NUMBER_HEADING = /^(?:序号|编号|号|no|nr|#|number)$/;
export const WHERE_HEADING =
  /^(?:用在|用于|对应|所在|所属)?(?:报告)?(?:何处|哪里|处|章节|部分|位置|之处|用途)$|^(?:用在|用于)(?:报告)?(?:何处|哪里|的?(?:部分|章节|位置))?$|^(?:whereused|usedin|usedwhere|partofthereport|placeinthereport|section)$/;
/** Columns about the filling in, not about what is filled in. */
export const ASIDE_HEADING =
  /^(?:填写|填报|完成)?(?:状态|进度)$|^(?:备注|附注|提示|填写(?:说明|提示)|填报(?:说明|提示)|字数(?:要求)?|示例|是否(?:必填|填写|已填))$|^(?:责任|填写|填报|提供|联系|牵头)(?:人|单位|部门|科室|股室|处室|日期|时间)$|^(?:负责人|日期|部门|科室)$|^(?:status|remarks?|notes?|comments?|hint|owner|by|date|due|example)$/;

/** What a cell holds that nobody has filled in yet. */
export const NOT_FILLED_IN =
  /^(?:\((?:请|待|需|尚未|未)?(?:填写|填报|填|补充|补)(?:[:：][^()]*)?\)|\(?(?:待|尚待|未|尚未|请)(?:填写|填报|填|补充|补|定)\)?|\(?(?:tbc|tbd|tobe(?:added|completed|confirmed|filledin))\)?|\((?:pleasefillin|fillin|tobefilledin)(?::[^()]*)?\))$/;

/**
 * Words that tell what an entry is about, the more telling first. A label is about a topic where nothing but such words
 * and {@link GENERIC} ones stand in it: 改进措施 is, 毛利率的改进措施 asks for the measures of one indicator.
 */
export const TOPIC_WORDS: readonly (readonly [MaterialTopic, RegExp])[] = [
  ["basis", /自评依据|评价依据|工作依据|文件依据|通知文件|通知(?:名称|文号)|发文依据|文件名称|文号/],
  [
    "adjustment-reason",
    /(?:预算)?(?:调整|调增|调减|追加|变动)(?:调整|调增|调减|追加|变动|或|和|、)*(?:的|主要)*(?:原因|理由|事由)/,
  ],
  [
    "execution-reason",
    /(?:执行|支出|结转|结余|使用)(?:结转|结余|进度|率|偏差|差异|未完成|未达|不到位|不足|较?低|偏低|较?慢|滞后|情况|和|与|或|、)*(?:的|主要)*(?:原因|理由|事由)|未(?:执行|支出|完成|使用)(?:完毕?|部分)?(?:的|主要)*(?:原因|理由)/,
  ],
  [
    "procedure",
    /(?:组织|开展|实施)(?:方式|方法|过程|程序|形式|起止时间)|自评(?:过程|程序|方法)|起止时间|工作组/,
  ],
  [
    "result-use",
    /结果(?:的)?(?:应用|运用|使用|公开)|公开(?:情况|安排|方式|渠道)|(?:应用|运用)(?:和|与|及|、)公开/,
  ],
  [
    "duties",
    /职责|(?:单位|部门|机构)概况|职能|机构(?:设置|编制)?|内设|人员(?:编制|情况|构成)?|编制情况|基本(?:情况|信息)|简介/,
  ],
  ["thrift", /厉行节约(?:、?反对浪费)?(?:保障)?|“?三公”?经费(?:管理|控制|管控|压减)/],
  ["background", /立项(?:依据|背景|情况|目的)|背景|概况/],
  [
    "management",
    /组织管理|资金管理|过程管理|项目管理|财务管理|业务管理|(?:管理|内控)制度|管理(?:情况|措施)|监管|监督/,
  ],
  ["experience", /经验|做法|亮点|特色/],
  ["problems", /问题|不足|短板|困难/],
  [
    "measures",
    /措施|下一步(?:工作)?(?:打算|计划|安排|考虑)|整改(?:情况|打算|计划)|改进(?:情况|打算|计划|方向)/,
  ],
  ["suggestions", /建议|意见/],
  ["content", /(?:主要|建设|实施|工作)内容|实施(?:情况|进展)|项目内容/],
  ["other", /其他|其它|补充说明/],
];

/** Words of a label that narrow nothing. */
export const GENERIC =
  /单位|部门|本级|我局|项目|支出|整体|预算|资金|财政|绩效|自评|评价|报告|工作|年度|年中|全年|本年|当年|今年|下一步|今后|主要|有关|相关|具体|重要|存在|发现|改进|整改|应对|原因|分析|成因|情况|说明|事项|方面|需要|需|须|要|应|内容|简要|概述|概况|介绍|描述|做出|及其|以及|完善|成效|安排|设置|组织|实施|开展|方式|时间|的|和|及|与|或|并|对|中|等|[、,，/\-—()（）“”"'：:]|\d+年?|[一二三四五六七八九十]+[、.]/g;

/** The same in English, where labels are matched with their blanks. */
export const ENGLISH_TOPICS: readonly (readonly [MaterialTopic, RegExp])[] = [
  ["basis", /\b(?:legal )?basis\b|\brequest(?:ed by)?\b|\bmandate for\b/],
  [
    "adjustment-reason",
    /\b(?:reasons?|causes?) (?:for|of) (?:the )?(?:budget )?(?:adjustments?|changes?|revisions?)(?: (?:to|of|in) the budget)?\b/,
  ],
  [
    "execution-reason",
    /\b(?:reasons?|causes?) (?:for|of) (?:the )?(?:budget )?(?:deviations?|variances?|underspend(?:ing)?|overspend(?:ing)?|execution)(?: (?:of|in|from) (?:the )?(?:budget|execution))?\b/,
  ],
  [
    "procedure",
    /\b(?:procedure|process|how the (?:evaluation|review|assessment) was (?:done|made|organised|organized|carried out))\b/,
  ],
  [
    "result-use",
    /\b(?:use|application|publication) of (?:the )?(?:results?|findings|report)\b|\bpublication\b/,
  ],
  ["thrift", /\bthrift\b|\beconomy measures\b/],
  ["background", /\bbackground\b/],
  [
    "duties",
    /\b(?:duties|responsibilities|mandate|organi[sz]ation|structure|staff(?:ing)?|about (?:us|the (?:unit|company|department)))\b/,
  ],
  ["management", /\b(?:management|controls?|governance)\b/],
  ["experience", /\b(?:experience|good practices?|practices?|lessons(?: learned)?|what worked)\b/],
  ["problems", /\b(?:problems?|issues?|shortcomings?|weaknesses|difficulties)\b/],
  ["measures", /\b(?:measures?|actions?|next steps?|improvements?)\b/],
  ["suggestions", /\b(?:suggestions?|recommendations?|proposals?)\b/],
  ["content", /\b(?:contents?|scope|work done|implementation)\b/],
  ["other", /\b(?:other|further|additional)\b/],
];

export const ENGLISH_GENERIC =
  /\b(?:the|a|an|of|for|to|and|or|in|on|by|with|our|your|its|main|key|projects?|units?|departments?|company|budget|report|evaluation|self-evaluation|performance|planned|taken|found|matters|points|remarks|notes?|information|financial|funds?|year|annual|dates?|description|brief|improvement|corrective|reasons?|causes?|which|who|asks|document)\b|[^a-z]/g;
