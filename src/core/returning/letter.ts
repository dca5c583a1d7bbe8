import type { Locale } from "../common/locale";
import {
  aroundRun,
  letterDocument,
  letterParagraph as paragraph,
  openRun,
  plain,
  RUN_GAP,
  signatureOf,
  titleRuns,
  type DocumentBlock,
  type DocumentParagraph,
  type DocumentRun,
  type DocumentTable,
  type ReportDocument,
} from "../document";
import type { Translator } from "../messages/catalogue";
import { shortened } from "../workbook/text";
import type { Change } from "./compare";
import { TEMPLATE_RULE } from "./demands";
import { returningTranslator } from "./messages";
import type { Notice, ReturnedForm, ReturnItem } from "./notice";
import type { ItemState } from "./recheck";
import { isTemplateRule } from "./template-items";
import { changeWords, itemPlace, placeOf } from "./words";

/** What the bureau says of the letter; what it does not say is a slot. */
export interface LetterWords {
  /** Who returns the workbook. */
  readonly from: string | null;
  /** The day of the letter, and by which the workbook is to be back. */
  readonly date: string | null;
  readonly deadline: string | null;
}

/** What a workbook handed in again shows beside the version that went back. */
export interface AgainWords {
  /** Of the notice's items, in their order: `open` or `new`. */
  readonly states: readonly ItemState[];
  /** How many items of the former notice are fixed. */
  readonly fixed: number;
  readonly unasked: readonly Change[];
}

/** A letter that returns a workbook. */
export interface ReturnLetter extends LetterWords {
  readonly locale: Locale;
  readonly engineVersion: string;
  /** The workbook's name. */
  readonly file: string;
  readonly notice: Notice;
  /** `null` the first time. */
  readonly again: AgainWords | null;
}

/** The letter (退回意见) as an official document: addressee, what is to be fixed, by when, annex, who signs. */
export function layLetter(letter: ReturnLetter): ReportDocument {
  const { locale, notice, from, date, deadline, again, engineVersion } = letter;
  const t = returningTranslator(locale);
  const title = titleOf(letter, t);
  const signer = said(from, t("returning.asks.from"), t);
  const day = said(date, t("returning.asks.date"), t);
  const last: Partial<DocumentParagraph> = { apart: true, keepNext: true };
  const blocks: DocumentBlock[] = [
    paragraph("title", titleRuns([plain(title)], locale)),
    { ...paragraph("body", addressee(notice, t)), flush: true },
    paragraph("body", opening(letter, t)),
    paragraph("heading1", [plain(t("returning.letter.items"))]),
    itemTable(notice.items, again, t),
    ...unaskedBlocks(again, t),
    paragraph("heading1", [plain(t("returning.letter.asks", { unasked: again?.unasked.length ?? 0 }))]),
    ...sentences(letter, t).map((text) => paragraph("body", [plain(text)])),
    {
      ...paragraph("annex", [
        plain(t("returning.letter.annex")),
        plain(t("returning.letter.annex-file", { file: letter.file })),
      ]),
      ...last,
    },
    ...signatureOf(signer, day),
  ];
  const isDraft = [from, date, deadline, notice.unit].includes(null);
  const draft = isDraft ? t("publishing.draft") : null;
  return letterDocument({ locale, title, author: from, draft, blocks, engineVersion });
}

/** Words, or the slot for words that only a person can supply. */
function said(words: string | null, asks: string, t: Translator): DocumentRun {
  return words === null ? openRun(t("returning.slot", { asks })) : plain(words);
}

/** `关于退回零陵区林业局2021年度绩效自评表的意见`. */
export function titleOf({ notice, again }: Pick<ReturnLetter, "notice" | "again">, t: Translator): string {
  const { unit, forms } = notice;
  const years = [...new Set(forms.map(({ year }) => year))];
  return t("returning.letter.title", {
    unit: unit ?? "none",
    year: (years.length === 1 ? years[0] : null) ?? "none",
    again: again === null ? "no" : "yes",
  });
}

function addressee({ unit }: Notice, t: Translator): readonly DocumentRun[] {
  return [said(unit, t("returning.asks.unit"), t), plain(t("returning.letter.colon"))];
}

function opening({ file, notice, deadline, again }: ReturnLetter, t: Translator): readonly DocumentRun[] {
  const count = notice.items.length;
  const counts = { fixed: again?.fixed ?? 0, open: countOf(again, "open"), added: countOf(again, "new") };
  const sentence = t(again === null ? "returning.letter.opening" : "returning.letter.opening-again", {
    ...{ file, count, forms: formList(notice.forms, t), deadline: RUN_GAP },
    ...counts,
  });
  return aroundRun(sentence, said(deadline, t("returning.asks.deadline"), t));
}

