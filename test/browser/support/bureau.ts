import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { bureauTexts } from "../../../src/apps/taskpane/bureau/texts";
import type { Locale } from "../../../src/core/common/locale";
import type { MessageParams } from "../../../src/core/messages/catalogue";
import type { OpenedPage } from "./page-mode";

/** The day on which all files of these tests were changed last. */
export const HANDED_IN = new Date(2026, 2, 1);

/** A folder named 收到 with these files, in a temporary one. */
export function folderOf(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), "jiyan-bureau-")), "收到");
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
    utimesSync(join(folder, name), HANDED_IN, HANDED_IN);
  }
  return folder;
}

/** Drops files and folders of the disk onto the middle of the page, as a person does who drags them in from outside. */
export async function dropPaths({ page }: OpenedPage, paths: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 400, height: 400 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", { type, x: width / 2, y: height / 2, data });
  await devtools.detach();
}

/** What a bureau meets in the page: its parts by role and the name that is read out. */
export class Bureau {
  readonly tell: (id: string, params?: MessageParams) => string;

  constructor(
    readonly page: Page,
    locale: Locale,
  ) {
    this.tell = bureauTexts(locale);
  }

  button(id: string, params?: MessageParams): Locator {
    return this.page.getByRole("button", { name: this.tell(id, params), exact: true });
  }

  sentence(id: string, params?: MessageParams): Locator {
    return this.page.getByText(this.tell(id, params));
  }

  /** A table by its title. */
  table(title: string): Locator {
    return this.page.getByRole("region", { name: title, exact: true });
  }

  /** Rows of a table below its headings, cells apart. */
  async rows(title: string): Promise<readonly (readonly string[])[]> {
    const rows = await this.table(title).locator("tbody tr").all();
    return Promise.all(rows.map((row) => row.locator("td").allInnerTexts()));
  }

  /** Chooses files or folders by a button. */
  async choose(id: string, paths: string | readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.button(id).click();
    await (await chooser).setFiles(typeof paths === "string" ? paths : [...paths]);
  }
}
