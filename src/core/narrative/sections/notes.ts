import type { BaseConcept } from "../../evaluation/base-data";
import type { Note, Sourced } from "../../evaluation/evaluation";
import { call, evaluate } from "../../proof/expression";
import { baseAmount, baseFigure, baseMoney, isZero } from "../base-figures";
import { FINITE } from "../planning/cause-measure";
import { isLatin } from "../saying/en/names";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { percentFigure } from "../spans/figures";
import { quote, unbroken, withoutStop } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { allForms, inYear, selfOf } from "./opening";
import { sentenceOf } from "./profile";
import { yearChange } from "./year-change";

/** Own notes longer than this are instructions printed under the form rather than remarks. */
const LONGEST_NOTE = 200;
const MOST_NOTES = 3;

/** 自评结论：项目总体完成较好: the label of a line that stands under a heading of its own. */
const LABEL = /^\s*(?:自评|评价|绩效|总体|综合)*(?:结论|意见|说明|情况|备注)\s*[:：]\s*/u;

/** What of the base data no other section tells, the unit's own conclusions, and what a person adds. */
export function notes(writer: Writer, section: OutlineSection): readonly Block[] {
  // With the score, where it is told.
  const own = writer.tells("overall-score") && !writer.several ? [] : conclusions(writer);
  const other = writer.material(null, "other");
  const sources = allForms(writer).flatMap(({ evaluation }) =>
    evaluation.notes.flatMap((note) => sourcesOf(writer, note)),
  );
  const blocks = [
    ...writer.paragraph([procurement(writer), assets(writer)]),
    ...writer.paragraph(own),
    ...writer.paragraph(sources.slice(0, MOST_NOTES)),
    ...(other ? writer.paragraph([sentenceOf(writer, other.text)]) : []),
  ];
  return blocks.length > 0 ? blocks : writer.missing(section, "omission.no-notes");
}

/** Clauses that only say again what the score and the grade are: 自评得分96.31分, 等级为优, 优. */
const SCORE =
  /(?:得分|评分|总分|等[级次]).{0,12}(?:\d|[优良中差])|^[“"]?(?:优秀?|良好?|中等?|差|合格|不合格|[优良中差]级?)[”"]?$/u;

/** The unit's own conclusions in its words, without the score and the grade that they begin or end with. */
export function conclusions(writer: Writer): readonly (readonly Span[])[] {
  return allForms(writer)
    .flatMap(({ evaluation }) => evaluation.notes)
    .filter(({ role, body }) => role === "conclusion" && isRemark(body.text))
    .map(({ body }) => ({ ...body, text: withoutScore(body.text.replace(LABEL, "")) }))
    .filter(({ text }) => text !== "")
    .slice(0, MOST_NOTES)
    .map((body) => sentenceOf(writer, body));
}

function withoutScore(text: string): string {
  const clauses = text.split(/(?<=[，,；;。])/u);
  const isScore = clauses.map((clause) => SCORE.test(clause.trim().replace(/[，,；;。]$/u, "")));
  const first = isScore.indexOf(false);
  const last = isScore.lastIndexOf(false);
  const rest = first < 0 ? "" : clauses.slice(first, last + 1).join("");
  return rest.trim().replace(/[，,；;。]+$/u, "");
}

/** Prepared from the management accounts: where the figures come from, in the words of an English footnote. */
const SOURCE =
  /^(?:prepared|compiled|taken|extracted|based|sourced|figures (?:are|come)|data (?:are|come)|sources?:)/iu;

function sourcesOf(writer: Writer, { role, body }: Note): readonly (readonly Span[])[] {
  if (role === "signature") return signedBy(writer, body);
  if (role !== "footnote") return [];
  const sentences = unbroken(body.text.replace(LABELLED_NOTE, "")).split(/(?<=\.)\s+/u);
  // What follows the source says how its figures were measured.
  const first = sentences.findIndex((sentence) => SOURCE.test(sentence));
  return sentences
    .filter((sentence, index) => (first >= 0 && index >= first) || (first < 0 && isStatement(sentence)))
    .filter((sentence) => sentence.length <= LONGEST_NOTE)
    .map((sentence) => writer.stopped([quote(withoutStop(sentence), body.at)]));
}

const LABELLED_NOTE = /^\s*notes?\s*[:：]\s*/iu;

/** What a footnote states in a sentence, neither what its signs mean (F = favourable) nor how to fill the form in. */
function isStatement(sentence: string): boolean {
  const told = isLatin(sentence) && /^\p{Lu}/u.test(sentence) && FINITE.test(sentence);
  return told && !/=|\b(?:please|must be|should be|enter|fill in|complete the)\b/iu.test(sentence);
}

/** Prepared by: Helen Marsh, Contract Manager    Date: 6 November 2024. */
const SIGNED =
  /^(prepared|compiled|completed|approved|signed)(?: by)?\s*:\s*(.+?)(?:\s{2,}(?:date(?: signed)?\s*:\s*)?(\d{1,2} \p{L}{3,9} \d{4}))?$/iu;

/** Prepared by Helen Marsh, Contract Manager, 6 November 2024: who signs an English table, and when. */
function signedBy(writer: Writer, { text, at }: Sourced): readonly (readonly Span[])[] {
  const [, done, who, day] = SIGNED.exec(text.trim()) ?? [];
  if (writer.locale !== "en" || done === undefined || who === undefined || !/\p{L}/u.test(who)) return [];
  const when = day === undefined ? [] : [literal(", "), quote(day, at)];
  return [writer.stopped([quote(done, at), literal(" by "), quote(withoutStop(who), at), ...when])];
}

function isRemark(text: string): boolean {
  const bare = unbroken(text);
  return bare !== "" && bare.length <= LONGEST_NOTE;
}

/** 2024年，我局政府采购预算…，执行…，执行率…. */
function procurement(writer: Writer): readonly Span[] {
  const now = baseAmount(writer.base("procurement", ["actual"]));
  const planned = baseAmount(writer.base("procurement", ["adjusted-budget", "budget"]));
  if (!now || !planned || isZero(planned)) return [];
  return writer.say("notes.procurement", {
    year: inYear(writer),
    self: selfOf(writer),
    planned: baseMoney(writer, planned),
    spent: baseMoney(writer, now),
    rate: percentFigure(call("divide", now.expression, planned.expression), writer.locale),
  });
}

const STOCK: readonly (readonly [BaseConcept, "notes.assets" | "notes.assets-in-use"])[] = [
  ["fixed-assets", "notes.assets"],
  ["fixed-assets-in-use", "notes.assets-in-use"],
];

/** 年末固定资产原值…，比上年末…；在用固定资产…，固定资产利用率…. */
function assets(writer: Writer): readonly Span[] {
  const items = STOCK.flatMap(([concept, phrase]) => {
    const now = baseAmount(writer.base(concept, ["actual", "stated"]));
    if (!now || evaluate(now.expression).isZero()) return [];
    const prior = concept === "fixed-assets" ? baseAmount(writer.base(concept, ["prior"])) : null;
    const rate =
      concept === "fixed-assets"
        ? null
        : baseFigure(writer, writer.base("asset-use-rate", ["actual", "stated"]));
    return [
      writer.say(phrase, {
        amount: baseMoney(writer, now),
        change: prior
          ? yearChange(
              writer,
              now.expression,
              prior.expression,
              (amount) => baseMoney(writer, amount),
              "yoy.stock",
            )
          : [],
        rate: rate ? writer.say("notes.asset-rate", { rate }) : [],
      }),
    ];
  });
  return writer.sentence(items);
}
