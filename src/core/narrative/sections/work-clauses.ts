import type { WorkFact, WorkItem } from "../../evaluation/evaluation";
import { call, constant, filled } from "../../proof/expression";
import { quantityValue } from "../../evaluation/values";
import { statesDone } from "../../vocabulary/outcomes";
import type { Lexicon } from "../../vocabulary/lexicon/lexicon";
import type { Clause, Message } from "../planning/clause";
import { planMessages } from "../planning/messages";
import { sentencesOf } from "../planning/sentences";
import type { NameInput } from "../planning/names/name-input";
import { directionOfName } from "../../vocabulary/directions";
import type { Quantity } from "../../evaluation/quantity";
import { word, type ParsedName } from "../planning/names/parsed-name";
import { parseName } from "../planning/names/parse-name";
import { EVENT_UNITS } from "./happening";
import type { CellRef } from "../../workbook/a1";
import type { Span } from "../report";
import { sayMessages } from "../saying/zh/message";
import { ALL_YEAR, TO, WITHIN_THE_YEAR } from "../saying/zh/words";
import { figure } from "../spans/figures";
import { quote, unbroken } from "../spans/quotes";
import { quantityFigure } from "../values";
import { literal, type Writer } from "../writer";
import { cellsInWords } from "./cells-in-words";
import { contradictionIn, isToldIn } from "./own-words";
import { spansOfPieces, type ClauseRow } from "./clause-spans";
import { changeOf } from "./work-facts";

type SpanClause = Clause<readonly Span[]>;

/**
 * The facts of an item in official Chinese: verb first, totals before their parts, each fact once. What the person's own
 * words above say already is not said again, and a fact without a usable name is counted by nobody.
 */
export function clauseSentences(
  writer: Writer,
  { summary, facts }: Pick<WorkItem, "summary" | "facts">,
): readonly (readonly Span[])[] {
  const own = summary.map(({ text }) => text).join("\n");
  const doubts = facts.flatMap((fact) => {
    const said = contradictionIn(own, fact);
    return said === null ? [] : [{ fact, said }];
  });
  const rows = new Map(facts.map((fact, index) => [String(index), rowOf(fact)]));
  const clauses = facts.flatMap((fact, index) => {
    const clause = clauseOf(writer, String(index), fact, own);
    const doubted = doubts.some((one) => one.fact === fact);
    return doubted || clause.name.form === "unnamed" || isToldIn(own, fact, clause.name) ? [] : [clause];
  });
  const messages = planMessages(clauses);
  const opener = openerOf(messages, own);
  const sentences = sentencesOf(messages).map((sentence, index) => [
    ...(index === 0 ? opener : []),
    ...spansOfPieces(sayMessages(sentence), rows),
    literal(writer.label("stop")),
  ]);
  return doubts.length === 0 ? sentences : [...sentences, askedNumbers(writer, summary, doubts)];
}

interface Doubt {
  readonly fact: WorkFact;
  /** The number in the person's own words. */
  readonly said: string;
}

/** 【请核实：老旧小区改造数（E9）为38个，工作概述（C9）写为36个】: two numbers for one thing; the person's words stay as they are. */
function askedNumbers(
  writer: Writer,
  summary: WorkItem["summary"],
  doubts: readonly Doubt[],
): readonly Span[] {
  const cells = (at: readonly CellRef[]) => cellsInWords(writer, at, writer.several);
  const asks = doubts.map(({ fact: { name, value, unit }, said }) => {
    const own = summary.filter(({ text }) => text.includes(said));
    return writer.labelWith("asks.doubt-summary", {
      name: unbroken(name.text),
      cells: cells([value.at]),
      value: `${unbroken(value.raw)}${/\d$/u.test(value.raw.trim()) ? (unit?.text.trim() ?? "") : ""}`,
      others: cells((own.length > 0 ? own : summary).map(({ at }) => at)),
      said,
    });
  });
  return writer.verify(asks.join(writer.label("list.semicolon")));
}

/** A verb of the lexicon that claims something rests on the row's value. */
function rowOf({ name, value }: WorkFact): ClauseRow {
  if (value.value === undefined) return { name, done: filled(value.at) };
  const done = call(isZero(value) ? "=" : ">", quantityValue(value, value.value), constant(0));
  return { name, done };
}

function isZero({ value }: Quantity): boolean {
  return value !== undefined && Number(value) === 0;
}

/** What did not happen, as it should: 安全生产事故 0起 → 未发生安全生产事故; `null` for other rows. */
function absent({ name, value }: WorkFact): ParsedName | null {
  const bare = name.text.trim().replace(HAPPENING, "");
  if (!isZero(value) || value.unit === "%" || directionOfName(bare) !== "lower") return null;
  return { form: "measure", rule: "P9", name: { text: bare, from: "name" }, total: false };
}

