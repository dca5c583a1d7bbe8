import { connect, ExcelHost, type HostOptions, WorkbookModel } from "..";
import { settled } from "../../support/settled";
import { failureCode, onFirstSheet } from "../support";

function open(options: HostOptions = {}) {
  const host = new ExcelHost({ workbook: new WorkbookModel(["表"]), ...options });
  const client = connect(host);
  return { host, client, excel: client.Excel, sheet: host.workbook.sheetNamed("表") };
}

const write = (excel: typeof Excel, address = "A1") =>
  onFirstSheet(excel, (sheet) => {
    sheet.getRange(address).values = [["x"]];
  });

/** Whether a promise is still open after all that was waiting has run. */
async function isOpen(promise: Promise<unknown>): Promise<boolean> {
  const open = Symbol("open");
  return (await Promise.race([promise, settled().then(() => open)])) === open;
}

describe("payload limits", () => {
  it("refuse a request that is too large before anything is done", async () => {
    const { host, excel, sheet } = open({ limits: { requestBytes: 2_000 } });
    const run = onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1").values = [["长".repeat(1_000)]];
    });
    expect(await failureCode(run)).toBe("RequestPayloadSizeLimitExceeded");
    expect(sheet.cells.at(0, 0)).toBeUndefined();
    expect(host.counters.requests[0]).toMatchObject({
      responseBytes: 0,
      error: "RequestPayloadSizeLimitExceeded",
    });
  });

  it("hold an answer back that is too large", async () => {
    const { excel, sheet } = open({ limits: { responseBytes: 1_000 } });
    sheet.cells.ensure(0, 0).value = "长".repeat(1_000);
    const run = onFirstSheet(excel, (proxy) => proxy.getRange("A1").load("values"));
    expect(await failureCode(run)).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("are 5 MB each unless told otherwise", () => {
    expect(open().host.limits).toEqual({ requestBytes: 5_242_880, responseBytes: 5_242_880 });
  });
});

describe("a person who types in a cell", () => {
  it("keeps requests from being answered", async () => {
    const { host, excel } = open();
    host.beginCellEdit();
    expect(await failureCode(write(excel))).toBe("InvalidOperationInCellEditMode");
    host.endCellEdit();
    expect(await failureCode(write(excel))).toBe("none");
  });

  it("is waited for by runs that ask for it", async () => {
    const { host, excel, sheet } = open();
    host.beginCellEdit();
    const run = excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [["waited"]];
      await context.sync();
    });
    expect(await isOpen(run)).toBe(true);
    host.endCellEdit();
    await run;
    expect(sheet.cells.at(0, 0)?.value).toBe("waited");
  });
});

describe("planned failures", () => {
  it("happen once, in place of the action, and leave what came before", async () => {
    const { host, excel, sheet } = open();
    host.failWhen(
      ({ kind, className, member }) => kind === "set" && className === "Range" && member === "values",
      "InvalidOperationInCellEditMode",
    );
    const run = () =>
      onFirstSheet(excel, (proxy) => {
        proxy.getRange("A1").format.font.bold = true;
        proxy.getRange("A1").values = [["x"]];
      });
    expect(await failureCode(run())).toBe("InvalidOperationInCellEditMode");
    expect(sheet.cells.at(0, 0)).toMatchObject({ value: "", format: { bold: true } });
    expect(await failureCode(run())).toBe("none");
  });

  it("are told the kind, the member and the place of each action", async () => {
    const { host, excel } = open();
    const seen: string[] = [];
    host.failWhen(({ kind, className, member, request }) => {
      seen.push(`${request} ${kind} ${className} ${member}`.trim());
      return false;
    }, "never");
    await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1").untrack().load("values,text");
      proxy.getRange("A1").untrack().clear();
    });
    expect(seen).toEqual(
      expect.arrayContaining(["1 instantiate Worksheet", "1 load Range values,text", "1 call Range clear"]),
    );
  });
});

describe("a lost connection", () => {
  it("fails, or leaves a request without an answer, at the request that was named", async () => {
    const { host, excel, sheet } = open();
    // Each write has a second request, which gives its range back.
    host.dropConnectionAt(3, "failure");
    expect(await failureCode(write(excel, "A1"))).toBe("none");
    expect(await failureCode(write(excel, "A2"))).toBe("GeneralException");
    host.dropConnectionAt(1);
    expect(await isOpen(write(excel, "A3"))).toBe(true);
    expect(host.counters.requests.at(-1)?.error).toBe("NoAnswer");
    host.dropConnectionAt(1, "lost-answer");
    expect(await isOpen(write(excel, "A4"))).toBe(true);
    const values = [0, 1, 2, 3].map((row) => sheet.cells.at(row, 0)?.value);
    expect(values).toEqual(["x", undefined, undefined, "x"]);
  });
});

