import { ok } from "../../../core/common/result";
import { PACKS, type RulePack } from "../../../core/rules";
import { print, printJson, type Context, type Outcome } from "../context";
import { plainNumber } from "../json/common";
import type { PacksOutput } from "../json/packs";
import { EXIT } from "../problem";
import { renderTable } from "../table";

/** `jiyan packs`: the rule packs that come with the program. */
export function listPacks(context: Context, { json }: { readonly json?: boolean }): Promise<Outcome> {
  if (json) printJson(context, packsOutput(context));
  else print(context, packsTable(context));
  return Promise.resolve(ok(EXIT.ok));
}

function packsOutput({ locale }: Context): PacksOutput {
  return {
    packs: PACKS.map((pack) => ({
      id: pack.id,
      version: pack.version,
      title: pack.title[locale],
      basis: pack.basis,
      budgetPoints: plainNumber(pack.budget.points),
      levels: pack.levels.map(({ name, points }) => ({ name, points: plainNumber(points) })),
    })),
  };
}

function packsTable({ io, locale, say }: Context): string {
  return renderTable(
    [
      { header: say("cli.column.id") },
      { header: say("cli.column.title"), width: 0.34 },
      { header: say("cli.column.points"), width: 0.36 },
    ],
    PACKS.map((pack) => [pack.id, pack.title[locale], structureOf(pack, say)]),
    io.out,
  );
}

function structureOf(pack: RulePack, say: Context["say"]): string {
  const budget =
    Number(pack.budget.points) > 0 ? [say("cli.packs.budget", { points: pack.budget.points })] : [];
  const levels = pack.levels.map(({ name, points }) =>
    say("cli.packs.levels", { name, points: points ?? "" }),
  );
  const parts = [...budget, ...levels];
  return parts.length === 0 ? say("cli.packs.free") : parts.join(say("cli.list.separator"));
}
