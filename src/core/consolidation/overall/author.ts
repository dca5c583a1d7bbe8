import type { Sourced } from "../../evaluation/sourced";
import { selfName } from "../../narrative/naming";
import type { Span } from "../../narrative/report";
import { figure } from "../../narrative/spans/figures";
import { quote } from "../../narrative/spans/quotes";
import { literal } from "../../narrative/writer";
import { cellValue } from "../../proof/expression";
import type { Teller } from "./teller";

/** Who issued a notice: 《青岚县财政局关于…的通知》. */
const ISSUER = /《([^《》]{2,30}?(?:局|委|办|厅|中心))关于/u;
/** The body's own region: 青岚县 of 青岚县财政局. */
const REGION = /^(.{1,12}?[省市县区州盟旗])(?=.)/u;

/** Who consolidates: as it says itself, else as the notice that it issued names it. */
export function bureauOf({ input: { materials } }: Teller): Sourced | null {
  const { bureau, basis } = materials;
  if (bureau) return bureau;
  const issuer = basis && ISSUER.exec(basis.text)?.[1];
  return basis && issuer !== null && issuer !== undefined ? { text: issuer, at: basis.at } : null;
}

/** 我局. */
export function selfOf(teller: Teller): Span {
  const bureau = bureauOf(teller);
  return literal(bureau ? selfName(bureau.text, teller.input.locale) : teller.word("self"));
}

/** The region that the title names: 青岚县. */
export function regionName(teller: Teller): readonly Span[] {
  const bureau = bureauOf(teller);
  const region = bureau && REGION.exec(bureau.text)?.[1];
  return bureau && region !== null && region !== undefined ? [quote(region, bureau.at)] : [];
}

const WHOLES = { 省: "all.province", 市: "all.city", 州: "all.city", 区: "all.district" } as const;

/** 全县, 全市; nothing where nobody says who consolidates. */
export function regionOf(teller: Teller): string {
  const [region] = regionName(teller);
  if (region === undefined) return "";
  const last = region.text.at(-1) ?? "";
  const whole = Object.entries(WHOLES).find(([character]) => character === last);
  return teller.word(whole ? whole[1] : "all.county");
}

/** Region, year and object, as the titles of the report and of its annex name them. */
export function subjectOf(teller: Teller): Record<"region" | "year" | "object", string | readonly Span[]> {
  return { region: regionName(teller), year: yearOf(teller), object: teller.object };
}

/** The year that the report is about. */
export function yearOf(teller: Teller): readonly Span[] {
  const { year } = teller.input.population;
  const stated = teller.all.find(({ member }) => member.year === year);
  if (year === null || stated === undefined) return [];
  const value = cellValue(teller.cell(stated, "year"), year, "year");
  return [figure(value, "zh-CN", { unit: teller.word("year"), places: "exact" })];
}
