import type { Command } from "commander";
import { withColumns } from "./columns";
import type { CheckOptions } from "./commands/check";
import type { DistributeOptions } from "./commands/distribute";
import type { ConsolidateOptions } from "./commands/consolidate";
import type { PacksOptions } from "./commands/packs";
import type { QueryOptions } from "./commands/query";
import type { ReadOptions } from "./commands/read";
import type { RemindOptions } from "./commands/remind";
import type { ReportOptions } from "./commands/make-report";
import type { ReturnOptions } from "./commands/return";
import type { SchemeOptions } from "./commands/scheme";
import type { ScoreOptions } from "./commands/score";
import type { StatusOptions } from "./commands/status";
import type { TemplateOptions } from "./commands/template";
import type { WorkOptions } from "./commands/work";
import type { Context, Outcome } from "./context";

/** Takes how a command ended. */
type Settle = (work: Promise<Outcome>) => Promise<void>;

/**
 * Declares every command with its arguments and options. What carries a command out is loaded when it is called: nobody
 * who asks for the version or the help, or whose command line is wrong, waits for the engine.
 */
export function declareCommands(program: Command, context: Context, settle: Settle): void {
  const { say } = context;
  const id = say("cli.arg.id");
  const output = say("cli.arg.output");
  const command = (name: string) => program.command(name).description(say(`cli.cmd.${name}`));
  const fileCommand = (name: string) =>
    withColumns(
      command(name).argument(`<${say("cli.arg.file")}...>`, say("cli.arg.files.about")),
      context,
    ).option("--convert", say("cli.opt.convert"));

  fileCommand("read")
    .option("--json", say("cli.opt.json"))
    .action((files: readonly string[], options: ReadOptions) =>
      settle(import("./commands/read").then(({ read }) => read(context, files, options))),
    );

  fileCommand("check")
    .option(`--pack <${id}>`, say("cli.opt.pack"))
    .option(`--year <${say("cli.arg.year")}>`, say("cli.opt.forms-of-year"))
    .option(`--form <${say("cli.arg.form")}>`, say("cli.opt.form"))
    .option(`--annotate <${output}>`, say("cli.opt.annotate"))
    .option("--replace", say("cli.opt.replace"))
    .option("--no-keep", say("cli.opt.no-keep"))
    .option("--json", say("cli.opt.json"))
    .action((files: readonly string[], options: CheckOptions) =>
      settle(import("./commands/check").then(({ check }) => check(context, files, options))),
    );

  fileCommand("score")
    .option(`--pack <${id}>`, say("cli.opt.pack"))
    .option(`--year <${say("cli.arg.year")}>`, say("cli.opt.forms-of-year"))
    .option(`--form <${say("cli.arg.form")}>`, say("cli.opt.form"))
    .option("--explain", say("cli.opt.explain"))
    .option("--json", say("cli.opt.json"))
    .action((files: readonly string[], options: ScoreOptions) =>
      settle(import("./commands/score").then(({ score }) => score(context, files, options))),
    );

  fileCommand("report")
    .option(`-o, --output <${output}>`, say("cli.opt.output.report"))
    .option("--in-place", say("cli.opt.in-place"))
    .option("--replace", say("cli.opt.replace"))
    .option("--no-keep", say("cli.opt.no-keep"))
    .option(`--docx <${output}>`, say("cli.opt.docx"))
    .option(`--pdf <${output}>`, say("cli.opt.pdf"))
    .option(`--word-template <${say("cli.arg.template")}>`, say("cli.opt.word-template"))
    .option(`--red-head <${say("cli.arg.words")}>`, say("cli.opt.red-head"))
    .option(`--number <${say("cli.arg.words")}>`, say("cli.opt.number"))
    .option(`--copy-to <${say("cli.arg.words")}>`, say("cli.opt.copy-to"))
    .option(`--printed-by <${say("cli.arg.words")}>`, say("cli.opt.printed-by"))
    .option(`--printed-on <${say("cli.arg.words")}>`, say("cli.opt.printed-on"))
    .option("--force", say("cli.opt.force"))
    .option(`--pack <${id}>`, say("cli.opt.pack"))
    .option(`--year <${say("cli.arg.year")}>`, say("cli.opt.forms-of-year"))
    .option(`--form <${say("cli.arg.form")}>`, say("cli.opt.form"))
    .option("--each", say("cli.opt.each"))
    .option(`--outline <${id}>`, say("cli.opt.outline"))
    .option("--materials", say("cli.opt.materials"))
    .option("--strict", say("cli.opt.strict"))
    .option("--json", say("cli.opt.json"))
    .action((files: readonly string[], options: ReportOptions) =>
      settle(import("./commands/report").then(({ report }) => report(context, files, options))),
    );

  command("status")
    .argument(`<${say("cli.arg.file")}...>`, say("cli.arg.files.about"))
    .option("--convert", say("cli.opt.convert"))
    .option("--json", say("cli.opt.json"))
    .action((files: readonly string[], options: StatusOptions) =>
      settle(import("./commands/status").then(({ status }) => status(context, files, options))),
    );

  declareDistribution(context, command, settle);
  declareTables(context, command, settle);
  declareQuery(context, command("query"), settle);
  declareReturn(context, fileCommand("return"), settle);
  declareLists(context, command, settle);
}

