import { connect, ExcelHost, WorkbookModel } from "..";
import { failure, failureCode } from "../support";

function open(sheets: readonly string[] = ["Sheet1"], version = "1.17") {
  const host = new ExcelHost({
    workbook: new WorkbookModel(sheets),
    requirements: { ExcelApi: version, RichApiRuntime: "1.2" },
  });
  return { host, excel: connect(host).Excel };
}

const FIRST = "Sheet1";

describe("trips", () => {
  it("are one for each sync and one for what the client gives back", async () => {
    const { host, excel } = open();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(FIRST).getRange("A1");
      range.load("address");
      await context.sync();
      range.load("values");
      await context.sync();
    });
    expect(host.counters.trips).toBe(3);
    expect(host.liveReferences).toBe(0);
  });

  it("are one for an empty run", async () => {
    const { host, excel } = open();
    await excel.run(() => Promise.resolve());
    expect(host.counters.trips).toBe(1);
  });

  it("count bytes and actions, and start anew when reset", async () => {
    const { host, excel } = open();
    await excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    const [request] = host.counters.requests;
    expect(request).toMatchObject({ actions: host.counters.actions, error: undefined });
    expect(host.counters.largestRequest).toBe(request?.requestBytes);
    expect(request?.requestBytes).toBeGreaterThan(100);
    expect(request?.responseBytes).toBe(host.counters.largestResponse);
    host.counters.reset();
    expect(host.counters.trips).toBe(0);
  });

  it("interleave when runs are not awaited", async () => {
    const { host, excel } = open();
    host.latency = 5;
    const write = (address: string) =>
      excel.run(async (context) => {
        context.workbook.worksheets.getItem(FIRST).getRange(address).values = [[address]];
        await context.sync();
        context.workbook.worksheets.getItem(FIRST).getRange(address).format.font.bold = true;
        await context.sync();
      });
    await Promise.all(["A1", "A2", "A3"].map(write));
    const { cells } = host.workbook.sheetNamed(FIRST);
    expect([0, 1, 2].map((row) => cells.at(row, 0)?.value)).toEqual(["A1", "A2", "A3"]);
  });
});

describe("references", () => {
  it("stay alive while an object is tracked, and are counted", async () => {
    const { host, excel } = open();
    const range = await excel.run(async (context) => {
      const tracked = context.workbook.worksheets.getItem(FIRST).getRange("B2");
      tracked.track();
      await context.sync();
      return tracked;
    });
    expect(host.liveReferences).toBe(1);
    await excel.run(range, async (context) => {
      range.values = [["still"]];
      range.untrack();
      await context.sync();
    });
    expect(host.workbook.sheetNamed(FIRST).cells.at(1, 1)?.value).toBe("still");
    expect(host.liveReferences).toBe(0);
  });
});

describe("what the real client refuses itself", () => {
  it("reads of what was not loaded, or not yet", async () => {
    const { excel } = open();
    const unloaded = excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(FIRST).getRange("A1");
      await context.sync();
      return range.address;
    });
    expect(await failure(unloaded)).toEqual(["PropertyNotLoaded", "Range.address"]);
    const early = excel.run((context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("none");
      return Promise.resolve(sheet.isNullObject);
    });
    expect(await failureCode(early)).toBe("PropertyNotLoaded");
  });

  it("ranges of another run as arguments", async () => {
    const { excel } = open();
    const range = await excel.run(async (context) => {
      const tracked = context.workbook.worksheets.getItem(FIRST).getRange("A1");
      tracked.track();
      await context.sync();
      return tracked;
    });
    const crossed = excel.run(async (context) => {
      context.workbook.worksheets.getItem(FIRST).getRange("B1").getBoundingRect(range).load("address");
      await context.sync();
    });
    expect(await failureCode(crossed)).toBe("InvalidRequestContext");
  });

  it("ranges used after their run", async () => {
    const { excel } = open();
    const range = await excel.run(async (context) => {
      const ended = context.workbook.worksheets.getItem(FIRST).getRange("A1");
      await context.sync();
      return ended;
    });
    const late = Promise.resolve().then(() => {
      range.load("values");
      return range.context.sync();
    });
    expect(await failureCode(late)).toBe("InvalidObjectPath");
  });

  it("runs that return no promise, and unknown names in set", async () => {
    const { excel } = open();
    const nothing = excel.run((() => undefined) as unknown as () => Promise<void>);
    expect(await failureCode(nothing)).toBe("RunMustReturnPromise");
    const typo = excel.run((context) => {
      context.workbook.worksheets.getItem(FIRST).set({ nmae: "x" } as object);
      return Promise.resolve();
    });
    expect(await failureCode(typo)).toBe("InvalidArgument");
  });

  it("assignments to what only Excel sets", async () => {
    const { excel } = open();
    const run = excel.run((context) => {
      const range = context.workbook.worksheets.getItem(FIRST).getRange("A1") as { address: string };
      range.address = "B2";
      return Promise.resolve();
    });
    await expect(run).rejects.toThrow(TypeError);
  });

  it("reads from a sync that nobody waited for, but not of what was just written", async () => {
    const { excel } = open();
    const read = excel.run((context) => {
      const range = context.workbook.worksheets.getItem(FIRST).getRange("A1");
      range.load("address");
      void context.sync();
      return Promise.resolve(range.address);
    });
    expect(await failureCode(read)).toBe("PropertyNotLoaded");
    const echo = await excel.run((context) => {
      const range = context.workbook.worksheets.getItem(FIRST).getRange("A1");
      range.values = [["written"]];
      return Promise.resolve(range.values);
    });
    expect(echo).toEqual([["written"]]);
  });

  it("members of newer requirement sets, from its own tables", async () => {
    const { excel } = open([FIRST], "1.9");
    const newer = excel.run((context) => {
      context.workbook.worksheets.getItem(FIRST).getRange("A1").getMergedAreasOrNullObject();
      return Promise.resolve();
    });
    expect(await failure(newer)).toEqual(["ApiNotFound", "Range.getMergedAreasOrNullObject"]);
  });
});

