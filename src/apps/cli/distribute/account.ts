import { dirname } from "node:path";
import { append } from "../../../core/common/many";
import type { Context } from "../context";
import type { DistributeOutput } from "../json/distribute";
import type { RemindOutput } from "../json/remind";
import { oneLine } from "../plain-text";

const MOST_TOLD = 20;

/** What a distribution did, for a person to read. */
export function tellDistribution(done: DistributeOutput, { say, style }: Context): readonly string[] {
  const { list, units, projects, written, unchanged, kept, withTargets } = done;
  const lines: string[] = [];
  if (list.encoding?.assumed) lines.push(say("distribution.encoding", { name: list.encoding.name }));
  if (list.sheet !== null) lines.push(say("distribution.sheet", { sheet: oneLine(list.sheet) }));
  if (list.ignored.length > 0) {
    const headings = list.ignored.map(oneLine).join(say("distribution.separator"));
    lines.push(say("distribution.ignored", { headings }));
  }
  if (list.assumedUnit) lines.push(say("distribution.assumed-unit"));
  const rows = list.problems.map(({ message, severity }) =>
    severity === "error" ? style.severity.error(oneLine(message)) : oneLine(message),
  );
  append(lines, listed(rows, "distribution.problems", say));
  append(lines, listed(done.unread, "distribution.unread", say));
  append(lines, listed(done.unmatched.map(oneLine), "distribution.unmatched", say));
  const unplaced = done.unplaced.map(({ unit, names }) =>
    oneLine(say("distribution.unplaced.unit", { unit, names: names.join(say("distribution.separator")) })),
  );
  append(lines, listed(unplaced, "distribution.unplaced", say));
  if (withTargets > 0) lines.push(say("distribution.with-targets", { count: withTargets }));
  if (kept > 0) lines.push(say("distribution.kept", { count: kept }));
  lines.push(
    style.good(
      say("distribution.written", { units, projects, written, unchanged, folder: oneLine(done.output) }),
    ),
  );
  lines.push(say("distribution.manifest", { file: oneLine(done.manifest) }));
  return lines;
}

/** A heading with the first of many lines below it; nothing where there are none. */
function listed(entries: readonly string[], heading: string, say: Context["say"]): readonly string[] {
  if (entries.length === 0) return [];
  const more = entries.length - MOST_TOLD;
  return [
    say(heading, { count: entries.length }),
    ...entries.slice(0, MOST_TOLD).map((line) => `  ${line}`),
    ...(more > 0 ? [`  ${say("distribution.more", { count: more })}`] : []),
  ];
}

/** Who has handed in and who has not, for a person to read. */
export function tellReminders(output: RemindOutput, { say, style }: Context): readonly string[] {
  const { returned, blank, unusable, missing, daysLeft, deadline } = output;
  const lines: string[] = [];
  const named = ({ code, name }: RemindOutput["missing"][number]): string =>
    oneLine(`${code ?? ""} ${name}`.trim());
  if (deadline !== null && daysLeft !== null) {
    const when = daysLeft > 0 ? "before" : daysLeft === 0 ? "today" : "after";
    lines.push(say("reminder.deadline", { deadline, when, days: Math.abs(daysLeft) }));
  }
  const all = returned.length + blank.length + unusable.length + missing.length;
  const counts = { all, returned: returned.length, unread: unusable.length };
  lines.push(say("reminder.counts", { ...counts, blank: blank.length, missing: missing.length }));
  append(lines, listed(missing.map(named), "reminder.missing", say));
  append(lines, listed(blank.map(named), "reminder.blank", say));
  append(lines, listed(unusable.map(named), "reminder.unread", say));
  append(lines, listed(output.strangers.map(oneLine), "reminder.strangers", say));
  append(
    lines,
    listed(
      output.unread.map(({ problem }) => problem),
      "distribution.unread",
      say,
    ),
  );
  const count = output.letters.length;
  if (count > 0)
    lines.push(
      style.good(say("reminder.written", { count, folder: oneLine(dirname(output.letters[0] ?? "")) })),
    );
  return lines;
}
