import { describeFinding } from "../../../src/core/checking";
import type { Locale } from "../../../src/core/common/locale";
import { findingsTranslator } from "../../../src/core/engine";
import { findingsOf, projectForm, workbookOf, type Cells } from "../../support/evaluation-builder";

/** What W01 says of the form's cost, 80万元 spent of its ceiling. */
function sentence(locale: Locale, changes: Cells): string {
  const findings = findingsOf(workbookOf(projectForm({ F15: "80万元", ...changes })));
  const found = findings.find(({ rule, variant }) => rule === "W01" && variant === "under");
  if (found === undefined) throw new Error("no W01");
  return describeFinding(found, findingsTranslator(locale)).message;
}

describe("a word of limit stands for the sign of the target", () => {
  test.each<Cells>([{}, { E15: "不超过100万元" }, { E15: "＜100万元" }, { E15: "100万元以内" }])(
    "%j",
    (changes) => {
      expect(sentence("zh-CN", changes)).toContain("上限为100万元，");
      expect(sentence("en", changes)).toContain("a ceiling of 100万元 but");
    },
  );
});
