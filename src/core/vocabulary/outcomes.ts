import { squeeze } from "./characters";

const NOT_MEASURED = "未(?:开展|进行)?(?:满意度|问卷|抽样)?(?:调查|测评|统计|测算|监测|采集|抽样)$";

/** Whether the words of an actual say no more than that nothing was measured: 未调查, 尚未统计, 尚未测产. */
export function statesNotMeasured(actual: string): boolean {
  return new RegExp(`^(?:尚|暂|还)?(?:${NOT_MEASURED}|未测产$)`, "u").test(squeeze(actual));
}

/**
 * What tells of something good although it holds a word of a miss: 未发生事故, 无不足, 不存在问题, 超出预期; and what says that nothing
 * was measured (未调查, 尚未统计), by which nobody knows what came out.
 */
const HARMLESS = new RegExp(
  [
    NOT_MEASURED,
    "未(?:发生|出现|发现|产生|造成|收到|接到|见|受|引发|超|突破|来|成年|涉及)",
    "不存在|存在感",
    "(?:无|没有|未|不)(?:明显|任何|工程|工作|质量|进度)?(?:滞后|不足|逾期|延期|拖延|推迟|延迟|延后|存在)",
    "不足(?=\\d)|不足为",
    "超出(?:预期|计划|目标|任务)",
    "not(?:only|able)|nodelays?",
  ].join("|"),
  "giu",
);

/** Words by which an actual owns up to a miss. */
const MISS =
  /未|没有(?:完成|达到|达成|实现|落实|开展)|不足|不到位|不达标|不合格|存在|滞后|逾期|延期|拖延|推迟|延迟|延后|超出|not(?:yet)?(?:reached|achieved|met|completed|done|delivered|started)|fellshort|overdue|behindschedule|delayed/iu;

/**
 * Whether the words of an actual state a miss, whatever its target: 未按期完成, 存在问题, 进度滞后, 质量不足. What only
 * denies a harm does not: 未发生安全事故, 无逾期.
 */
export function statesMiss(actual: string): boolean {
  const text = squeeze(actual);
  return MISS.test(text) && MISS.test(text.replace(HARMLESS, ""));
}

const NOT_REACHED =
  /未(?:能)?(?:达成|达到|达标|完成|实现|建立|健全|形成|开展|落实|启动)|没有(?:完成|达到)|not(?:reached|achieved|met)/iu;

/** Whether the words of an actual say that the target as a whole was not reached: the strongest {@link statesMiss}. */
export function statesFailure(actual: string): boolean {
  return NOT_REACHED.test(squeeze(actual));
}

const PARTLY = /部分(?:达成|完成|达到|实现|达标)|partly(?:reached|achieved|met)/iu;

/** Whether the words of an actual state a partial success. */
export function statesPartialSuccess(actual: string): boolean {
  return PARTLY.test(squeeze(actual));
}

const PARTLY_MET =
  /^(?:partly|partial(?:ly)?)(?: (?:met|achieved|completed?|done|delivered))?$|^部分(?:完成|达标|达成|实现|达到)$/iu;

/** Whether what a table calls a row by says no more than that its target was reached in part: Partly met, 部分完成. */
export function statesPartlyMet(state: string): boolean {
  return PARTLY_MET.test(state.trim());
}

const FULL = /^(?:已|全部|已全部|全面)?(?:达成|完成|达到|实现)(?:年度|预期|全年)?(?:绩效)?(?:指标|目标)$/;

/** Whether the words of an actual say that its target was reached, and nothing else. */
export function statesFullSuccess(actual: string): boolean {
  return FULL.test(squeeze(actual));
}

const DONE = /^(?:是|已?完成|已?落实|已?开展|已?通过|√|yes|done|completed)$/iu;

/** Whether the value of a fact says no more than that the thing was done. */
export function statesDone(value: string): boolean {
  return DONE.test(squeeze(value));
}