/** 候车亭建设 0个: of what was not done nothing is said to have been; `null` for other rows. */
function undone({ name, value }: WorkFact): ParsedName | null {
  if (!isZero(value) || value.unit === "%") return null;
  return { form: "measure", rule: "P9", name: { text: name.text.trim(), from: "name" }, total: false };
}

/** 行车责任事故 2起 → 发生行车责任事故2起; `null` for what does not happen by itself. */
function event({ name, value }: WorkFact, unit: string): ParsedName | null {
  const thing = name.text.trim().replace(HAPPENING, "");
  const happens = EVENT.test(thing) && EVENT_UNITS.test(unit) && value.value !== undefined;
  if (!happens || thing.startsWith("发生")) return null;
  const none = { actor: null, after: null, dative: null, total: false } as const;
  return {
    form: "clause",
    rule: "P5",
    verb: word("发生", name.text.includes("发生") ? "name" : "lexicon"),
    object: word(thing),
    ...none,
  };
}

/** What happens, and is done by nobody. */
const EVENT =
  /^(?!.*(?:处理|处置|查处|办理|排查|调解|化解|处罚|救援|核查|整改|受理|立案|侦破|破获)).{2,}(?:事故|事件|灾害|灾情|火灾|疫情)$/u;
const HAPPENING = /(?:发生)?(?:的?(?:次数|起数|件数|例数|数量|数))?$/u;

/** One opener of time an item, before something done or counted; none where the person's words have one. */
function openerOf(messages: readonly Message<readonly Span[]>[], own: string): readonly Span[] {
  const [first] = messages;
  if (first === undefined || /全年|年内/u.test(own)) return [];
  const clauses = first.relation === "list" ? first.clauses : [first.total];
  const [head] = clauses;
  if (head?.name.form !== "clause" && (head?.number ?? null) === null) return [];
  const counted = messages.some(
    (message) => message.relation === "total-parts" || message.clauses.some(({ number }) => number !== null),
  );
  return [literal(counted ? ALL_YEAR : WITHIN_THE_YEAR)];
}

function clauseOf(writer: Writer, row: string, fact: WorkFact, own: string): SpanClause {
  const { value } = fact;
  const kind = kindOf(fact, writer.lexicon);
  const unit = value.unit ?? fact.unit?.text.trim() ?? "";
  const name = parseName(
    {
      name: fact.name.text,
      unit: `${scaleOf(value.scale)}${unit}`,
      value: kind,
      state: value.raw.trim(),
      texts: own === "" ? [] : [{ text: own, from: "overview" }],
    },
    writer.lexicon,
  );
  const none = absent(fact);
  // 向2315户发放补贴（比上年增长6.19%）: between people and what was done for them nothing stands.
  const behind = name.form === "clause" && name.dative !== null ? changeOf(writer, fact) : [];
  const said = amountOf(writer, fact, behind.length === 0);
  return {
    row,
    name: none ?? undone(fact) ?? event(fact, unit) ?? name,
    amount: none !== null || kind === "state" || kind === "words" ? null : said,
    words: kind === "words" ? said : null,
    none: none !== null,
    comparison: { kind: "none" },
    change: behind.length > 0 ? behind : null,
    met: true,
    number:
      kind === "number" && value.value !== undefined && unit !== "%" ? { value: value.value, unit } : null,
    span: null,
    follows: false,
  };
}

function scaleOf(scale = "1"): string {
  return scale === "10000" ? "万" : scale === "100000000" ? "亿" : "";
}

function kindOf({ value }: WorkFact, lexicon: Lexicon): NameInput["value"] {
  if (lexicon.stateVerbs.has(value.raw.trim()) || statesDone(value.raw)) return "state";
  if (value.comparator === "range" && value.low !== undefined && value.high !== undefined) return "range";
  if (value.date !== undefined && value.value === undefined) return "day";
  return value.value !== undefined && quantityFigure(value, "zh-CN") !== null ? "number" : "words";
}

function amountOf(writer: Writer, fact: WorkFact, compared: boolean): readonly Span[] {
  const { value, unit } = fact;
  const { low, high } = value;
  if (value.comparator === "range" && low !== undefined && high !== undefined) {
    const bound = (of: string, reading: "low" | "high", printed: string): Span =>
      figure(quantityValue(value, of, reading), writer.locale, { unit: printed, places: "exact" });
    return [bound(low, "low", ""), literal(TO), bound(high, "high", value.unit ?? "")];
  }
  const told = quantityFigure(value, writer.locale);
  const change = compared ? changeOf(writer, fact) : [];
  if (told) return [told, ...change];
  const bare = /\d\s*$/u.test(value.raw) && unit !== null && unit.text.trim() !== "";
  return [quote(value.raw, value.at), ...(bare ? [quote(unit.text, unit.at)] : []), ...change];
}
