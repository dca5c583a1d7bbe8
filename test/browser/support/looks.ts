import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Frame, Page } from "playwright-core";
import type { Locale } from "../../../src/core/common/locale";
import { graveBarriers } from "./axe";
import { textOutOfReach } from "./reflow";

/** Where the run leaves its pictures; git ignores it. */
const FOLDER = resolve(__dirname, "../../../test-output/screenshots");

/** How a person's system looks. */
const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;
type Theme = keyof typeof THEMES;

/** The narrowest pane, a usual one, and a window with room for the sheet. */
const [NARROW, USUAL, WIDE] = [320, 450, 1000];

/** Something that the pane or the page can look like. */
export interface Stop {
  readonly name: string;
  readonly page: Page;
  readonly frame: Frame;
}

/**
 * Looks at a stop as people do: takes its pictures, and says what is out of reach at the narrowest width and which grave
 * barriers axe finds in any theme. The page is left narrow and light.
 */
export async function lookAt(stop: Stop, locale: Locale): Promise<readonly string[]> {
  const { name, page, frame } = stop;
  await show(page, "light", NARROW);
  const problems = [...(await textOutOfReach(frame)), ...(await graveBarriers(frame, "all"))];
  await picture(stop, locale, "light", NARROW);
  if (locale === "zh-CN") {
    for (const theme of ["dark", "contrast"] as const) {
      await show(page, theme, NARROW);
      const barriers = await graveBarriers(frame, "contrast");
      problems.push(...barriers.map((barrier) => `${theme}: ${barrier}`));
      await show(page, theme, USUAL);
      await picture(stop, locale, theme, USUAL);
    }
    await show(page, "light", WIDE);
    await picture(stop, locale, "light", WIDE);
  }
  await show(page, "light", USUAL);
  await picture(stop, locale, "light", USUAL);
  await show(page, "light", NARROW);
  return problems.map((problem) => `${name}: ${problem}`);
}

/** Sets theme and width and waits until the page has answered: what observes, what it draws, and what moves. */
async function show(page: Page, theme: Theme, width: number): Promise<void> {
  await page.emulateMedia(THEMES[theme]);
  await page.setViewportSize({ width, height: 800 });
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

async function picture({ name, page }: Stop, locale: Locale, theme: Theme, width: number): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({
    path: join(FOLDER, `${name}-${width}-${theme}-${locale}.png`),
    animations: "disabled",
  });
}
