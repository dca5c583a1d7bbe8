import ExcelJS from "exceljs";
import type { Locale } from "../../../../src/core/common/locale";
import { err } from "../../../../src/core/common/result";
import { loadTranslator } from "../../../../src/apps/taskpane/messages/translator";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { createPaneStore, type PaneStore } from "../../../../src/apps/taskpane/store/pane-store";
import type { PaneState, TabId } from "../../../../src/apps/taskpane/store/state";
import { createPageWorkbench, type PageWorkbench } from "../../../../src/apps/taskpane/workbench/page";
import type { KeyValueStore } from "../../../../src/apps/taskpane/workbench/browser-store";
import { createMemory } from "../../../../src/apps/taskpane/workbench/remembered";
import type { Trouble, Workbench } from "../../../../src/apps/taskpane/workbench/workbench";
import { bytesOf, valueOf, type FileName } from "../session/support";

/** A pane over a real file with the real engine, and what a test does around it. */
export interface TestPane extends PaneStore {
  readonly session: LocalSession;
  readonly page: PageWorkbench;
  readonly storage: MapStorage;
  /** Files handed to the browser. */
  readonly delivered: { readonly name: string; readonly bytes: Uint8Array }[];
  /** Languages that the person chose. */
  readonly chosenLocales: Locale[];
  now(): PaneState;
  /** The next call of this part of the workbench brings this trouble instead of being carried out. */
  failNext(call: FallibleCall, trouble: Trouble): void;
  /** Somebody else edits the workbook: the session's file changes and the pane is told, as a live program would. */
  editOutside(edits: Parameters<Workbench["edit"]>[0]): Promise<void>;
}

export type FallibleCall = "load" | "refresh" | "edit" | "write" | "select" | "template" | "document";

export interface TestPaneOptions {
  readonly file: FileName | File;
  readonly locale?: Locale;
  readonly tab?: TabId;
  readonly storage?: MapStorage;
  /** Whether the pane is told of edits, as in Excel. */
  readonly watched?: boolean;
}

/** Storage as the browser has it. */
export class MapStorage implements KeyValueStore {
  readonly entries = new Map<string, string>();

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.entries.set(key, value);
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }
}

/** A workbook file of sheets as a person types them. */
export async function typedFile(
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
): Promise<File> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  return new File([new Uint8Array(await workbook.xlsx.writeBuffer())], "自评表.xlsx");
}

/** A pane that has not started yet. */
export async function paneOver(options: TestPaneOptions): Promise<TestPane> {
  const { file, locale = "zh-CN", tab = "forms", storage = new MapStorage(), watched = false } = options;
  const session = new LocalSession();
  const delivered: { name: string; bytes: Uint8Array }[] = [];
  const chosenLocales: Locale[] = [];
  const page = createPageWorkbench({
    session,
    source: typeof file === "string" ? new File([bytesOf(file)], `${file}.xlsx`) : file,
    deliver: (bytes, name) => {
      delivered.push({ name, bytes });
    },
  });
  const troubles = new Map<FallibleCall, Trouble>();
  let onEdit: ((sheets: readonly string[]) => void) | undefined;
  const workbench = around(page, {
    trouble(call) {
      const trouble = troubles.get(call);
      troubles.delete(call);
      return trouble;
    },
    ...(watched && {
      watch(listener: (sheets: readonly string[]) => void) {
        onEdit = listener;
      },
    }),
  });
  const store = createPaneStore(
    { session, workbench },
    {
      messages: await loadTranslator(locale),
      languages: {
        load: loadTranslator,
        remember: (chosen) => {
          chosenLocales.push(chosen);
        },
      },
      memory: createMemory(storage),
      tab,
    },
  );
  return {
    ...store,
    session,
    page,
    storage,
    delivered,
    chosenLocales,
    now: () => store.state.getState(),
    failNext(call, trouble) {
      troubles.set(call, trouble);
    },
    async editOutside(edits) {
      valueOf(await session.writeFile({ edits }));
      onEdit?.([...new Set(edits.map(({ at }) => at.sheet))]);
    },
  };
}

/** A started pane; the test fails where it has nothing to show. */
export async function openPane(options: TestPaneOptions): Promise<TestPane> {
  const pane = await paneOver(options);
  await pane.actions.start();
  expect(pane.now().phase).toEqual({ kind: "ready" });
  return pane;
}

interface Surroundings {
  readonly trouble: (call: FallibleCall) => Trouble | undefined;
  readonly watch?: (listener: (sheets: readonly string[]) => void) => void;
}

/** The page's workbench with one-shot troubles in front of its calls, and told of edits where the test wants it. */
function around(page: PageWorkbench, { trouble, watch }: Surroundings): Workbench {
  const guard = <T>(call: FallibleCall, work: () => Promise<T>) => {
    const failure = trouble(call);
    return failure ? Promise.resolve(err(failure)) : work();
  };
  return {
    kind: page.kind,
    abilities: { ...page.abilities, watch: watch !== undefined },
    file: page.file,
    load: (progress) => guard("load", () => page.load(progress)),
    select: (cell) => guard("select", () => page.select(cell)),
    showSheet: (name) => page.showSheet(name),
    edit: (edits) => guard("edit", () => page.edit(edits)),
    write: (what, progress, keepFormer) => guard("write", () => page.write(what, progress, keepFormer)),
    template: (request) => guard("template", () => page.template(request)),
    document: (choice) => guard("document", () => page.document(choice)),
    refresh: (sheets, progress) => guard("refresh", () => page.refresh(sheets, progress)),
    watch(onEdit) {
      watch?.(onEdit);
      return Promise.resolve(() => {
        watch?.(() => undefined);
      });
    },
  };
}
