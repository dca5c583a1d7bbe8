import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Frame, Page } from "playwright-core";
import type { Locale } from "../../../src/core/common/locale";
import { graveBarriers } from "./axe";
import { textOutOfReach } from "./reflow";

/** Where `npm run pictures` leaves its pictures; git ignores it. */
const FOLDER = resolve(__dirname, "../../../test-output/screenshots");
/** Pictures are for people to look at: a test run checks without taking them, in half the time. */
const WITH_PICTURES = process.env["JIYAN_PICTURES"] === "1";

/** How a person's system looks. */
const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;
type Theme = keyof typeof THEMES;
const ALL_THEMES = ["light", "dark", "contrast"] as const satisfies readonly Theme[];

/** The narrowest pane, which is how the tours open it. */
export const NARROW = 320;
/** The narrowest pane, a usual one, and a window with room for the sheet. */
const WIDTHS = [NARROW, 450, 1000] as const;
/** What is left of the narrowest pane where a person sees everything half as large again. */
const ZOOMED = Math.floor(NARROW / 1.5);

/** Something that the pane or the page can look like. */
export interface Stop {
  readonly name: string;
  readonly page: Page;
  readonly frame: Frame;
}

/**
 * Looks at a stop as people do, at the narrowest width, also zoomed: says what is out of reach, and which grave barriers
 * axe finds in any theme. What does not differ between the languages is looked at in one of them. Takes pictures where
 * they are asked for. The page comes and is left narrow and light.
 */
export async function lookAt(stop: Stop, locale: Locale): Promise<readonly string[]> {
  const { name, page, frame } = stop;
  await settle(page);
  const problems = [...(await outOfReachAtRest(stop))];
  if (locale === "zh-CN") {
    problems.push(...(await graveBarriers(frame, "all")));
    for (const theme of ["dark", "contrast"] as const) {
      await show(page, theme, NARROW);
      const barriers = await graveBarriers(frame, "contrast");
      problems.push(...barriers.map((barrier) => `${theme}: ${barrier}`));
    }
  } else {
    problems.push(...(await graveBarriers(frame, "structure")));
  }
  await show(page, "light", ZOOMED);
  problems.push(...(await outOfReachAtRest(stop)).map((problem) => `zoomed: ${problem}`));
  if (WITH_PICTURES) await takePictures(stop, locale);
  await show(page, "light", NARROW);
  return problems.map((problem) => `${name}: ${problem}`);
}

/** What stays out of reach: what floats beside others finds its place some frames after these, later on a crowded machine. */
async function outOfReachAtRest({ page, frame }: Stop): Promise<readonly string[]> {
  let found = await textOutOfReach(frame);
  for (let looks = 1; looks < MOST_LOOKS && found.length > 0; looks += 1) {
    await settle(page);
    found = await textOutOfReach(frame);
  }
  return found;
}

const MOST_LOOKS = 50;

async function takePictures({ name, page }: Stop, locale: Locale): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const width of [ZOOMED, ...WIDTHS]) {
    for (const theme of ALL_THEMES) {
      await show(page, theme, width);
      const path = join(FOLDER, `${name}-${width}-${theme}-${locale}.png`);
      await page.screenshot({ path, animations: "disabled" });
    }
  }
}

/** Sets theme and width and waits until the page has answered. */
async function show(page: Page, theme: Theme, width: number): Promise<void> {
  await page.emulateMedia(THEMES[theme]);
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 800 });
  await settle(page);
}

/** Waits for what observes, what it draws, and what moves. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // Colours that change by and by, in parts out of sight not at all, are set at once.
    const still = new CSSStyleSheet();
    still.replaceSync("* { transition: none !important }");
    document.adoptedStyleSheets = [still];
    await nextFrame();
    await nextFrame();
  });
}
