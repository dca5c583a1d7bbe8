import { preferredLocale, rememberLocale } from "../../../../src/apps/taskpane/messages/preferred-locale";
import type { KeyValueStore } from "../../../../src/apps/taskpane/workbench/browser-store";
import { MapStorage } from "../store/support";

const REFUSING: KeyValueStore = {
  getItem() {
    throw new DOMException("denied", "SecurityError");
  },
  setItem() {
    throw new DOMException("full", "QuotaExceededError");
  },
  removeItem: () => undefined,
};

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-Hant-TW", "zh-CN"],
  ["", "zh-CN"],
  ["en-GB", "en"],
  ["de", "en"],
])("a program in %p is answered in %s", (tag, locale) => {
  expect(preferredLocale(null, tag)).toBe(locale);
});

test("the person's choice goes before the program's language, for each partition of the storage", () => {
  const storage = new MapStorage();
  rememberLocale(storage, "en", "part.");
  expect(preferredLocale(storage, "zh-CN", "part.")).toBe("en");
  expect(preferredLocale(storage, "zh-CN")).toBe("zh-CN");
});

test("a storage that refuses or holds something else is passed over", () => {
  rememberLocale(REFUSING, "en");
  expect(preferredLocale(REFUSING, "zh-CN")).toBe("zh-CN");
  const storage = new MapStorage();
  storage.setItem("jiyan.locale.1", "klingon");
  expect(preferredLocale(storage, "en-US")).toBe("en");
});
