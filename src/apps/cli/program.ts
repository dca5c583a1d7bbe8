import { Command } from "commander";
import stringWidth from "string-width";
import { declareCommands } from "./command-lines";
import type { Context, Outcome } from "./context";
import { programVersion } from "./version";

/** The whole command line. It never ends the process: errors are thrown as CommanderError. */
export function buildProgram(context: Context, settle: (work: Promise<Outcome>) => Promise<void>): Command {
  const { say, io } = context;
  const program = new Command("jiyan");
  localise(program, context);
  program
    .description(say("cli.about"))
    .usage(say("cli.help.usage-root"))
    .version(programVersion(), "-V, --version", say("cli.help.version"))
    .option(`--locale <${say("cli.arg.locale")}>`, say("cli.opt.locale"))
    .helpCommand(`help [${say("cli.word.command")}]`, say("cli.help.help-command"))
    .addHelpText("after", `\n${say("cli.help.more")}`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        io.out.write(text);
      },
      // Commander writes its errors in English; the problem is told in the locale by the caller.
      writeErr: () => undefined,
    });
  declareCommands(program, context, settle);
  for (const command of program.commands) {
    localise(command, context);
    command.copyInheritedSettings(program).usage(usageOf(command, say("cli.word.options")));
  }
  return program;
}

function usageOf(command: Command, options: string): string {
  const names = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}…` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [...names, `[${options}]`].join(" ");
}

/** Headings of the help in the locale; columns aligned by displayed width, in which Chinese characters count two. */
function localise(command: Command, { say }: Context): void {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": say("cli.help.usage"),
    "Arguments:": say("cli.help.arguments"),
    "Options:": say("cli.help.options"),
    "Global Options:": say("cli.help.global-options"),
    "Commands:": say("cli.help.commands"),
  };
  command.configureHelp({
    showGlobalOptions: true,
    displayWidth: (text) => stringWidth(text),
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (subcommand) => `${subcommand.name()} ${subcommand.usage()}`.trim(),
  });
  command.helpOption("-h, --help", say("cli.help.help-option"));
}
