// What commands say, as pictures of a terminal.
import { readPng } from "./pixels.mjs";

const STYLE = `
  body { margin: 0; padding: 14px 18px; width: 760px; background: #fbfbfb; color: #1f1f1f;
         font: 14px/1.5 "Noto Sans Mono CJK SC", "Noto Sans Mono", "DejaVu Sans Mono", monospace; }
  pre { margin: 0 0 14px; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
  pre:last-child { margin: 0; }
  /* Lines of tables are as wide as a letter in a terminal, whatever the font makes of them. */
  i { display: inline-block; font-family: "DejaVu Sans Mono", monospace; width: 0.5em; overflow: hidden; font-style: normal; vertical-align: top; }
  b { color: #0f5b9e; font-weight: 600; }`;

/**
 * A picture of commands, each with what it said.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {readonly { command: string, said: string }[]} commands
 * @returns {Promise<import("./pixels.mjs").Picture>}
 */
export async function terminalPicture(browser, commands) {
  const page = await browser.newPage({ viewport: { width: 796, height: 200 } });
  await page.setContent(`<style>${STYLE}</style>`);
  await page.evaluate((all) => {
    for (const { command, said } of all) {
      const block = globalThis.document.createElement("pre");
      const typed = globalThis.document.createElement("b");
      typed.textContent = `$ ${command}`;
      block.append(typed, "\n");
      for (const part of said.trimEnd().split(/([\u2500-\u257f])/u)) {
        const line = globalThis.document.createElement("i");
        line.textContent = part;
        block.append(/^[\u2500-\u257f]$/u.test(part) ? line : part);
      }
      globalThis.document.body.append(block);
    }
  }, commands);
  const picture = readPng(await page.screenshot({ fullPage: true }));
  await page.close();
  return picture;
}
