import { squeeze } from "./characters";

/** Words that make a state stronger, before it. */
const STRONGER = "(?:已经?|均|全部|全面|十?分?非常|明显|显著|持续|进一步|大幅|切实|更加)*";
/** What a state may be said of, behind it, without saying less: 有效控制, 健全完善. */
const SAME =
  "(?:控制|完善|运行|实施|落实|改善|提升|提高|增强|执行|保障|管理|开展|推进|发展|缓解|减轻|解决|防范|规范)?";

/** Levels of government, the highest first. */
const RANKS = ["国家级?|中央|全国", "省", "市", "[县区]", "乡镇|镇|乡"];
/** 在市级以上媒体刊发: from which level on, and what. */
const FROM_LEVEL = /^(?:在|由|获得?|经)?(国家|中央|省|市|县|区|乡镇)级?(?:及|或)?以上([^\d]{2,10})$/u;
const LEVEL = /(国家|中央|全国|省|市|县|区|乡镇)级/gu;
/** What takes something back of a state. */
const WEAKER = /未|不|没|无|尚|部分|基本|较|有所|仅|除|以外|其中/u;

/**
 * Whether the words of an actual state what those of its target ask for: the same words, a stronger form of them (有效控制 of 有效), the same
 * words and more, or levels that are all as high (省级媒体刊发3篇 of 市级以上媒体刊发). What only comes near (较高, 基本满足) is for a person to judge.
 */
export function statesAsMuch(target: string, actual: string): boolean {
  const [wanted, reached] = [squeeze(target), squeeze(actual)];
  if (wanted === reached) return true;
  if (WEAKER.test(reached)) return false;
  return isStronger(wanted, reached) || goesOn(wanted, reached) || isAsHigh(wanted, reached);
}

function isStronger(wanted: string, reached: string): boolean {
  const at = reached.indexOf(wanted);
  if (!/^\p{Script=Han}{2,8}$/u.test(wanted) || at < 0) return false;
  const [before, behind] = [reached.slice(0, at), reached.slice(at + wanted.length)];
  return new RegExp(`^${STRONGER}$`, "u").test(before) && new RegExp(`^${SAME}$`, "u").test(behind);
}

/** 主体完工，设备安装完成60% of 主体完工: the words of the target, and what else came of it. */
function goesOn(wanted: string, reached: string): boolean {
  const behind = reached.startsWith(wanted) ? reached.slice(wanted.length) : "";
  return /^\p{Script=Han}{4,}$/u.test(wanted) && /^[，,；;。]/u.test(behind);
}

function isAsHigh(wanted: string, reached: string): boolean {
  const [, level, what] = FROM_LEVEL.exec(wanted) ?? [];
  const named = [...reached.matchAll(LEVEL)].flatMap(([, one]) => one ?? []);
  if (level === undefined || what === undefined || named.length === 0 || !reached.includes(what))
    return false;
  return named.every((one) => rankOf(one) <= rankOf(level));
}

function rankOf(level: string): number {
  return RANKS.findIndex((rank) => new RegExp(`^(?:${rank})$`, "u").test(level));
}
