import type { Block, Span } from "../../narrative/report";
import { call, countOf } from "../../proof/expression";
import type { Expression } from "../../proof/expression";
import { regionOf, yearOf } from "./author";
import type { Placed, Teller } from "./teller";

/** Who was asked, who reported and who was late, and how many projects were evaluated. */
export function coverage(teller: Teller): readonly Block[] {
  return teller.paragraph([reporting(teller), ...insteads(teller), timeliness(teller), projects(teller)]);
}

function reporting(teller: Teller): readonly Span[] {
  const { all, reported, input } = teller;
  const conditions = returned(teller, all);
  const region = regionOf(teller);
  const slots = { all: region, reported: teller.count(conditions) };
  if (!input.population.complete) {
    return teller.say("coverage.unknown", { ...slots, asks: teller.ask("asks.count") });
  }
  const units = countOf(all.map((one) => teller.cell(one, "unit")));
  const asked = teller.figure(units);
  const lacking = all.filter(({ member }) => !member.reported);
  const missing = lacking.filter(({ member }) => !member.instead);
  const absent = missing.map((one) => teller.says(one, "reported", false, false));
  if (lacking.length === 0) {
    const complete = teller.claim("all", call("all", conditions));
    return teller.say("coverage.complete", { ...slots, asked, complete });
  }
  const rate =
    reported.length === 0 ? "0%" : teller.share(call("divide", { op: "count", args: conditions }, units));
  if (missing.length === 0) return teller.say("coverage.lacking", { ...slots, asked, rate });
  return teller.say("coverage.asked", {
    ...slots,
    asked,
    rate,
    missing: teller.names(missing, absent),
    absent: teller.claim("absent", call("all", absent)),
  });
}

/** Who sent something, but not its form: nobody may read that nothing came. */
function insteads(teller: Teller): readonly (readonly Span[])[] {
  const year = yearOf(teller);
  return (["blank", "unusable", "other"] as const).map((kind) => {
    const some = teller.all.filter(({ member }) => member.instead === kind);
    if (some.length === 0) return [];
    const conditions = some.map((one) =>
      teller.text(one, "reported", teller.input.instead?.[kind] ?? "", true),
    );
    const sent = teller.claim("all", call("all", conditions));
    const names = teller.names(some, conditions);
    return teller.say(`coverage.${kind}`, { names, sent, year, object: teller.object });
  });
}

/** Of each member that it reported. */
export function returned(teller: Teller, some: readonly Placed[]): readonly Expression[] {
  return some.map((one) => teller.says(one, "reported", true, one.member.reported));
}

function timeliness(teller: Teller): readonly Span[] {
  const known = teller.reported.filter(({ member }) => member.onTime !== null);
  if (known.length === 0 || known.length < teller.reported.length) return [];
  const conditions = known.map((one) => teller.says(one, "on-time", true, one.member.onTime));
  const late = known.filter(({ member }) => member.onTime === false);
  if (late.length === 0) {
    return teller.say("coverage.timely", { timely: teller.claim("all", call("all", conditions)) });
  }
  const overdue = late.map((one) => teller.says(one, "on-time", false, false));
  if (late.length > 1 && late.length === known.length) {
    return teller.say("coverage.all-late", { overdue: teller.claim("all", call("all", overdue)) });
  }
  return teller.say("coverage.late", {
    timely: teller.count(conditions),
    late: teller.names(late, overdue),
    overdue: teller.claim("absent", call("all", overdue)),
  });
}

function projects(teller: Teller): readonly Span[] {
  const due = teller.all.filter(({ member }) => member.projectsDue !== null);
  if (due.length === 0) return [];
  const done = due.filter(({ member }) => member.reported);
  const asked = sumOf(due.map((one) => teller.number(one, "projects-due", one.member.projectsDue ?? 0)));
  const evaluated = sumOf(done.map((one) => teller.number(one, "projects-done", one.member.projectsDone)));
  const total = due.reduce((sum, { member }) => sum + (member.projectsDue ?? 0), 0);
  const count = done.reduce((sum, { member }) => sum + member.projectsDone, 0);
  if (done.length === 0 || total === 0) return [];
  if (count >= total) {
    const complete = teller.claim("all", call("≥", evaluated, asked));
    return teller.say("coverage.all-projects", { due: teller.figure(asked), complete });
  }
  return teller.say("coverage.projects", {
    due: teller.figure(asked),
    done: teller.figure(evaluated),
    rate: teller.share(call("divide", evaluated, asked)),
  });
}

/** A sum; of one its only part. */
export function sumOf(parts: readonly Expression[]): Expression {
  const [only] = parts;
  return only && parts.length === 1 ? only : call("add", parts);
}
