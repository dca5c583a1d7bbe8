// Makes the PNG icons of assets/icons from the SVG files beside them, with Chromium. Run it after a change of an SVG
// and commit what it makes.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const { findChromium, launchOptions, HOW_TO_GET_ONE } = createRequire(import.meta.url)("./pane/chromium.cjs");

const FOLDER = "assets/icons";
/** Sizes that a ribbon button may have. */
const RIBBON = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = [
  ["jiyan", [...RIBBON, 128, 192, 512]],
  ["check", RIBBON],
  ["report", RIBBON],
  ["template", RIBBON],
];

/** A launcher may cut a maskable icon to a circle of 80 % of its width: ground to the edges, mark made smaller. */
function maskable(svg) {
  return svg
    .replace('rx="7"', "")
    .replace('id="mark"', 'transform="translate(16 16) scale(0.72) translate(-16 -17)"');
}

const path = findChromium();
if (path === null) throw new Error(HOW_TO_GET_ONE);
const browser = await chromium.launch(launchOptions(path));
try {
  const page = await browser.newPage();
  for (const [name, sizes] of ICONS) {
    const svg = readFileSync(join(FOLDER, `${name}.svg`), "utf8");
    for (const size of sizes) await draw(page, svg, size, `${name}-${size}.png`);
    if (name === "jiyan") await draw(page, maskable(svg), 512, "jiyan-maskable-512.png");
  }
} finally {
  await browser.close();
}

async function draw(page, svg, size, file) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(join(FOLDER, file), await page.screenshot({ omitBackground: true }));
  console.log(file);
}
