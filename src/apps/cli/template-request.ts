import { err, ok, type Result } from "../../core/common/result";
import { PACKS } from "../../core/rules";
import { MAX_ROWS_PER_LEVEL, TEMPLATE_KINDS, type TemplateRequest } from "../../hosts/file/templates";
import type { Context } from "./context";
import { namedPack } from "./pack-file";
import { problem, type Problem } from "./problem";

/** What is asked for of a template on a command line. */
export interface TemplateWish {
  readonly kind: string;
  readonly pack?: string;
  readonly rows?: string;
  readonly year?: string;
}

/** The template that is asked for. */
export async function templateRequest(
  options: TemplateWish,
  context: Context,
): Promise<Result<TemplateRequest, Problem>> {
  const { locale } = context;
  const kind = TEMPLATE_KINDS.find((candidate) => candidate === options.kind);
  if (kind === undefined) return err(problem("cli.usage.kind", { value: options.kind }));
  const pack = await namedPack(options.pack ?? PACKS[0]?.id, context);
  if (!pack.ok) return pack;
  if (pack.value === undefined) return err(problem("cli.engine.unknown-pack", { id: "", known: "" }));
  const rows = options.rows === undefined ? undefined : Number(options.rows);
  if (rows !== undefined && !(Number.isInteger(rows) && rows >= 1 && rows <= MAX_ROWS_PER_LEVEL)) {
    const max = String(MAX_ROWS_PER_LEVEL);
    return err(problem("cli.usage.rows", { value: options.rows ?? "", max }));
  }
  if (options.year !== undefined && !/^20\d\d$/.test(options.year)) {
    return err(problem("cli.usage.year", { value: options.year }));
  }
  return ok({
    kind,
    pack: pack.value,
    locale,
    ...(rows === undefined ? {} : { rows }),
    ...(options.year === undefined ? {} : { year: options.year }),
  });
}
