import { progressOf } from "../../../src/apps/cli/progress";
import type { Io } from "../../../src/apps/cli/io";

/** A session whose standard error is a terminal, with what was written to it. */
function terminal(isTerminal = true): { readonly io: Io; readonly written: string[] } {
  const written: string[] = [];
  const out = {
    write: () => undefined,
    isTerminal: false,
    columns: undefined,
    failure: () => Promise.resolve(undefined),
  };
  const err = { write: (text: string) => written.push(text), isTerminal, columns: 80 };
  return { io: { out, err, env: {}, platform: "linux" }, written };
}

/** Two steps of work, of which the first takes so many milliseconds. */
function work(io: Io, milliseconds: number, quiet = false): void {
  const progress = progressOf(io, 2, quiet);
  progress.step("正在打开");
  for (let passed = 0; passed < milliseconds; passed += 10) {
    jest.advanceTimersByTime(10);
    progress.within(0.5);
  }
  progress.step("正在检查");
  progress.done();
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("a bar appears once work takes more than half a second", () => {
  const { io, written } = terminal();
  work(io, 650);
  const shown = written.join("");
  expect(shown).toContain("25% 正在打开");
  expect(shown).toContain("50% 正在检查");
});

test.each<readonly [what: string, milliseconds: number, quiet: boolean, isTerminal: boolean]>([
  ["short work", 20, false, true],
  ["output for programs", 650, true, true],
  ["an error stream that is no terminal", 650, false, false],
])("there is none for %s", (_what, milliseconds, quiet, isTerminal) => {
  const { io, written } = terminal(isTerminal);
  work(io, milliseconds, quiet);
  expect(written).toEqual([]);
});
