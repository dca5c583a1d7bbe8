import type { Locale } from "../../../core/common/locale";
import { createTranslator, type Translator } from "../../../core/messages/catalogue";
import findingsEn from "../../../core/messages/findings.en.json";
import findingsZh from "../../../core/messages/findings.zh-CN.json";
import keepingEn from "../../../core/messages/keeping.en.json";
import keepingZh from "../../../core/messages/keeping.zh-CN.json";
import rolesEn from "../../../core/messages/roles.en.json";
import rolesZh from "../../../core/messages/roles.zh-CN.json";
import narrativeEn from "../../../core/messages/narrative.en.json";
import narrativeZh from "../../../core/messages/narrative.zh-CN.json";
import readingEn from "../../../core/messages/reading.en.json";
import readingZh from "../../../core/messages/reading.zh-CN.json";
import refusalsEn from "../../../core/messages/refusals.en.json";
import refusalsZh from "../../../core/messages/refusals.zh-CN.json";
import rulesEn from "../../../core/messages/rules.en.json";
import rulesZh from "../../../core/messages/rules.zh-CN.json";
import scoringEn from "../../../core/messages/scoring.en.json";
import scoringZh from "../../../core/messages/scoring.zh-CN.json";
import sessionEn from "../messages/session.en.json";
import sessionZh from "../messages/session.zh-CN.json";

/**
 * Every sentence that the session says in a locale: findings, steps of scores, lines of the 规则 sheet, refused files,
 * what a reading and a report leave out, what was changed by hand, and the session's own.
 */
export function sessionTexts(locale: Locale): Translator {
  return locale === "en"
    ? createTranslator(
        locale,
        findingsEn,
        rolesEn,
        scoringEn,
        rulesEn,
        refusalsEn,
        narrativeEn,
        readingEn,
        keepingEn,
        sessionEn,
      )
    : createTranslator(
        locale,
        findingsZh,
        rolesZh,
        scoringZh,
        rulesZh,
        refusalsZh,
        narrativeZh,
        readingZh,
        keepingZh,
        sessionZh,
      );
}
