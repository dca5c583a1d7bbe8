import { describeFinding } from "./checking";
import type { Locale } from "./common/locale";
import type { Finding } from "./evaluation/finding";
import { createTranslator, type Translator } from "./messages/catalogue";
import findingsEn from "./messages/findings.en.json";
import findingsZh from "./messages/findings.zh-CN.json";
import rolesEn from "./messages/roles.en.json";
import rolesZh from "./messages/roles.zh-CN.json";
import rulesEn from "./messages/rules.en.json";
import rulesZh from "./messages/rules.zh-CN.json";
import type { DescribedFinding } from "./publishing";

/** Sentences of findings in a locale. */
export function findingsTranslator(locale: Locale): Translator {
  return locale === "en"
    ? createTranslator(locale, findingsEn, rulesEn, rolesEn)
    : createTranslator(locale, findingsZh, rulesZh, rolesZh);
}

/** Findings, each with its sentence in a locale. */
export function describeFindings(findings: readonly Finding[], locale: Locale): readonly DescribedFinding[] {
  const say = findingsTranslator(locale);
  return findings.map((finding) => ({ finding, message: describeFinding(finding, say).message }));
}