describe("what the host refuses", () => {
  it("missing sheets, with the statement at fault", async () => {
    const { excel } = open();
    const missing = excel.run(async (context) => {
      context.workbook.worksheets.getItem("none").getRange("A1").load("values");
      await context.sync();
    });
    const error = await missing.catch((caught: unknown) => caught as OfficeExtension.Error);
    expect(error).toMatchObject({
      code: "ItemNotFound",
      debugInfo: { statement: "var worksheet = worksheets.getItem(...);" },
    });
  });

  it("with all statements where those are wanted", async () => {
    const { excel } = open();
    OfficeExtension.config.extendedErrorLogging = true;
    const run = excel.run(async (context) => {
      context.workbook.worksheets.getItem("none").getRange("A1").clear();
      await context.sync();
    });
    const error = await run.catch((caught: unknown) => caught as OfficeExtension.Error);
    OfficeExtension.config.extendedErrorLogging = false;
    const { fullStatements } = (error as OfficeExtension.Error).debugInfo as {
      fullStatements: readonly string[];
    };
    expect(fullStatements.filter((line) => line.includes("getItem"))).toHaveLength(1);
  });

  it("actions after the first error, but keeps those before it", async () => {
    const { host, excel } = open();
    const run = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(FIRST);
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2:B3").values = [["wrong size"]];
      sheet.getRange("A4").values = [["after"]];
      await context.sync();
    });
    expect(await failure(run)).toEqual(["InvalidArgument", "Range.values"]);
    const { cells } = host.workbook.sheetNamed(FIRST);
    expect([cells.at(0, 0)?.value, cells.at(3, 0)?.value]).toEqual(["before", undefined]);
  });

  it("tells which trace marks came before an error", async () => {
    const { excel } = open();
    const run = excel.run(async (context) => {
      context.trace("first");
      context.workbook.worksheets.getItem("none").load("name");
      context.trace("second");
      await context.sync();
    });
    const error = await run.catch((caught: unknown) => caught as OfficeExtension.Error);
    expect(error).toMatchObject({ code: "ItemNotFound", traceMessages: ["first"] });
  });

  it.each(["vlaues", "format/font/blod", "nothing/at/all"])("to load %s", async (name) => {
    const { excel } = open();
    const run = excel.run(async (context) => {
      context.workbook.worksheets.getItem(FIRST).getRange("A1").load(name);
      await context.sync();
    });
    expect(await failureCode(run)).toBe("InvalidArgument");
  });

  it("to load unknown names of elements, also of an empty collection", async () => {
    const { excel } = open();
    const run = excel.run(async (context) => {
      context.workbook.worksheets.getItem(FIRST).charts.load("items/nmae");
      await context.sync();
    });
    expect(await failure(run)).toEqual(["InvalidArgument", "Chart.nmae"]);
  });

  it.each([
    ["methods", "Range.getImage", (range: Excel.Range) => range.getImage()],
    ["navigations", "Range.conditionalFormats", (range: Excel.Range) => range.conditionalFormats.load()],
    [
      "setters",
      "RangeFormat.autoIndent (set)",
      (range: Excel.Range) => {
        range.format.autoIndent = true;
      },
    ],
  ])("%s that it lacks, loudly and by name", async (_, member, use) => {
    const { excel } = open();
    const run = excel.run(async (context) => {
      use(context.workbook.worksheets.getItem(FIRST).getRange("A1"));
      await context.sync();
    });
    expect(await failure(run)).toEqual(["ApiNotImplementedInTestHost", member]);
  });

  it("to compare states, which nobody uses", async () => {
    const { excel } = open();
    const run = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(FIRST) as unknown as {
        ensureUnchanged(state: object): void;
      };
      sheet.ensureUnchanged({ name: FIRST });
      await context.sync();
    });
    expect(await failureCode(run)).toBe("ApiNotImplementedInTestHost");
  });
});

describe("null objects", () => {
  it("say that they are, and so does what they lead to", async () => {
    const { excel } = open();
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("none");
      const used = sheet.getUsedRangeOrNullObject();
      sheet.load("name");
      used.load("address");
      await context.sync();
      return [sheet.isNullObject, used.isNullObject, sheet.name];
    });
    expect(seen).toEqual([true, true, undefined]);
  });

  it("must not be written to", async () => {
    const { excel } = open();
    const run = excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("none").getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(await failureCode(run)).toBe("InvalidOperation");
  });
});

describe("updates and retrievals", () => {
  it("carry several properties at once", async () => {
    const { host, excel } = open();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(FIRST) as unknown as {
        update(state: object): void;
      };
      sheet.update({ name: "改名", tabColor: "#ff0000" });
      await context.sync();
    });
    expect(host.workbook.sheets.map(({ name, tabColor }) => [name, tabColor])).toEqual([["改名", "#FF0000"]]);
  });

  it("take a part of a collection", async () => {
    const { excel } = open(["一", "二", "三"]);
    const names = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["二"]);
  });
});
