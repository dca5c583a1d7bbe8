import { extname } from "node:path";
import { err, ok } from "../../../core/common/result";
import { buildTemplate, templateId, type TemplateRequest } from "../../../hosts/file/templates";
import { fitToExtension } from "../../../hosts/file/writing";
import { print, printJson, type Context, type Outcome } from "../context";
import { checkOutput, wouldLoseWork, writeOutput } from "../files";
import type { TemplateOutput } from "../json/template";
import { EXIT, problem } from "../problem";
import { templateRequest } from "../template-request";

export interface TemplateOptions {
  readonly kind: string;
  readonly output: string;
  readonly pack?: string;
  readonly rows?: string;
  readonly year?: string;
  readonly projects?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `jiyan template`: a blank workbook to distribute. */
export async function makeTemplate(context: Context, options: TemplateOptions): Promise<Outcome> {
  const request = await templateRequest(options, context);
  if (!request.ok) return request;
  const unusable = await checkOutput(options.output, [".xlsx", ".xltx"]);
  if (unusable) return err(unusable);
  const bytes = await builtAs(extname(options.output).toLowerCase(), request.value);
  if (!options.force && (await wouldLoseWork(options.output, bytes))) {
    return err(problem("cli.output.exists", { file: options.output }));
  }
  const written = await writeOutput(options.output, bytes);
  if (!written.ok) return written;
  const output: TemplateOutput = {
    output: options.output,
    kind: request.value.kind,
    pack: request.value.pack.id,
    locale: request.value.locale,
    template: templateId(request.value),
  };
  if (options.json) printJson(context, output);
  else {
    const { say } = context;
    const kind = say(`cli.kind.${output.kind}`);
    print(context, say("cli.template.written", { kind, file: output.output, id: output.template }));
    print(context, say("cli.template.next"));
  }
  return ok(EXIT.ok);
}

/** The template's bytes; as `.xltx` Excel opens it as a new workbook, so that the blank one stays blank. */
async function builtAs(extension: string, request: TemplateRequest): Promise<Uint8Array> {
  const bytes = await buildTemplate(request);
  const fitted = await fitToExtension(bytes, extension);
  return fitted.ok ? fitted.value : bytes;
}
