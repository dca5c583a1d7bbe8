/** Verbs that begin what will be done, at the head of a sentence or clause. */
const MEASURE =
  /^(?:下一步|今后|下步|后续|建议|拟|将|计划于|改进措施|整改措施|措施)|^(?:加强|加快|加大|提高|完善|强化|规范|优化|更新|增加|推进|建立|健全|落实|督促|扩大|补|严格|合理|科学|及时|积极|进一步|继续|细化|压实|统筹|协调|调整|改进|抓紧|尽快|提前|做好|深化|提升|组织|开展|引导|明确)/u;
/** Words before the cause that the sentence around it says itself. */
const LEAD =
  /^(?:偏差)?(?:主要)?原因(?:分析)?(?:是|为|在于)?\s*[:：,，]?\s*|^(?:主要)?(?:是)?(?:由于|因为)\s*/u;
const NUMBER = /^\s*(?:\d{1,2}\s*[.、．](?!\d)|[（(]\d{1,2}[)）]|[①-⑳])\s*/u;
const MEASURE_LABEL = /^(?:改进|整改|下一步)?措施\s*[:：]\s*/u;

/** The two halves of a reason cell: why, and what will be done. Each is a part of the cell's text, without its stop. */
export interface CauseAndMeasure {
  readonly cause: string;
  readonly measure: string;
}

/** Divides a reason at the first sentence (or clause after ；) that begins with a measure word. */
export function divideReason(text: string): CauseAndMeasure {
  const sentences = text.split(/(?<=[。；;\n])/u).filter((part) => part.trim() !== "");
  const at = sentences.findIndex((sentence) => MEASURE.test(bare(sentence)));
  const cut = at < 0 ? sentences.length : at;
  return {
    cause: joined(sentences.slice(0, cut)),
    measure: joined(sentences.slice(cut)).replace(MEASURE_LABEL, ""),
  };
}

function bare(sentence: string): string {
  return sentence.replace(NUMBER, "").trim();
}

function joined(sentences: readonly string[]): string {
  return sentences
    .join("")
    .trim()
    .replace(NUMBER, "")
    .replace(LEAD, "")
    .replace(/[\s。；;，,、]+$/u, "");
}
