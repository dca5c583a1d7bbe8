import { err, ok, type Result } from "../../core/common/result";
import type { Locale } from "../../core/common/locale";
import { PACKS } from "../../core/rules";
import {
  MAX_PROJECTS,
  MAX_ROWS_PER_LEVEL,
  TEMPLATE_KINDS,
  type TemplateKind,
  type TemplateRequest,
} from "../../hosts/file/templates";
import type { Context } from "./context";
import { namedPack } from "./pack-file";
import { problem, type Problem } from "./problem";

/** What is asked for of a template on a command line. */
export interface TemplateWish {
  readonly kind: string;
  readonly pack?: string;
  readonly rows?: string;
  readonly year?: string;
  readonly projects?: string;
}

/** The pack of a kind where none is named: scorecards list common indicators, KPIs follow no authority's rules. */
function usualPack(kind: TemplateKind, locale: Locale): string | undefined {
  if (kind === "scorecard") return "common-2013";
  if (kind === "kpi") return locale === "zh-CN" ? "kpi-zh" : "kpi";
  return PACKS[0]?.id;
}

/** The template that is asked for. */
export async function templateRequest(
  options: TemplateWish,
  context: Context,
): Promise<Result<TemplateRequest, Problem>> {
  const { locale } = context;
  const kind = TEMPLATE_KINDS.find((candidate) => candidate === options.kind);
  if (kind === undefined)
    return err(
      problem("cli.usage.kind", {
        value: options.kind,
        kinds: TEMPLATE_KINDS.join(context.say("cli.list.separator")),
      }),
    );
  const pack = await namedPack(options.pack ?? usualPack(kind, locale), context);
  if (!pack.ok) return pack;
  if (pack.value === undefined) return err(problem("cli.engine.unknown-pack", { id: "", known: "" }));
  const rows = numberOf(options.rows, "cli.usage.rows", MAX_ROWS_PER_LEVEL);
  if (!rows.ok) return rows;
  const projects = numberOf(options.projects, "cli.usage.projects", MAX_PROJECTS);
  if (!projects.ok) return projects;
  if (options.year !== undefined && !/^20\d\d$/.test(options.year)) {
    return err(problem("cli.usage.year", { value: options.year }));
  }
  return ok({
    kind,
    pack: pack.value,
    locale,
    ...(rows.value === undefined ? {} : { rows: rows.value }),
    ...(projects.value === undefined ? {} : { projects: projects.value }),
    ...(options.year === undefined ? {} : { year: options.year }),
  });
}

/** A whole number from 1 on; absent stays absent. @param message what is said of anything else */
function numberOf(
  text: string | undefined,
  message: string,
  max: number,
): Result<number | undefined, Problem> {
  if (text === undefined) return ok(undefined);
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= max) return ok(number);
  return err(problem(message, { value: text, max: String(max) }));
}
