// Makes the pictures of the guides and of the README again, from the real command line, LibreOffice and Chromium: `npm run pictures:guide`. Needs
// what the tests use: soffice, pdftoppm, pdftotext, redis-server and a Chromium.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { liveThroughTheYear } from "./guide/bureau-year.mjs";
import { commandsSaid } from "./guide/bureau-commands.mjs";
import { buildForSteps, paneSteps } from "./guide/pane-steps.mjs";
import { shortened } from "./guide/pixels.mjs";
import { printedPages } from "./guide/printed.mjs";
import { readmePages } from "./guide/readme-pages.mjs";
import { smallPng } from "./guide/small-png.mjs";

const FOLDER = "docs/images/guide";
/** A guide with thirty pictures is still read over a slow line. */
const MOST_BYTES = 60_000;
/** Pixels of paper across, and of what is shown down. */
const [UPRIGHT, LYING, HEIGHT] = [720, 1000, 920];

/** The pages of the bureau's year: name of the picture, file, words of the page, width of the paper. */
const PAGES = [
  ["sent", "下发/001002青岚县林业局.xlsx", "部门（单位）名称", LYING],
  ["reminder", "催报/催报通知-001005青岚县文化和旅游局.docx", "文化和旅游局", UPRIGHT],
  ["findings", "校验/001003青岚县交通运输局.xlsx", "问题与处理办法", LYING],
  ["letter", "退回/001003青岚县交通运输局/退回意见.docx", "交通运输局", UPRIGHT],
  ["letters-list", "退回/退回清单.xlsx", "退回清单", LYING],
  ["second-round", "退回/第2次/复核清单.xlsx", "复核清单", LYING],
  ["rows", "汇总.xlsx", "除险加固水库座数", LYING],
  ["ranking", "汇总.xlsx", "名次", LYING],
  ["against-manifest", "汇总.xlsx", "单位编码", LYING],
  ["against-last-year", "汇总.xlsx", "名称相似度", LYING],
  ["charts", "汇总.xlsx", "各类问题的条数", LYING],
  ["overall", "总体评价报告.docx", "总体评价报告", UPRIGHT],
  ["each-report", "报告/文档/001002青岚县林业局.docx", "青岚县林业局", UPRIGHT],
];

const folder = mkdtempSync(join(tmpdir(), "jiyan-year-"));
mkdirSync(FOLDER, { recursive: true });
try {
  await liveThroughTheYear(folder);
  const printed = printedPages(
    PAGES.map(([, file, said, width]) => ({ file: join(folder, file), said, width })),
  );
  printed.forEach((picture, index) => save(`bureau-${PAGES[index][0]}`, shortened(picture, HEIGHT)));

  for (const [name, picture] of readmePages(folder)) save(name, picture);

  copyFileSync(join(folder, "下发/jiyan-manifest.json"), join(folder, "收到/jiyan-manifest.json"));
  buildForSteps();
  const year = {
    received: join(folder, "收到"),
    list: join(folder, "单位名单.csv"),
    assets: join(folder, "资产"),
  };
  for (const locale of ["zh-CN", "en"]) {
    const commands = await commandsSaid(folder, locale);
    for (const [name, picture] of await paneSteps(locale, { ...year, commands }))
      save(`${name}.${locale}`, picture);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function save(name, picture) {
  writeFileSync(join(FOLDER, `${name}.png`), smallPng(picture, MOST_BYTES));
  console.log(`${FOLDER}/${name}.png`);
}
