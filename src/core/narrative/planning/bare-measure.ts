const TIME = `(?:(?:19|20)\\d{2}年|今年|明年|次年|下一?年度?|本年)?(?:[上下]半年|第?[一二三四1-4]季度|\\d{1,2}月(?:份|\\d{1,2}日)?|[年月]?)?(?:[上中下]旬|初|底|末)?(?:之?前|内|期间)?`;
const DONE = `(?:建成|开工|复工|完成|完工|竣工|验收|实施|交付|启动|启用|支付|拨付|兑付|到位|落实|整改|采购|招标|(?:正式)?投入使用|整改到位)`;

/** When it will be done, and no word of what: 2024年上半年建成, 2024年3月开工, 下年完成. */
const TIMED = new RegExp(
  `^(?:(?:预计|计划|拟|将|力争|争取|确保)(?:于|在)?|于|在)?(?=[\\d今明次下本上第])${TIME}(?:将|可|再|继续|全部|全面|力争|争取|确保|组织|予以)*${DONE}(?:并(?:全部|正式)?${DONE})?$`,
  "u",
);
/** What has been done, without a word of what with: 已更换, 现已整改到位. */
const DONE_SINCE = /^(?:现|目前|截至目前|后|均|全部)*(?:业?已|已经)/u;

/** What was decided about it: 经局党组研究同意延期至2024年4月底前完成. */
const PUT_OFF =
  /^(?:(?:已|现)?经.{2,24}?(?:同意|批准|批复))?(?:延期|延后|推迟|顺延|暂缓)(?:至|到|实施|执行|开展|建设|验收|完成)/u;

/** Whether a measure names neither what it is done to nor who does it, so that it cannot stand alone. */
export function isBareMeasure(measure: string): "timed" | "done" | null {
  const words = measure.trim().replace(/[。；;]$/u, "");
  if (TIMED.test(words) || PUT_OFF.test(words)) return "timed";
  return DONE_SINCE.test(words) ? "done" : null;
}
