import { basename, dirname, extname, join } from "node:path";
import type { FormLabel } from "../../core/engine";
import { fileNameOf } from "../../core/publishing/file-name";
import { MAX_NAME_BYTES } from "./files";

/**
 * The path of one form's report beside those of the others: `报告.xlsx` becomes `报告-2-村级运转经费.xlsx`. The number makes it
 * unique, also where forms have one name or names differ in case alone; of a long name as much is kept as fits.
 */
export function pathForForm(path: string, { number, name }: FormLabel): string {
  const ending = extname(path);
  const stem = `${basename(path, ending)}-${String(number)}`;
  let told = fileNameOf(name);
  const whole = (): string => (told === "" ? stem : `${stem}-${told}`) + ending;
  while (told !== "" && Buffer.byteLength(whole()) > MAX_NAME_BYTES) {
    told = fileNameOf(Array.from(told).slice(0, -1).join(""));
  }
  return join(dirname(path), whole());
}
