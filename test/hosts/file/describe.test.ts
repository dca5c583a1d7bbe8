import { createTranslator } from "../../../src/core/messages/catalogue";
import en from "../../../src/core/messages/refusals.en.json";
import zh from "../../../src/core/messages/refusals.zh-CN.json";
import { describeRefusal } from "../../../src/hosts/file/describe";

describe.each([createTranslator("zh-CN", zh), createTranslator("en", en)])(
  "a cell that cannot be edited",
  (translator) => {
    const sentence = (reason: string) =>
      describeRefusal({ code: "cell-not-editable", params: { cell: "表!A1", reason } }, translator);

    test("is told with the reason", () => {
      const sentences = ["header", "merged", "locked", "array"].map(sentence);
      expect(new Set(sentences).size).toBe(4);
      for (const words of sentences) expect(words).toContain("表!A1");
    });

    test("of which some need no words of their own", () => {
      expect(sentence("scenario")).toBe(sentence("array"));
    });
  },
);
