import type { KeyValueStore } from "../../../../src/apps/taskpane/workbench/browser-store";
import { createMemory } from "../../../../src/apps/taskpane/workbench/remembered";

/** A storage as browsers have it. */
function storage(limit = Number.POSITIVE_INFINITY): KeyValueStore & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > limit) throw new DOMException("full", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
    },
  };
}

const COLUMNS = [{ column: 4, role: "actual" }] as const;
const CHOICE = {
  packId: "mof-2020",
  rules: { file: "本县.json", pack: "{}", lasting: true },
  outlineId: "hunan-ten",
  without: ["assets"],
  letter: { issuer: "林业局文件", copyTo: "区财政局" },
} as const;

test("what was said is remembered by the next pane, for forms of the same signature only", () => {
  const store = storage();
  const memory = createMemory(store);
  memory.remember("甲", COLUMNS);
  memory.rememberChoice("甲", CHOICE);
  const next = createMemory(store);
  expect([next.recall("甲"), next.recallChoice("甲")]).toEqual([COLUMNS, CHOICE]);
  expect([next.recall("乙"), next.recallChoice("乙")]).toEqual([[], {}]);
});

test("columns and choices are kept apart, and nothing said leaves nothing stored", () => {
  const store = storage();
  const memory = createMemory(store);
  memory.remember("甲", COLUMNS);
  memory.rememberChoice("甲", CHOICE);
  memory.remember("甲", []);
  expect([memory.recall("甲"), memory.recallChoice("甲")]).toEqual([[], CHOICE]);
  memory.rememberChoice("甲", {});
  expect([memory.recallChoice("甲"), store.items.size]).toEqual([{}, 0]);
});

test("the key begins with what Excel gives, so that parted storage stays parted", () => {
  const store = storage();
  createMemory(store, "分区-").remember("甲", COLUMNS);
  expect([...store.items.keys()][0]).toMatch(/^分区-jiyan\./);
  expect(createMemory(store).recall("甲")).toEqual([]);
});

test("two panes do not forget what the other was told", () => {
  const store = storage();
  const [one, other] = [createMemory(store), createMemory(store)];
  one.remember("甲", COLUMNS);
  other.remember("乙", COLUMNS);
  const next = createMemory(store);
  expect([next.recall("甲"), next.recall("乙")]).toEqual([COLUMNS, COLUMNS]);
});

test("the forms told of longest ago give way", () => {
  const store = storage();
  const memory = createMemory(store);
  for (let form = 0; form < 120; form += 1) memory.remember(`表${form}`, COLUMNS);
  const next = createMemory(store);
  expect([next.recall("表0"), next.recall("表19"), next.recall("表119")]).toEqual([[], [], COLUMNS]);
});

describe("storage that is not to be relied on", () => {
  test.each([
    ["none", null],
    ["full", storage(2)],
    [
      "forbidden",
      {
        getItem: () => {
          throw new DOMException("no", "SecurityError");
        },
        setItem: () => {
          throw new DOMException("no", "SecurityError");
        },
        removeItem: () => {
          throw new DOMException("no", "SecurityError");
        },
      },
    ],
  ] as const)("%s: what was said holds as long as the pane", (_, store) => {
    const memory = createMemory(store);
    memory.remember("甲", COLUMNS);
    memory.remember("乙", COLUMNS);
    memory.remember("乙", []);
    expect([memory.recall("甲"), memory.recall("乙")]).toEqual([COLUMNS, []]);
  });

  test.each([
    "{",
    "{}",
    "null",
    '"x"',
    "[1, null, {}]",
    '[{"signature":"甲","columns":[{"column":-1,"role":"actual"}]}]',
  ])("what stands there is not understood: %s", (stored) => {
    const store = storage();
    createMemory(store).remember("甲", COLUMNS);
    const [key = ""] = store.items.keys();
    store.items.set(key, stored);
    const memory = createMemory(store);
    expect(memory.recall("甲")).toEqual([]);
    memory.remember("乙", COLUMNS);
    expect(createMemory(store).recall("乙")).toEqual(COLUMNS);
  });

  test("entries of another version are kept as far as they are understood", () => {
    const store = storage();
    createMemory(store).remember("甲", COLUMNS);
    const [[key, stored] = ["", ""]] = store.items;
    store.items.set(key, JSON.stringify([{ signature: 5 }, ...(JSON.parse(stored) as unknown[])]));
    expect(createMemory(store).recall("甲")).toEqual(COLUMNS);
  });
});
