import type { Locale } from "../../common/locale";
import type { RulePack } from "../../rules";
import type { Population } from "../population";
import type { OverallMaterials } from "./materials";

/** What a report on many units is written from. Its cells are those of the consolidated workbook. */
export interface OverallInput {
  readonly locale: Locale;
  /** The rules that the forms were assessed by: their grades, and from where on execution is low. */
  readonly pack: RulePack;
  readonly population: Population;
  /** Name of the sheet of members, one a row below the headings. */
  readonly sheet: string;
  /** What the sheet says of who reported, and who did not. */
  readonly yes: string;
  readonly no: string;
  /** What it says of who sent something else than its form. */
  readonly instead?: Readonly<Record<"blank" | "unusable" | "other", string>>;
  readonly materials: OverallMaterials;
}
