import { ok, type Result } from "../../../core/common/result";
import type { Translator } from "../../../core/messages/catalogue";
import { packById } from "../../../core/rules";
import { DEFAULT_ROWS, MAX_ROWS_PER_LEVEL } from "../../../hosts/file/templates/request";
import type { SessionTrouble, TemplateChoice, MadeFile } from "./api";
import { engineTrouble } from "./troubles";

/**
 * A blank form as an .xlsx file. What makes it is loaded when the first one is asked for. It uses exceljs, whose usual
 * browser build compiles text to code, which the page's policy forbids: bundlers must take `exceljs` for
 * `exceljs/dist/exceljs.bare.min.js` (the alias in webpack.config.js).
 */
export async function makeTemplate(
  { kind, packId, rows = DEFAULT_ROWS, year }: TemplateChoice,
  say: Translator,
): Promise<Result<MadeFile, SessionTrouble>> {
  const pack = packById(packId);
  if (!pack.ok) return engineTrouble(pack.error);
  const given = year !== undefined && /^\d{4}$/.test(year) ? year : undefined;
  const { buildTemplate } = await import("../../../hosts/file/templates");
  const bytes = await buildTemplate({
    kind,
    pack: pack.value,
    locale: say.locale,
    rows: Math.min(MAX_ROWS_PER_LEVEL, Math.max(1, Math.round(rows))),
    ...(given !== undefined && { year: given }),
  });
  const name = say(`session.template-name.${kind}`, { year: given ?? "none" });
  return ok({ bytes, fileName: `${name}.xlsx` });
}
