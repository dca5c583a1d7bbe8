// What the pane's session does with a long form: the time of each call and the size of its answer.
import { serialize } from "node:v8";
import { form } from "./scaling.mjs";
import { seconds } from "./timing.mjs";
import { requireTypescript } from "./typescript.mjs";

export const title = "The pane's session over a form of 20,000 indicators";

const ROWS = 20_000;
const FIRST = { offset: 0, limit: 100 };

/** Prints milliseconds, and kilobytes of the answer as it crosses to the pane, of each call. */
export async function run(print) {
  const { LocalSession } = requireTypescript("../../src/apps/taskpane/session/engine-session.ts");
  const bytes = await form(ROWS);
  const session = new LocalSession();
  await session.openFile(bytes.slice());
  const { value: overview } = await session.assess({});
  const [{ id }] = overview.forms;
  const { indicators } = await session.scores(id, FIRST);
  const whatIf = [{ at: indicators[0].actualAt, text: "12%" }];
  const { value: frame } = await session.plan("report");
  const ledger = frame.sheets.findIndex(({ role }) => role === "ledger");
  const edits = (await session.fixEdits("all")).slice(0, 1);

  print(`File of ${(bytes.length / 1e6).toFixed(1)} MB, ${overview.summary.total} findings.\n`);
  print("| call | first | again | answer |");
  print("|---|---|---|---|");
  const calls = [
    ["openFile", () => session.openFile(bytes.slice())],
    ["assess", () => session.assess({})],
    ["findings, 100", () => session.findings(FIRST)],
    ["findings of one rule", () => session.findings({ ...FIRST, rules: [overview.byRule[0].id] })],
    ["fixEdits, all", () => session.fixEdits("all")],
    ["scores, 100", () => session.scores(id, FIRST)],
    ["scores, one value tried", (turn) => session.scores(id, FIRST, [{ ...whatIf[0], text: `${turn}%` }])],
    ["explain the total", () => session.explain(id, "total")],
    ["report", () => session.report({})],
    ["plan", () => session.plan("report")],
    ["planRows, 1,000 of the ledger", () => session.planRows("report", ledger, 0, 1_000)],
    ["grid", () => session.grid()],
    ["gridRows, 100", () => session.gridRows(0, 10_000, 100)],
    ["writeFile, an edit", () => session.writeFile({ edits })],
    ["writeFile, the report", () => session.writeFile("report")],
    ["undoWrite", () => session.undoWrite()],
    ["fileBytes", () => session.fileBytes()],
  ];
  for (const [name, call] of calls) {
    const times = [];
    let answer;
    for (let turn = 1; turn <= 3; turn += 1) {
      times.push(await seconds(async () => (answer = await call(turn))));
    }
    const again = Math.min(...times.slice(1));
    const size = `${(serialize(answer).length / 1024).toFixed(1)} KB`;
    print(`| ${name} | ${milliseconds(times[0])} | ${milliseconds(again)} | ${size} |`);
  }
}

function milliseconds(time) {
  return `${(time * 1000).toFixed(0)} ms`;
}
