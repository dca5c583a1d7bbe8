import type { XmlElement } from "../../file/package/xml";
import { SIZES } from "../fonts";
import { halfPoints } from "../measures";
import { looksOf } from "../styles";
import { STYLE_IDS, STYLE_ROLES, type StyleRole } from "../style-ids";
import type { Locale } from "../../../core/common/locale";
import { modelStyle, ownStyle } from "./own-styles";
import { styleOf, type Place } from "./place";
import { plainName, usedStyles, type TemplateStyle, type TemplateStyles } from "./template-styles";

/** What a template without styles is given. */
const OWN_STYLES: Readonly<Record<Locale, MatchedStyles>> = {
  "zh-CN": withOwnStyles("zh-CN"),
  en: withOwnStyles("en"),
};

function withOwnStyles(locale: Locale): MatchedStyles {
  return {
    ids: STYLE_IDS,
    added: "own",
    missing: new Set(STYLE_ROLES),
    numbered: new Set(),
    size: halfPoints(SIZES[locale].body),
  };
}

/** Names of styles by what they are for, as programs and offices give them. */
const NAMES: Readonly<Partial<Record<StyleRole, RegExp>>> = {
  title: /^(?:title|(?:公文|文件|报告|文章|主|大|总)?标题)$/u,
  heading1: /^(?:heading|标题|公文标题)1$|^(?:公文)?一级标题$/u,
  heading2: /^(?:heading|标题|公文标题)2$|^(?:公文)?二级标题$/u,
  heading3: /^(?:heading|标题|公文标题)3$|^(?:公文)?三级标题$/u,
  body: /^(?:bodytext|正文文本|正文首行缩进|bodytextfirstindent|(?:公文|报告|文件)正文|正文(?:样式|格式|内容))$/u,
  caption: /^(?:caption|题注|表题|表格标题)$/u,
  tableText: /^(?:表格?(?:文字|正文|内容|文本)|tabletext)$/u,
  tableHead: /^(?:表头|表格表头|tablehead(?:er|ing)?)$/u,
  signature: /^(?:signature|落款|签名|签署)$/u,
};

const LEVELS: Readonly<Partial<Record<StyleRole, number>>> = { heading1: 1, heading2: 2, heading3: 3 };

/** Styles that make a list of what a document holds; their levels are no headings. */
const LISTS = /^(?:toc|目录)/u;

/** How the roles of a report look in a template. */
export interface MatchedStyles {
  readonly ids: Readonly<Record<StyleRole, string>>;
  /** Styles that the template lacks, to be added to it; `own` where it has none, and Jiyan's own are added as they are. */
  readonly added: readonly string[] | "own";
  /** Roles for which the template has no style. */
  readonly missing: ReadonlySet<StyleRole>;
  /** Roles whose style numbers paragraphs by itself, which must not stand beside the numbers of the report. */
  readonly numbered: ReadonlySet<StyleRole>;
  /** Size of the text in half points. */
  readonly size: number;
}

/**
 * Finds the template's style for each role: the text's is that of the paragraph that the report takes the place of; headings
 * are found by level and name, those first that the template's own text uses. What it lacks is added, made from the style
 * of the text, so that fonts and leading stay the template's.
 */
export function matchStyles(
  styles: TemplateStyles,
  body: XmlElement,
  place: Place,
  locale: Locale,
): MatchedStyles {
  const looks = looksOf(locale);
  const used = usedStyles(body);
  const found = new Map<StyleRole, TemplateStyle>();
  for (const role of STYLE_ROLES) {
    const all = candidates(styles, role, plainName(looks[role].name));
    // Every program brings a style for text along that offices seldom use.
    const usable = role === "body" ? all.filter(({ id, isCustom }) => isCustom || used.has(id)) : all;
    const style = bestOf(usable, used);
    if (style !== undefined) found.set(role, style);
  }
  const added: string[] = [];
  const ids = new Map<StyleRole, string>([...found].map(([role, { id }]) => [role, id]));
  const taken = new Set(styles.ids);
  const add = (role: StyleRole, write: (id: string, name: string) => string): void => {
    const id = freeId(STYLE_IDS[role], taken);
    taken.add(id);
    const name = id === STYLE_IDS[role] ? looks[role].name : `${looks[role].name} (Jiyan)`;
    added.push(write(id, name));
    ids.set(role, id);
  };

  const model = modelOf(styles, place);
  const text = model ?? found.get("body") ?? styles.usual;
  if (text === undefined) return OWN_STYLES[locale];
  const size = styles.sizeOf(text);
  const direct = place.model === null || model === undefined ? null : modelStyle(place.model, model.id);
  if (direct !== null) add("body", direct);
  else if (model !== undefined) ids.set("body", model.id);
  else if (!found.has("body"))
    add("body", (id, name) => ownStyle("body", { id, name, base: text.id, size, locale }));
  const base = ids.get("body");
  // The head of a table is made from the text of tables, which comes before it.
  for (const role of STYLE_ROLES) {
    if (ids.has(role)) continue;
    const parent = role === "tableHead" ? ids.get("tableText") : base;
    add(role, (id, name) => ownStyle(role, { id, name, base: parent, size, locale }));
  }
  return {
    ids: Object.fromEntries(ids) as Record<StyleRole, string>,
    added,
    missing: new Set(
      STYLE_ROLES.filter((role) => !found.has(role) && !(role === "body" && model !== undefined)),
    ),
    numbered: new Set([...found].flatMap(([role, style]) => (styles.isNumbered(style) ? [role] : []))),
    size,
  };
}

/** The style of the paragraph that the report takes the place of, unless it is one of headings. */
function modelOf(styles: TemplateStyles, { model }: Place): TemplateStyle | undefined {
  if (model === null) return undefined;
  const style = styles.get(styleOf(model) ?? "") ?? styles.usual;
  if (style === undefined || styles.levelOf(style) !== null) return undefined;
  const title = NAMES.title;
  return style.names.some((name) => title?.test(name)) ? undefined : plainUnlessFormatted(style, model);
}

/** A mark that is typed as plain text says nothing of how the text should look. */
function plainUnlessFormatted(style: TemplateStyle, model: XmlElement): TemplateStyle | undefined {
  return style.isDefault && modelStyle(model, style.id) === null ? undefined : style;
}

/** Styles for a role, the best first: by name, then by level. */
function candidates(styles: TemplateStyles, role: StyleRole, ownName: string): readonly TemplateStyle[] {
  const named = styles.all.filter(({ names }) =>
    names.some((name) => name === ownName || NAMES[role]?.test(name)),
  );
  const level = LEVELS[role];
  if (level === undefined) return named;
  const titles = NAMES.title;
  const levelled = styles.all.filter(
    (style) =>
      styles.levelOf(style) === level &&
      !style.names.some((name) => titles?.test(name) === true || LISTS.test(name)),
  );
  return [...new Set([...named, ...levelled])];
}

function bestOf(candidates: readonly TemplateStyle[], used: ReadonlySet<string>): TemplateStyle | undefined {
  return candidates.find(({ id }) => used.has(id)) ?? candidates[0];
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 1; ; number += 1) {
    const id = `Jiyan${wanted}${number === 1 ? "" : number}`;
    if (!taken.has(id)) return id;
  }
}