/** Commands that make blank workbooks, send them out and ask for them. */
function declareDistribution(context: Context, command: (name: string) => Command, settle: Settle): void {
  const { say } = context;
  const folder = say("cli.arg.folder");
  command("template")
    .requiredOption(`--kind <${say("cli.arg.kind")}>`, say("cli.opt.kind"))
    .option(`--pack <${say("cli.arg.id")}>`, say("cli.opt.pack"))
    .option(`--rows <${say("cli.arg.number")}>`, say("cli.opt.rows"))
    .option(`--year <${say("cli.arg.year")}>`, say("cli.opt.year"))
    .option(`--projects <${say("cli.arg.number")}>`, say("cli.opt.projects"))
    .requiredOption(`-o, --output <${say("cli.arg.output")}>`, say("cli.opt.output.template"))
    .option("--force", say("cli.opt.force"))
    .option("--json", say("cli.opt.json"))
    .action((options: TemplateOptions) =>
      settle(import("./commands/template").then(({ makeTemplate }) => makeTemplate(context, options))),
    );

  command("distribute")
    .requiredOption(`--units <${say("cli.arg.list")}>`, say("cli.opt.units"))
    .option(`--template <${say("cli.arg.kind")}>`, say("cli.opt.kind.distribute"), "department")
    .option(`--pack <${say("cli.arg.id")}>`, say("cli.opt.pack"))
    .option(`--rows <${say("cli.arg.number")}>`, say("cli.opt.rows"))
    .option(`--year <${say("cli.arg.year")}>`, say("cli.opt.year"))
    .option(`--deadline <${say("cli.arg.day")}>`, say("cli.opt.deadline.distribute"))
    .option(`--goals <${folder}>`, say("cli.opt.goals"))
    .option(`--previous <${folder}>`, say("cli.opt.previous"))
    .requiredOption(`-o, --output <${folder}>`, say("cli.opt.output.distribute"))
    .option("--force", say("cli.opt.force"))
    .option("--json", say("cli.opt.json"))
    .action((options: DistributeOptions) =>
      settle(import("./commands/distribute").then(({ distribute }) => distribute(context, options))),
    );

  command("remind")
    .argument(`<${say("cli.arg.file")}...>`, say("cli.arg.files.about"))
    .requiredOption(`--manifest <${say("cli.arg.file")}>`, say("cli.opt.manifest"))
    .option(`--date <${say("cli.arg.day")}>`, say("cli.opt.date.remind"))
    .option(`--docx <${folder}>`, say("cli.opt.docx.remind"))
    .option(`--from <${say("cli.arg.words")}>`, say("cli.opt.from.remind"))
    .option(`--contact <${say("cli.arg.words")}>`, say("cli.opt.contact"))
    .option("--force", say("cli.opt.force"))
    .option("--json", say("cli.opt.json"))
    .action((files: readonly string[], options: RemindOptions) =>
      settle(import("./commands/remind").then(({ remind }) => remind(context, files, options))),
    );
}

