import { browserStore, type KeyValueStore } from "../../../../src/apps/taskpane/workbench/browser-store";
import { MapStorage } from "../store/support";

describe("the storage of the browser", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "window");
  });

  test("is taken where it is there", () => {
    const localStorage = new MapStorage();
    Object.defineProperty(globalThis, "window", { configurable: true, value: { localStorage } });
    expect(browserStore()).toBe(localStorage);
  });

  test("is none where the page may not use it", () => {
    const window = {
      get localStorage(): KeyValueStore {
        throw new DOMException("denied", "SecurityError");
      },
    };
    Object.defineProperty(globalThis, "window", { configurable: true, value: window });
    expect(browserStore()).toBeNull();
  });
});