describe("latency", () => {
  it("delays every answer", async () => {
    const { host, excel } = open();
    jest.useFakeTimers();
    host.latency = 40;
    const answered = jest.fn();
    const writing = write(excel).then(answered);
    await jest.advanceTimersByTimeAsync(39);
    expect(answered).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    jest.useRealTimers();
    await writing;
    expect(answered).toHaveBeenCalledTimes(1);
  });
});

describe("requirement sets", () => {
  it("compare versions by their parts", () => {
    const { host } = open({ requirements: { ExcelApi: "1.9" } });
    const asked: readonly (readonly [string, string?])[] = [
      ["ExcelApi", "1.9"],
      ["excelapi", "1.2"],
      ["ExcelApi", "1.10"],
      ["ExcelApiOnline", "1.1"],
      ["DelayForCellEdit"],
    ];
    expect(asked.map(([name, version]) => host.isSetSupported(name, version))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it("are what Office.context says", () => {
    const { client } = open();
    const { requirements, platform, displayLanguage } = client.Office.context;
    expect([
      requirements.isSetSupported("ExcelApi", "1.9"),
      requirements.isSetSupported("ExcelApi", "1.10"),
    ]).toEqual([true, false]);
    expect([platform, displayLanguage]).toEqual(["PC", "zh-CN"]);
  });
});

describe("events", () => {
  /** The client hands events to their handlers a little later. */
  const delivered = () => new Promise((resolve) => setTimeout(resolve));

  /** Registers for changes of the first sheet or of all. */
  const watch = (excel: typeof Excel, where: "sheet" | "all", seen: string[]) =>
    onFirstSheet(excel, (sheet, context) => {
      const handler = (event: Excel.WorksheetChangedEventArgs) => {
        const { address, source, triggerSource } = event;
        seen.push([where, address, source, triggerSource].join(" ").trim());
        return Promise.resolve();
      };
      return where === "sheet"
        ? sheet.load("id").onChanged.add(handler)
        : context.workbook.worksheets.onChanged.add(handler);
    });

  it("go to those who registered, and tell who did it", async () => {
    const { host, excel } = open({ requirements: { ExcelApi: "1.14" } });
    const seen: string[] = [];
    await watch(excel, "all", seen);
    host.type("表!C3:D4", 5);
    host.type("表!C5", 5, "Remote");
    await write(excel, "A1");
    expect(seen).toEqual(["all C3:D4 Local Unknown", "all C5 Remote Unknown", "all A1 Local ThisLocalAddin"]);
  });

  it("do not tell who did it in an Excel before 1.14", async () => {
    const { excel } = open();
    const seen: string[] = [];
    await watch(excel, "all", seen);
    await write(excel, "A1");
    expect(seen).toEqual(["all A1 Local"]);
  });

  it("of one sheet are only those of that sheet", async () => {
    const { host, excel } = open();
    host.workbook.addSheet("另一张");
    const seen: string[] = [];
    await watch(excel, "sheet", seen);
    host.type("另一张!A1", 1);
    host.type("表!A1", 1);
    await delivered();
    expect(seen).toEqual(["sheet A1 Local"]);
  });

  it("end with their registration, and while events are off", async () => {
    const { host, excel } = open();
    const seen: string[] = [];
    const registration = await watch(excel, "all", seen);
    await onFirstSheet(excel, (_, context) => {
      context.runtime.enableEvents = false;
    });
    host.type("表!A1", 1);
    host.workbook.enableEvents = true;
    await excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    host.type("表!A2", 2);
    expect(seen).toEqual([]);
  });

  it("lead to the range that changed", async () => {
    const { host, excel } = open();
    let changed: Excel.WorksheetChangedEventArgs | undefined;
    await onFirstSheet(excel, (_, context) =>
      context.workbook.worksheets.onChanged.add((event) => {
        changed = event;
        return Promise.resolve();
      }),
    );
    host.type("表!B2", "新");
    const values = await excel.run(async (context) => {
      const range = changed?.getRange(context).load("values");
      await context.sync();
      return range?.values;
    });
    expect(values).toEqual([["新"]]);
  });

  it("tell of sheets that come, go and get to the front", async () => {
    const { host, excel } = open();
    const seen: string[] = [];
    await onFirstSheet(excel, (_, context) => {
      const { worksheets } = context.workbook;
      const note = (what: string) => (event: { worksheetId: string }) => {
        seen.push(`${what} ${host.workbook.sheet(event.worksheetId)?.name ?? "?"}`);
        return Promise.resolve();
      };
      worksheets.onAdded.add(note("added"));
      worksheets.onDeleted.add(note("deleted"));
      worksheets.onActivated.add(note("activated"));
      worksheets.onDeactivated.add(note("deactivated"));
    });
    await onFirstSheet(excel, (_, context) => {
      context.workbook.worksheets.add("新").activate();
    });
    host.workbook.removeSheet(host.workbook.sheetNamed("新"));
    await delivered();
    expect(seen).toEqual(["added 新", "deactivated 表", "activated 新", "deleted ?"]);
  });
});