/** Commands that make one thing of many workbooks. */
function declareTables(context: Context, command: (name: string) => Command, settle: Settle): void {
  const { say } = context;
  const output = say("cli.arg.output");
  const id = say("cli.arg.id");
  command("consolidate")
    .argument(`<${say("cli.arg.file")}...>`, say("cli.arg.files.about"))
    .requiredOption(`-o, --output <${output}>`, say("cli.opt.output.consolidate"))
    .option("--convert", say("cli.opt.convert"))
    .option(`--scheme <${say("cli.arg.file")}>`, say("cli.opt.scheme"))
    .option(`--store <${say("queue.arg.store")}>`, say("queue.opt.store-or-bucket"))
    .option(`--pack <${id}>`, say("cli.opt.pack"))
    .option(`--materials <${say("cli.arg.file")}>`, say("cli.opt.materials.consolidate"))
    .option(`--docx <${output}>`, say("cli.opt.docx.consolidate"))
    .option(`--parquet <${say("cli.arg.folder")}>`, say("cli.opt.parquet"))
    .option(`--previous <${say("cli.arg.file")}>`, say("cli.opt.previous.consolidate"))
    .option(`--manifest <${say("cli.arg.file")}>`, say("cli.opt.manifest.consolidate"))
    .option("--force", say("cli.opt.force"))
    .option(`--queue <${say("queue.arg.queue")}>`, say("queue.opt.consolidate"))
    .option(`--shared <${say("cli.arg.folder")}>`, say("queue.opt.shared"))
    .option(`--endpoint <${say("queue.arg.queue")}>`, say("queue.opt.endpoint"))
    .option("--json", say("cli.opt.json"))
    .action((files: readonly string[], options: ConsolidateOptions) =>
      settle(
        import("./commands/consolidate").then(({ consolidate }) => consolidate(context, files, options)),
      ),
    );

  command("scheme")
    .argument("<propose|export|import|undo>", say("cli.arg.scheme-action"))
    .argument(`<${say("cli.arg.file")}>`, say("cli.arg.scheme-file"))
    .option(`-o, --output <${output}>`, say("cli.opt.output.scheme"))
    .option(`--name <${say("cli.arg.words")}>`, say("cli.opt.name.scheme"))
    .option("--force", say("cli.opt.force"))
    .option("--json", say("cli.opt.json"))
    .action((action: string, file: string, options: SchemeOptions) =>
      settle(import("./commands/scheme").then(({ scheme }) => scheme(context, action, file, options))),
    );

  command("work")
    .requiredOption(`--queue <${say("queue.arg.queue")}>`, say("queue.opt.queue"))
    .option(`--shared <${say("cli.arg.folder")}>`, say("queue.opt.shared"))
    .option(`--store <${say("queue.arg.bucket")}>`, say("queue.opt.store"))
    .option(`--endpoint <${say("queue.arg.queue")}>`, say("queue.opt.endpoint"))
    .option(`--threads <${say("queue.arg.count")}>`, say("queue.opt.threads"))
    .option("--drain", say("queue.opt.drain"))
    .action((options: WorkOptions) =>
      settle(import("./commands/work").then(({ work }) => work(context, options))),
    );
}

/** The command that asks questions of consolidated data. */
function declareQuery(context: Context, command: Command, settle: Settle): void {
  const { say } = context;
  command
    .argument(`[${say("cli.arg.sql")}]`, say("cli.arg.sql.about"))
    .argument(`[${say("cli.arg.folder")}]`, say("cli.arg.data.about"))
    .option(`-o, --output <${say("cli.arg.output")}>`, say("cli.opt.output.query"))
    .option("--force", say("cli.opt.force"))
    .option("--json", say("cli.opt.json"))
    .action((sql: string | undefined, folder: string | undefined, options: QueryOptions) =>
      settle(import("./commands/query").then(({ query }) => query(context, sql, folder, options))),
    );
}

/** The command that sends workbooks back. */
function declareReturn(context: Context, command: Command, settle: Settle): void {
  const { say } = context;
  const day = say("cli.arg.day");
  command
    .requiredOption(`-o, --output <${say("cli.arg.folder")}>`, say("cli.opt.output.return"))
    .option(`--rules <${say("cli.arg.words-rules")}>`, say("cli.opt.rules"))
    .option(`--from <${say("cli.arg.words")}>`, say("cli.opt.from"))
    .option(`--date <${day}>`, say("cli.opt.date"))
    .option(`--deadline <${day}>`, say("cli.opt.deadline"))
    .option(`--since <${say("cli.arg.folder")}>`, say("cli.opt.since"))
    .option(`--only <${say("cli.arg.which")}>`, say("cli.opt.only"))
    .option(`--manifest <${say("cli.arg.file")}>`, say("cli.opt.manifest.return"))
    .option(`--pack <${say("cli.arg.id")}>`, say("cli.opt.pack"))
    .option("--replace", say("cli.opt.replace-return"))
    .option("--json", say("cli.opt.json"))
    .action((files: readonly string[], options: ReturnOptions) =>
      settle(
        import("./commands/return").then(({ returnWorkbooks }) => returnWorkbooks(context, files, options)),
      ),
    );
}

/** Commands about what Jiyan brings along. */
function declareLists(context: Context, command: (name: string) => Command, settle: Settle): void {
  const { say } = context;
  command("packs")
    .argument("[list|check|export|import|test]", say("cli.arg.packs-action"))
    .argument(`[${say("cli.arg.pack-file")}...]`, say("cli.arg.pack-file.about"))
    .option(`-o, --output <${say("cli.arg.output")}>`, say("cli.opt.output.packs"))
    .option("--force", say("cli.opt.force"))
    .option("--json", say("cli.opt.json"))
    .action((action: string | undefined, files: readonly string[], options: PacksOptions) =>
      settle(import("./commands/packs").then(({ packs }) => packs(context, action, files, options))),
    );

  command("outlines")
    .option("--json", say("cli.opt.json"))
    .action((options: { readonly json?: boolean }) =>
      settle(import("./commands/outlines").then(({ listOutlines }) => listOutlines(context, options))),
    );
}
