// The whole job through Office.js: the unmodified client over the test host, counted on the wire.
import { readFileSync } from "node:fs";
import { form as madeForm } from "./scaling.mjs";
import { seconds } from "./timing.mjs";
import { requireTypescript } from "./typescript.mjs";

export const title = "The Excel host";

const BOOKS = [
  ["form 26", () => readFileSync("test/fixtures/forms/26-lingling-linye-bumen-2021.xlsx")],
  ["the seed sample", () => readFileSync("assets/samples/蒸湘区人大常委会-履职情况.xlsx")],
  ["a form of 500 rows (made)", () => madeForm(500)],
  ["a form of 20,000 rows (made), read only", () => madeForm(20_000), { readOnly: true }],
];
const REQUIREMENTS = { ExcelApi: "1.17", DelayForCellEdit: "1.1", RichApiRuntime: "1.1" };
const OPTIONS = { locale: "zh-CN", engineVersion: "bench" };

/** Prints round trips, kilobytes and milliseconds of reading and of writing, and references that were not given back. */
export async function run(print) {
  const { runEngine } = requireTypescript("../../src/core/engine.ts");
  const { sourceOf } = requireTypescript("../../src/core/workbook/plan-source.ts");

  print("Requests and answers as JSON in UTF-8; times with the test host, which is no Excel.\n");
  print("| workbook | step | trips | sent | largest | received | largest | time |");
  print("|---|---|---|---|---|---|---|---|");
  for (const [name, bytes, { readOnly = false } = {}] of BOOKS) {
    const { host, workbook, sink } = await open(new Uint8Array(await bytes()));
    const row = async (step, work) => {
      const before = host.counters.requests.length;
      const time = await seconds(work);
      print(
        `| ${name} | ${step} | ${wire(host.counters.requests.slice(before))} | ${(time * 1000).toFixed(0)} ms |`,
      );
    };
    await row("read", () => workbook.read(sink));
    if (!readOnly) {
      const { plan } = runEngine(sink.snapshot(), OPTIONS).value;
      await row("write", () => workbook.apply(sourceOf(plan), { show: true }));
    }
    if (readOnly) await printStop(print, name, { host, workbook, sink });
    print(`| ${name} | whole job | ${wire(host.counters.requests)} | |`);
    if (host.liveReferences > 0) print(`\n${host.liveReferences} references were not given back.\n`);
  }
}

/** How long a write takes to end when the person stops it halfway through the preparing of its sheets. */
async function printStop(print, name, { host, workbook, sink }) {
  const { runEngine } = requireTypescript("../../src/core/engine.ts");
  const { sourceOf } = requireTypescript("../../src/core/workbook/plan-source.ts");
  const { plan } = runEngine(sink.snapshot(), OPTIONS).value;
  const sheets = host.workbook.sheets.length;
  let stopped = 0;
  const onProgress = ({ step, share }) => {
    if (step === "prepare-sheets" && share < 0.4) stopped = performance.now();
    else if (step === "prepare-sheets") throw new Error("stopped");
  };
  await workbook.apply(sourceOf(plan), { stoppable: true, onProgress }).catch(() => undefined);
  const time = performance.now() - stopped;
  const left = host.workbook.sheets.length - sheets;
  print(`| ${name} | stop a write: ${left} sheets left | | | | | | ${time.toFixed(0)} ms |`);
}

/** A workbook open in the test host, behind the client. */
async function open(bytes) {
  const { connect, ExcelHost, importWorkbook } = requireTypescript("../../test/excel-host/index.ts");
  const { AssemblingSink } = requireTypescript("../../test/hosts/excel/support/session.ts");
  const { connectExcel } = requireTypescript("../../src/hosts/excel/index.ts");
  const host = new ExcelHost({ workbook: await importWorkbook(bytes), requirements: REQUIREMENTS });
  const { Excel } = connect(host);
  const isSetSupported = (set, version) => host.isSetSupported(set, version);
  return { host, workbook: connectExcel({ excel: Excel, isSetSupported }), sink: new AssemblingSink() };
}

function wire(requests) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;
  const column = (key) => {
    const sizes = requests.map((request) => request[key]);
    return `${kilobytes(sizes.reduce((sum, size) => sum + size, 0))} | ${kilobytes(Math.max(0, ...sizes))}`;
  };
  return `${requests.length} | ${column("requestBytes")} | ${column("responseBytes")}`;
}
