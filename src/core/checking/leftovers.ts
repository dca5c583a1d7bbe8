import type { Evaluation } from "../evaluation/evaluation";
import type { Draft } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";
import { forEachText } from "./texts";

/** Instructions of a form and marks for "to be filled in". */
const INSTRUCTION =
  /[(（][^()（）]{0,20}\d+\s*字(?:以内|左右|内)[^()（）]{0,10}[)）]|\d+字以内|请(?:填写|输入|在此|简要|概述|说明|列出|选择)|此处填写|待(?:填写?|补充|定)(?:$|[)）。])|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|[×＊*]{2,}|_{3,}|\bTBD\b|lorem ipsum/i;
/** `××` is the shortest mark. */
const SHORTEST = 2;
const EMPTY_ITEM = /(?:^|[;；。\s])\d{1,2}[.．、]\s*(?=$|[;；。\s])/;

/** A goal's number with nothing behind it: `目标1：` before `目标2：`, dots or the end. */
const EMPTY_GOAL = /(?:^|\s)目标\s*\d{1,2}\s*[:：.、][\s.…]*(?=$|目标\s*\d)/;

/** W11: text of the form's own that was left standing, and numbered points without content. */
export function checkLeftovers({ evaluation, blank }: Form): readonly Draft[] {
  if (blank) return [];
  const drafts: Draft[] = [];
  forEachText(evaluation, (text, at) => {
    const found = text.length < SHORTEST ? undefined : INSTRUCTION.exec(text)?.[0];
    if (found !== undefined) {
      drafts.push({
        variant: "instruction",
        params: { text: printText(text), found: printText(found) },
        at: [at],
        actual: text,
      });
    }
  });
  return [...drafts, ...unnamedRows(evaluation), ...emptyItems(evaluation)];
}

/** A name that the template prints to keep a place for one: 指标1：, 三级指标, ……. */
const NO_NAME = /^(?:(?:[一二三四]级)?指标(?:名称|内容)?[\d一二三四五六七八九十]*[:：.、]?|[….．·]{1,6})$/u;

/** Rows with values and no name of their own: nobody can say what was measured. */
function unnamedRows({ indicators }: Evaluation): readonly Draft[] {
  return indicators.flatMap(({ name: { text, at }, target, actual, weight, score }) => {
    const valued = [target, actual, weight, score].some((value) => value !== null && value.raw.trim() !== "");
    if (!valued || !NO_NAME.test(text.replace(/\s/gu, ""))) return [];
    return [{ variant: "name", params: { text: printText(text) }, at: [at], actual: text }];
  });
}

function emptyItems({ goals, notes }: Evaluation): readonly Draft[] {
  const bodies = notes.flatMap(({ role, body }) =>
    role === "footnote" || role === "signature" ? [] : [body],
  );
  return [goals?.expected, goals?.actual, ...bodies].flatMap((body) =>
    body && (EMPTY_ITEM.test(body.text) || EMPTY_GOAL.test(body.text))
      ? [{ variant: "empty-item", params: { text: printText(body.text) }, at: [body.at], actual: body.text }]
      : [],
  );
}
