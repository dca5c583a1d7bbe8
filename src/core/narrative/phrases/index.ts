import type { Locale } from "../../common/locale";
import enBudget from "./en/budget.json";
import enFrame from "./en/frame.json";
import enLevels from "./en/levels.json";
import enProblems from "./en/problems.json";
import enScore from "./en/score.json";
import enTables from "./en/tables.json";
import enWork from "./en/work.json";
import zhBudget from "./zh/budget.json";
import zhFrame from "./zh/frame.json";
import zhLevels from "./zh/levels.json";
import zhProblems from "./zh/problems.json";
import zhScore from "./zh/score.json";
import zhTables from "./zh/tables.json";
import zhWork from "./zh/work.json";

const zh = { ...zhFrame, ...zhBudget, ...zhScore, ...zhLevels, ...zhProblems, ...zhWork };
const en = { ...enFrame, ...enBudget, ...enScore, ...enLevels, ...enProblems, ...enWork };

/** An occasion for words. Each has wordings in every locale. */
export type PhraseId = keyof typeof zh;

/** Occasions of English only: Chinese says these by clauses (`saying/zh`). */
export type EnglishPhraseId = Exclude<keyof typeof en, PhraseId>;

/** A word or title without slots: headers of tables, titles of charts. */
export type LabelId = keyof typeof zhTables;

export type PhraseTable = Readonly<Record<PhraseId, readonly string[]>>;

/** Wordings by occasion; several for one occasion are used in turn. */
export const PHRASES: Readonly<Record<Locale, PhraseTable>> = { "zh-CN": zh, en };

export const ENGLISH_PHRASES: Readonly<Record<EnglishPhraseId, readonly string[]>> = en;

export const LABELS: Readonly<Record<Locale, Readonly<Record<LabelId, string>>>> = {
  "zh-CN": zhTables,
  en: enTables,
};
