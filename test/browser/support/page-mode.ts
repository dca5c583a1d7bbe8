import type { Page } from "playwright-core";
import { formatCellRef, parseRange } from "../../../src/core/workbook/a1";
import type { Place, Setting } from "./contexts";
import { expectShown } from "./eventually";
import { Pane } from "./pane";
import { snapshotOf } from "./truth";
import type { Venue } from "./venue";
import type { WorkbookFile } from "./workbooks";

/** The page over files, opened and waiting for one. */
export interface OpenedPage {
  readonly page: Page;
  readonly pane: Pane;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opens the page in a place; the browser is one without the File System Access API, as most are. */
export async function openPage(place: Place, { locale }: Setting, search = ""): Promise<OpenedPage> {
  const page = await place.context.newPage();
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "showOpenFilePicker");
  });
  await page.goto(`${place.origin}/index.html${search}`);
  const pane = new Pane(page.mainFrame(), locale);
  await expectShown(pane.button("pane.page.open"));
  return { page, pane };
}

/** Chooses a workbook by the button. */
export async function chooseFile({ page, pane }: OpenedPage, { name, bytes }: WorkbookFile): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await pane.button("pane.page.open").click();
  await (await chooser).setFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
}

/** Drops files onto the middle of the page. */
export async function dropFiles({ page }: OpenedPage, files: readonly WorkbookFile[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  const data = await page.evaluateHandle(
    ({ parts, type }) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of parts) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      return transfer;
    },
    { parts: given, type: XLSX },
  );
  for (const event of ["dragenter", "dragover", "drop"]) {
    await page.dispatchEvent("body", event, { dataTransfer: data });
  }
  await data.dispose();
}

/** Opens the page over a workbook and waits for its forms. */
export async function openPageOver(place: Place, setting: Setting, file: WorkbookFile): Promise<Venue> {
  const opened = await openPage(place, setting);
  await chooseFile(opened, file);
  await opened.pane.started();
  return {
    ...opened,
    workbook: async () => snapshotOf((await downloadedFile(opened)).bytes),
    selection: () => cellOnView(opened),
    faults: place.faults,
  };
}

/** The workbook as the page would hand it out now. */
export async function downloadedFile({ page, pane }: OpenedPage): Promise<WorkbookFile> {
  const panel = await pane.open("export");
  const button = panel.getByRole("button", { name: pane.say("pane.export.download.action"), exact: true });
  return downloadOf(page, () => button.click());
}

/** The current cell of the grid: `自评表!F4`. */
async function cellOnView({ pane }: OpenedPage): Promise<string> {
  const sheet = await pane
    .partBehind("tablist", "pane.grid.sheets")
    .getByRole("tab", { selected: true, includeHidden: true })
    .innerText();
  const bar = await pane.partBehind("group", "pane.grid.current").locator("span").first().innerText();
  const area = parseRange(bar.trim());
  return area ? formatCellRef({ sheet: sheet.trim(), row: area.top, column: area.left }) : bar;
}

/** The bytes that a click makes the browser download, with the name proposed. */
export async function downloadOf(page: Page, click: () => Promise<void>): Promise<WorkbookFile> {
  const started = page.waitForEvent("download");
  await click();
  const download = await started;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
}
