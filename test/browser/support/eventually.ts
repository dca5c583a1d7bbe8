import { errors, type Locator, type Page } from "playwright-core";

/** How long a page may take to show what is expected: a fraction of it, but on a crowded machine. */
export const PATIENCE_MS = 60_000;
/** How long what may go away meanwhile is waited for, before it is looked for again. */
export const A_WHILE_MS = 10_000;
const PAUSE_MS = 25;

/** Expects something to be seen before long. */
export async function expectShown(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: "visible", timeout: PATIENCE_MS });
}

/**
 * Expects something to be seen within so many milliseconds of the page's clock, which is installed and stands still meanwhile,
 * but for what is said here: however slow the computer is, the page has no more time than that, and as much work as it takes.
 */
export async function expectShownWithin(locator: Locator, milliseconds: number): Promise<void> {
  const { clock } = locator.page();
  // A thousandth of the time at a look: answers of the workbook come between them.
  const step = Math.ceil(milliseconds / 1_000);
  for (let passed = 0; passed < milliseconds && !(await locator.first().isVisible()); passed += step) {
    await clock.runFor(step);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  expect(await locator.first().isVisible()).toBe(true);
}

/** Stops the page's clock. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
}

/** Expects something to be gone, or hidden, before long. */
export async function expectGone(locator: Locator): Promise<void> {
  await locator.first().waitFor({ state: "hidden", timeout: PATIENCE_MS });
}

/** Waits for something that may go away before it is done; who calls this looks again what is there. */
export async function unlessGone(done: Promise<unknown>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
  }
}

/** Expects what `read` gives to become equal to `wanted` before long; fails with the last value. */
export async function expectEventually<T>(read: () => T | Promise<T>, wanted: unknown): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const last = await read();
    try {
      expect(last).toEqual(wanted);
      return;
    } catch (difference) {
      if (Date.now() > end) throw difference;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
