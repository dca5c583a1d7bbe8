import { Decimal } from "../common/decimal";
import { tierIndexOf } from "../scoring/tiers";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import type { Form } from "./form";
import { printNumber, printText } from "./print";
import type { Row } from "./row";

/** Actuals that own up to a miss or a partial success, strongest first. */
const NOT_REACHED =
  /未(?:能)?(?:达成|达到|达标|完成|实现|建立|健全|形成|开展|落实|启动)|没有(?:完成|达到)|not (?:reached|achieved|met)/i;
const PARTLY_REACHED = /部分(?:达成|完成|达到|实现|达标)|partly (?:reached|achieved|met)/i;
const FULLY_REACHED =
  /^(?:已|全部|已全部|全面)?(?:达成|完成|达到|实现)(?:年度|预期|全年)?(?:绩效)?(?:指标|目标)$/;

/** B11: a score that a person gave lies in the tier that the words of the actual name. */
export function checkTiers(form: Form): readonly Draft[] {
  if (form.pack.scoring.tiers.length < 2) return [];
  return form.rows.flatMap((row) => tierDraft(form, row) ?? []);
}

function tierDraft(form: Form, { indicator, computed, score, ownWeight: weight }: Row): Draft | null {
  const { actual } = indicator;
  if (computed?.basis !== "entered" || !actual || actual.value !== undefined) return null;
  if (score === null || weight === null) return null;
  const claimed = claimedTier(form, actual.raw);
  const given = claimed === null ? null : tierIndexOf(score, weight, form.pack);
  // Outside 0 to weight there is no tier; that is B03's matter.
  if (claimed === null || given === null || given === claimed) return null;
  const { tiers } = form.pack.scoring;
  const from = printNumber(new Decimal(tiers[claimed]?.min ?? "0").times(weight));
  const to = printNumber(new Decimal(tiers[claimed - 1]?.min ?? "1").times(weight));
  return {
    variant: given > claimed ? "too-low" : "too-high",
    params: { name: printText(indicator.name.text), words: printText(actual.raw), score, from, to },
    at: cellList(indicator.score?.at, actual.at),
    expected: `${from}–${to}`,
    actual: score,
  };
}

/** Index of the tier that the words name, from the top; `null` when they name none. */
function claimedTier({ pack }: Form, words: string): number | null {
  const { tiers } = pack.scoring;
  const text = words.replace(/\s+/g, "");
  // 未达成 contains 达成: the lower tiers are looked for first.
  if (NOT_REACHED.test(text)) return tiers.length - 1;
  if (PARTLY_REACHED.test(text)) return 1;
  const named = tiers.findIndex((tier) => text.includes(tier.name["zh-CN"]) || text.includes(tier.name.en));
  if (named >= 0) return named;
  return FULLY_REACHED.test(text) ? 0 : null;
}
