// Pages as LibreOffice prints them, as pictures.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { readPpm, shortened, trimmed } from "./pixels.mjs";

/** Part of a page above its number, which would keep the blank of a short page in the picture. */
const ABOVE_FOOT = 0.92;

/**
 * Free fonts that stand in for those that documents name and Debian lacks: of the same kind and nearly the same widths, so
 * that lines break where they do in Office.
 */
const STAND_INS = {
  "Noto Serif CJK SC": ["宋体", "仿宋", "仿宋_GB2312", "楷体", "楷体_GB2312", "方正小标宋简体", "等线"],
  "Noto Sans CJK SC": ["黑体", "微软雅黑"],
  "Liberation Serif": ["Calibri", "Times New Roman"],
};

/**
 * Pictures of pages of workbooks and documents.
 *
 * @param {readonly { file: string, said: string, width: number }[]} pages `said`: words of the page that is meant; the first
 *   page that has them is taken, without the white around it, `width` pixels of paper wide
 * @returns {readonly import("./pixels.mjs").Picture[]}
 */
export function printedPages(pages) {
  const folder = mkdtempSync(join(tmpdir(), "jiyan-guide-"));
  try {
    const fonts = join(folder, "fonts.conf");
    writeFileSync(fonts, fontsFile());
    const files = [...new Set(pages.map(({ file }) => file))];
    const folders = files.map((file, index) => {
      const output = join(folder, String(index));
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", output, file], {
        stdio: "ignore",
        timeout: 240_000,
        env: { ...process.env, FONTCONFIG_FILE: fonts },
      });
      return output;
    });
    return pages.map(({ file, said, width }) => {
      const pdf = join(folders[files.indexOf(file)], `${basename(file, extname(file))}.pdf`);
      const page = pageAt(pdf, numberOfPage(pdf, said), width, folder);
      return trimmed(shortened(page, Math.floor(page.height * ABOVE_FOOT)));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Settings of fontconfig: those of the system, and the fonts that stand in. */
function fontsFile() {
  const matches = Object.entries(STAND_INS).flatMap(([instead, names]) =>
    names.map(
      (name) =>
        `<match target="pattern"><test name="family"><string>${name}</string></test>` +
        `<edit name="family" mode="assign" binding="strong"><string>${instead}</string></edit></match>`,
    ),
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>${matches.join("")}</fontconfig>`;
}

/** @throws {Error} where no page has the words */
function numberOfPage(pdf, said) {
  const texts = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f");
  const plain = (text) => text.replace(/\s+/gu, "");
  const at = texts.findIndex((text) => plain(text).includes(plain(said)));
  if (at < 0) throw new Error(`No page of ${basename(pdf)} says ${said}`);
  return at + 1;
}

function pageAt(pdf, page, width, folder) {
  const name = `page-${page}-${width}`;
  const wanted = ["-f", String(page), "-l", String(page), "-scale-to-x", String(width), "-scale-to-y", "-1"];
  execFileSync("pdftoppm", [...wanted, pdf, join(folder, name)]);
  const made = readdirSync(folder).find((one) => one.startsWith(name));
  const picture = readPpm(readFileSync(join(folder, made)));
  rmSync(join(folder, made));
  return picture;
}
