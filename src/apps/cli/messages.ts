import en from "../../core/messages/cli.en.json";
import zh from "../../core/messages/cli.zh-CN.json";
import distributionEn from "../../core/messages/distribution.en.json";
import distributionZh from "../../core/messages/distribution.zh-CN.json";
import keepingEn from "../../core/messages/keeping.en.json";
import keepingZh from "../../core/messages/keeping.zh-CN.json";
import narrativeEn from "../../core/messages/narrative.en.json";
import narrativeZh from "../../core/messages/narrative.zh-CN.json";
import queueEn from "../../core/messages/queue.en.json";
import queueZh from "../../core/messages/queue.zh-CN.json";
import readingEn from "../../core/messages/reading.en.json";
import readingZh from "../../core/messages/reading.zh-CN.json";
import refusalsEn from "../../core/messages/refusals.en.json";
import refusalsZh from "../../core/messages/refusals.zh-CN.json";
import rolesEn from "../../core/messages/roles.en.json";
import rolesZh from "../../core/messages/roles.zh-CN.json";
import rulesEn from "../../core/messages/rules.en.json";
import rulesZh from "../../core/messages/rules.zh-CN.json";
import scoringEn from "../../core/messages/scoring.en.json";
import scoringZh from "../../core/messages/scoring.zh-CN.json";
import type { Locale } from "../../core/common/locale";
import { createTranslator, type Translator } from "../../core/messages/catalogue";

/** Sentences of the command line, of refused files, of the steps of scores, of the 规则 sheet and of what was left out. */
export function cliTranslator(locale: Locale): Translator {
  return locale === "en"
    ? createTranslator(
        locale,
        en,
        refusalsEn,
        scoringEn,
        rulesEn,
        rolesEn,
        readingEn,
        narrativeEn,
        keepingEn,
        distributionEn,
        queueEn,
      )
    : createTranslator(
        locale,
        zh,
        refusalsZh,
        scoringZh,
        rulesZh,
        rolesZh,
        readingZh,
        narrativeZh,
        keepingZh,
        distributionZh,
        queueZh,
      );
}
