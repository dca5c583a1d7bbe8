import type { Locale } from "../../common/locale";
import enEarly from "./en/early.json";
import enFacts from "./en/facts.json";
import enFrame from "./en/frame.json";
import enKpi from "./en/kpi.json";
import enMoney from "./en/money.json";
import enProblems from "./en/problems.json";
import enResults from "./en/results.json";
import enSentences from "./en/sentences.json";
import enScore from "./en/score.json";
import enTables from "./en/tables.json";
import enWork from "./en/work.json";
import zhEarly from "./zh/early.json";
import zhFrame from "./zh/frame.json";
import zhKpi from "./zh/kpi.json";
import zhMoney from "./zh/money.json";
import zhProblems from "./zh/problems.json";
import zhResults from "./zh/results.json";
import zhScore from "./zh/score.json";
import zhTables from "./zh/tables.json";
import zhWork from "./zh/work.json";

const zh = { ...zhFrame, ...zhMoney, ...zhScore, ...zhResults, ...zhProblems, ...zhKpi, ...zhWork };
const en = { ...enFrame, ...enMoney, ...enScore, ...enResults, ...enProblems, ...enKpi, ...enWork };

const english = { ...enFacts, ...enSentences };

/** An occasion for words. Each has one wording in every locale. */
export type PhraseId = keyof typeof zh;

/** Occasions of English only: Chinese says these by clauses (`saying/zh`). */
export type EnglishPhraseId = keyof typeof english;

/** A word or title without slots: headers of tables, titles of charts, words that sentences are put together with. */
export type LabelId = keyof typeof zhTables;

/** Words that name what a person is asked for, with the thing in question: {name}未达到目标的原因. */
export type AskId =
  | "asks.actual"
  | "asks.whether"
  | "asks.outcome"
  | "asks.verdict"
  | "asks.printed-score"
  | "asks.miss"
  | "asks.partly"
  | "asks.over"
  | "asks.far"
  | "asks.lost"
  | "asks.measure"
  | "asks.target-measure"
  | "asks.risen"
  | "asks.over-plan"
  | "asks.fund-measure"
  | "asks.work";

/** Wordings by occasion. */
export const PHRASES: Readonly<Record<Locale, Readonly<Record<PhraseId, string>>>> = { "zh-CN": zh, en };

/** Wordings of reports that are written before the year is over, where they differ. */
export const EARLY_PHRASES: Readonly<Record<Locale, Readonly<Partial<Record<PhraseId, string>>>>> = {
  "zh-CN": zhEarly,
  en: enEarly,
};

export const ENGLISH_PHRASES: Readonly<Record<EnglishPhraseId, string>> = english;

export const LABELS: Readonly<Record<Locale, Readonly<Record<LabelId, string>>>> = {
  "zh-CN": zhTables,
  en: enTables,
};
