import {
  createTranslator,
  MissingMessageError,
  MissingParameterError,
} from "../../../src/core/messages/catalogue";

describe("message catalogue", () => {
  const translate = createTranslator(
    "zh-CN",
    { hello: "您好，{name}", plain: "<b>原样</b>" },
    { count: "{n, plural, =0 {没有} other {#项}}" },
  );

  it("fills parameters in and chooses by number", () => {
    expect(translate("hello", { name: "财务" })).toBe("您好，财务");
    expect(translate("count", { n: 0 })).toBe("没有");
    expect(translate("count", { n: 3 })).toBe("3项");
  });

  it("leaves angle brackets alone: messages are text, not markup", () => {
    expect(translate("plain")).toBe("<b>原样</b>");
  });

  it("prints each value as it is, also one that looks like a name or a replacement", () => {
    const twice = createTranslator("en", { twice: "{a} {b} {a}" });
    expect(twice("twice", { a: "{b}", b: "$&" })).toBe("{b} $& {b}");
    expect(twice("twice", { a: 1234.5, b: "" })).toBe("1234.5  1234.5");
  });

  it("names a value that is missing", () => {
    expect(() => translate("hello")).toThrow(MissingParameterError);
    expect(() => translate("hello", { nome: "财务" })).toThrow('No value "name" for the message "hello"');
  });

  it("knows its locale and its ids", () => {
    expect(translate.locale).toBe("zh-CN");
    expect(translate.has("hello")).toBe(true);
    expect(translate.has("other")).toBe(false);
  });

  it("names the missing message and the locale", () => {
    expect(() => translate("other")).toThrow(MissingMessageError);
    expect(() => translate("other")).toThrow('No message "other" in locale zh-CN');
  });
});
