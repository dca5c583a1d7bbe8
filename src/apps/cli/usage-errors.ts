import type { CommanderError } from "commander";
import { problem, type Problem } from "./problem";

/** Message ids by the codes of commander's errors, whose own sentences are English only. */
const MESSAGES: Readonly<Record<string, string>> = {
  "commander.unknownOption": "cli.usage.unknown-option",
  "commander.unknownCommand": "cli.usage.unknown-command",
  "commander.missingArgument": "cli.usage.missing-argument",
  "commander.optionMissingArgument": "cli.usage.option-needs-value",
  "commander.missingMandatoryOptionValue": "cli.usage.missing-option",
  "commander.excessArguments": "cli.usage.too-many-arguments",
  "commander.invalidArgument": "cli.usage.invalid-value",
};

/** What was wrong with the command line, from an error of commander's. The name concerned stands in quotes there. */
export function usageProblem(error: CommanderError): Problem {
  const [first = "", second = ""] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  const suggestion = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(error.message)?.[1] ?? "none";
  return problem(MESSAGES[error.code] ?? "cli.usage.wrong", {
    name: first,
    value: second === "" ? first : second,
    suggestion,
  });
}
