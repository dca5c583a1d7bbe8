import { Decimal } from "../common/decimal";
import { tierIndexOf } from "../scoring/tiers";
import { statesFailure, statesFullSuccess, statesPartialSuccess } from "../vocabulary/outcomes";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import type { Form } from "./form";
import { printNumber, printText } from "./print";
import type { Row } from "./row";

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
  if (statesFailure(text)) return tiers.length - 1;
  if (statesPartialSuccess(text)) return 1;
  const named = tiers.findIndex((tier) => text.includes(tier.name["zh-CN"]) || text.includes(tier.name.en));
  if (named >= 0) return named;
  return statesFullSuccess(text) ? 0 : null;
}