function countOf(again: AgainWords | null, state: ItemState): number {
  return again?.states.filter((one) => one === state).length ?? 0;
}

/** Forms that are named one by one. */
const MOST_FORMS = 3;

function formList(forms: readonly ReturnedForm[], t: Translator): string {
  const named = forms
    .slice(0, MOST_FORMS)
    .map(({ kind, name }) => t("returning.letter.form", { kind: t(`returning.kind.${kind}`), name }));
  const list = named.join(t("returning.separator"));
  return forms.length > MOST_FORMS ? t("returning.letter.more-forms", { list, count: forms.length }) : list;
}

/** What else the unit is to know, each a paragraph. */
function sentences({ notice, again }: ReturnLetter, t: Translator): readonly string[] {
  const { error, warning, info } = notice.others;
  const others = error + warning + info;
  const rules = notice.items.map(({ rule }) => rule);
  // What was done to the template stands in the letter alone.
  const template = rules.some(isTemplateRule) ? "yes" : "no";
  // The enclosed workbook is not the one to work in.
  const isOther = rules.includes(`${TEMPLATE_RULE}-version`);
  return [
    ...(others > 0 ? [t("returning.letter.others", { count: others, template })] : []),
    ...(again !== null && again.unasked.length > 0 ? [t("returning.letter.explain")] : []),
    ...(isOther
      ? [t("returning.letter.as-sent-out")]
      : [t("returning.letter.only-these"), t("returning.letter.same-name")]),
  ];
}

/** Characters of a text that a letter shows of a cell. */
const TEXT_LIMIT = 120;

function itemTable(items: readonly ReturnItem[], again: AgainWords | null, t: Translator): DocumentTable {
  const expected = items.some((item) => item.expected !== null);
  const columns = [
    { id: "number", share: 6, texts: items.map((_, index) => String(index + 1)) },
    { id: "place", share: 17, texts: items.map((item) => itemPlace(item, t)) },
    ...(again === null
      ? []
      : [
          {
            id: "state",
            share: 10,
            texts: again.states.map((state) => t(`returning.state.${state}`)),
          },
        ]),
    { id: "what", share: 34, texts: items.map(({ what }) => what) },
    ...(expected
      ? [
          {
            id: "expected",
            share: 12,
            texts: items.map((item) => shortened(item.expected ?? "", TEXT_LIMIT)),
          },
        ]
      : []),
    { id: "how", share: 31, texts: items.map(({ how }) => how) },
  ];
  return tableOf(columns, items.length, t);
}

interface LetterColumn {
  readonly id: string;
  readonly share: number;
  readonly texts: readonly string[];
}

function tableOf(columns: readonly LetterColumn[], count: number, t: Translator): DocumentTable {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return {
    kind: "table",
    whole: false,
    widths: columns.map(({ share }) => share / all),
    header: columns.map(({ id }) => t(`returning.column.${id}`)),
    rows: Array.from({ length: count }, (_, row) =>
      columns.map(({ id, texts }) => ({
        align: id === "number" || id === "state" ? ("center" as const) : ("left" as const),
        runs: [plain(texts[row] ?? "")],
      })),
    ),
  };
}

/** Changes that a letter names one by one; the workbook of the letter has all. */
const MOST_CHANGES = 30;

function unaskedBlocks(again: AgainWords | null, t: Translator): readonly DocumentBlock[] {
  if (again === null || again.unasked.length === 0) return [];
  const listed = again.unasked.slice(0, MOST_CHANGES);
  const columns = [
    { id: "number", share: 6, texts: listed.map((_, index) => String(index + 1)) },
    { id: "place", share: 20, texts: listed.map(({ at }) => placeOf([at], t)) },
    { id: "change", share: 18, texts: listed.map((change) => changeWords(change, t)) },
    { id: "was", share: 28, texts: listed.map(({ was }) => shortened(was, TEXT_LIMIT)) },
    { id: "now", share: 28, texts: listed.map(({ now }) => shortened(now, TEXT_LIMIT)) },
  ];
  const more = again.unasked.length - listed.length;
  return [
    paragraph("heading1", [plain(t("returning.letter.unasked"))]),
    tableOf(columns, listed.length, t),
    ...(more > 0 ? [paragraph("body", [plain(t("returning.letter.more-changes", { count: more }))])] : []),
  ];
}
