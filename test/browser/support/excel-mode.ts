import type { Browser, Page } from "playwright-core";
import { formatCellRef } from "../../../src/core/workbook/a1";
import { ExcelHost, FLOOR_REQUIREMENTS, importWorkbook, type HostOptions } from "../../excel-host";
import { openInWeb } from "../../excel-host/browser/web-frame";
import { pretendWindows } from "../../excel-host/browser/windows-shim";
import { newPlace, newSecurePlace, type Place, type Setting } from "./contexts";
import { Pane } from "./pane";
import type { Venue } from "./venue";
import type { WorkbookFile } from "./workbooks";

/** A pane inside an Excel of the test host. */
export interface ExcelVenue extends Venue {
  readonly host: ExcelHost;
  readonly place: Place;
}

/** What an Excel of today supports, beside what all have. */
const MODERN = { ...FLOOR_REQUIREMENTS, ExcelApi: "1.17" };

/** An Excel in which a workbook file is open. */
export async function excelWith(file: WorkbookFile, options: Partial<HostOptions> = {}): Promise<ExcelHost> {
  return new ExcelHost({ requirements: MODERN, ...options, workbook: await importWorkbook(file.bytes) });
}

const paneIn = ({ origin }: Place) => `${origin}/taskpane.html`;
/** Where Excel on the web is: one of the places that the pane's policy lets frame it. The tests answer for it. */
const EXCEL_ON_THE_WEB = "https://excel.officeapps.live.com";

export interface PaneOptions {
  /** `?tab=check` */
  readonly search?: string;
  /** Whether the test turns the page's clock. */
  readonly clock?: boolean;
  /** How far the page is waited for. */
  readonly until?: "load" | "commit";
  /** Done to the page before it is opened. */
  readonly before?: (page: Page) => Promise<void>;
}

/** Keeps an Excel from answering until the function is called that is returned. */
export function holdAnswers(host: ExcelHost): () => void {
  const answer = host.answer.bind(host);
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  host.answer = async (...request) => {
    await released;
    return answer(...request);
  };
  return release;
}

/** Opens the pane where no Excel is around it. */
export async function openBarePane(place: Place, { locale }: Setting): Promise<Pane> {
  const page = await place.context.newPage();
  // Not until everything is loaded: some tests keep office.js waiting.
  await page.goto(paneIn(place), { waitUntil: "commit" });
  return new Pane(page.mainFrame(), locale);
}

/** Opens the pane in Excel for Windows, in a browser context of its own, which the caller closes. */
export async function openWindowsPane(
  browser: Browser,
  setting: Setting,
  host: ExcelHost,
  { search = "", clock = false, until = "load", before }: PaneOptions = {},
): Promise<ExcelVenue> {
  const place = await newPlace(browser, setting);
  const page = await place.context.newPage();
  if (clock) await page.clock.install();
  await pretendWindows(page, host);
  await before?.(page);
  await page.goto(`${paneIn(place)}${search}`, { waitUntil: until });
  return venueOf(place, page, new Pane(page.mainFrame(), setting.locale), host);
}

/** Opens the pane in a frame of Excel on the web, in a browser context of its own, which the caller closes. */
export async function openWebPane(browser: Browser, setting: Setting, host: ExcelHost): Promise<ExcelVenue> {
  const place = await newSecurePlace(browser, { ...setting, width: 1000 });
  const { width = 350 } = setting;
  const { page, frame } = await openInWeb(place.context, host, {
    pane: paneIn(place),
    excel: EXCEL_ON_THE_WEB,
    width,
  });
  return venueOf(place, page, new Pane(frame, setting.locale), host);
}

/** What is known of a pane in Excel from the host's side. */
function venueOf(place: Place, page: Page, pane: Pane, host: ExcelHost): ExcelVenue {
  return {
    host,
    place,
    page,
    pane,
    workbook: () => Promise.resolve(host.snapshot()),
    selection: () => {
      const { activeSheet, selection } = host.workbook;
      const { top: row, left: column } = selection;
      return Promise.resolve(formatCellRef({ sheet: activeSheet.name, row, column }));
    },
    faults: place.faults,
  };
}
