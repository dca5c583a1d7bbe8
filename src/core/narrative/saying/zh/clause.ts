import type { Clause, Comparison } from "../../planning/clause";
import type { ParsedName, Word } from "../../planning/names/parsed-name";
import { figure, grammar, inProse, verdict, type Piece, type Pieces } from "./piece";

/** A clause in words, cut where aggregation may share its parts. */
export interface Worded<F> {
  /** Who acts, shared by neighbours: 常委会. */
  readonly actor: string;
  /** Actor and verb, shared by neighbours that have the same: 召开. */
  readonly lead: Pieces<F>;
  /** What follows: 党组会议11次. */
  readonly rest: Pieces<F>;
  /** Neighbours with the same key share their lead; `null` shares with none. */
  readonly key: string | null;
  /** Holds a comma of its own, so that its neighbours stand off by a semicolon. */
  readonly long: boolean;
  /** Says words of the actual, not a number. */
  readonly described: boolean;
}

/** Names whose words need a verb: 征求意见范围为各镇; others state how a thing stands: 水环境持续改善. */
const IS = /(?:范围|对象|地点|方式|内容|级别|名称|单位|领域|形式|来源|结果)$/u;
const WHEN = /(?:时间|日期|月份)$/u;
/** Names of a grade, whose value is one: 应用水平分级为4级. */
const GRADE = /(?:分级|等级|评级|星级|定级|级别)$/u;

function needsVerb(name: string, described: boolean): boolean {
  return WHEN.test(name) || GRADE.test(name) || (described && IS.test(name));
}

type Words = (word: Word) => Piece<never>;

/** Words of a clause's row. */
function wordsOf<F>({ row }: Clause<F>): Words {
  return ({ text, from }) => ({ kind: "words", text: inProse(text), from, row });
}

/** Words one clause. */
export function wordClause<F>(clause: Clause<F>): Worded<F> {
  const { name, amount, none, comparison } = clause;
  const words = wordsOf(clause);
  const tail = tailOf(clause);
  const long = !(comparison.kind === "none" || comparison.kind === "target") || clause.change !== null;
  const whole = (rest: Pieces<F>, described = false): Worded<F> => ({
    actor: "",
    lead: [],
    rest: [...rest, ...tail],
    key: null,
    long,
    described,
  });
  const plain = nameOf(name);
  if (clause.adverb === true && plain) return whole([...amountOf(clause), words(plain)], true);
  if (none && plain) return whole([grammar("未发生"), words(plain)]);
  switch (name.form) {
    case "unnamed":
      return whole([]);
    case "clause":
      return wordAction(clause, name, tail, long);
    case "day":
      return whole(dayPieces(clause, name));
    case "involves":
      return whole([
        ...(name.object ? [] : [words(name.about)]),
        grammar("涉及"),
        ...(name.object ? [words(name.object)] : []),
        ...amountOf(clause),
      ]);
    case "span":
      return whole([
        words(name.name),
        ...(name.span === "period" ? [grammar("为")] : []),
        ...amountOf(clause),
      ]);
    case "measure":
    case "list":
      return whole(namePieces(clause, name), amount === null);
  }
}

/** 主体工程于11月22日完工; 2月完成需求调研 where the verb opens the name. */
function dayPieces<F>(
  clause: Clause<F>,
  { subject, verb, verbFirst, lasting }: Extract<ParsedName, { readonly form: "day" }>,
): Pieces<F> {
  const words = wordsOf(clause);
  const day = amountOf(clause);
  if (lasting !== undefined && !verbFirst) {
    const did = lasting === "done" ? words(verb) : grammar("开展");
    return [words(subject), grammar("在"), ...day, grammar("期间"), did];
  }
  return verbFirst
    ? [...day, words(verb), words(subject)]
    : [words(subject), grammar("于"), ...day, words(verb)];
}

/** 受益人口5.36万人, 资金支付合规率100%, 征求意见范围为各镇. */
function namePieces<F>(
  clause: Clause<F>,
  name: Extract<ParsedName, { readonly form: "measure" | "list" }>,
): Pieces<F> {
  const said = wordsOf(clause)(name.name);
  if (name.form === "measure" && name.marked === true) return markedPieces(clause, said);
  const rate = name.form === "measure" && name.rate === true;
  return [
    said,
    ...(rate ? [grammar("率")] : []),
    ...(needsVerb(name.name.text, clause.amount === null) ? [grammar("为")] : []),
    ...amountOf(clause),
  ];
}

/** “促进学校教育事业健康发展”指标完成值100%, “提高技术水平”指标完成情况为“基本提高”. */
function markedPieces<F>(clause: Clause<F>, name: Piece<never>): Pieces<F> {
  const said = amountOf(clause);
  return clause.amount === null
    ? [grammar("“"), name, grammar("”指标完成情况为“"), ...said, grammar("”")]
    : [grammar("“"), name, grammar("”指标完成值"), ...said];
}

/** What stands behind name and amount: the comparison, and the change on the year before. */
function tailOf<F>({ comparison, amount, change, row }: Clause<F>): Pieces<F> {
  const pieces = comparisonPieces(comparison, row);
  // Without an amount the comparison is what is said of the name: “三公”经费控制在预算以内.
  const told = comparison.kind === "within-budget" && amount === null ? pieces.slice(1) : pieces;
  return change ? [...told, figure(change)] : told;
}

/** The noun of a name without its verb, for what did not happen. */
function nameOf(name: ParsedName): Word | null {
  if (name.form === "clause") return name.object;
  return name.form === "measure" || name.form === "list" ? name.name : null;
}

function amountOf<F>({ amount, words: said }: Clause<F>): Pieces<F> {
  if (amount !== null) return [figure(amount)];
  return said === null ? [] : [figure(said)];
}

type Action = Extract<ParsedName, { readonly form: "clause" }>;

function wordAction<F>(clause: Clause<F>, name: Action, tail: Pieces<F>, long: boolean): Worded<F> {
  const { actor, verb, object, after, dative } = name;
  const words = wordsOf(clause);
  const amount = amountOf(clause);
  const thing = [...(object ? [words(object)] : []), ...(after ? [words(after)] : [])];
  const key = clause.span === null ? `${actor?.text ?? ""}|${verb.text}` : null;
  const by = [...spanOf(clause), ...(actor ? [words(actor)] : [])];
  if (dative !== null) {
    const preposition = grammar(dative === "for" ? "为" : "向");
    return {
      actor: actor?.text ?? "",
      lead: by,
      rest: [preposition, ...amount, words(verb), ...thing, ...tail],
      key: null,
      long,
      described: false,
    };
  }
  return {
    actor: actor?.text ?? "",
    lead: [...by, words(verb)],
    rest: [...thing, ...amount, ...tail],
    key,
    long,
    described: false,
  };
}

/** When or how long, before the verb: 5至6月开展…, 用时1个月整修…. */
function spanOf<F>({ span }: Clause<F>): Pieces<F> {
  if (span === null) return [];
  return span.kind === "duration" ? [grammar("用时"), figure(span.amount)] : [figure(span.amount)];
}

function sideOf({ more, level = false }: { readonly more: boolean; readonly level?: boolean }): string {
  if (level) return more ? "高" : "低";
  return more ? "多" : "少";
}

/** What numbers are held against where nothing else is said. */
const AIM = "目标";

function comparisonPieces<F>(comparison: Comparison<F>, row: string): Pieces<F> {
  switch (comparison.kind) {
    case "none":
      return [];
    case "target":
      return [grammar(`（${comparison.aim ?? AIM}`), figure(comparison.target), grammar("）")];
    case "within":
      return [grammar("，"), verdict("控制在", row), figure(comparison.limit), verdict("以内", row)];
    case "within-budget":
      return [grammar("，"), verdict("控制在", row), grammar("预算"), verdict("以内", row)];
    case "days":
      return [
        grammar(`，比${comparison.aim ?? AIM}${comparison.early ? "提前" : "晚"}`),
        figure(comparison.days),
      ];
    case "plan":
      return [grammar(comparison.more ? "，比计划多" : "，比计划少"), figure(comparison.gap)];
    case "gap":
      return [grammar(`，比${comparison.aim ?? AIM}${sideOf(comparison)}`), figure(comparison.gap)];
  }
}
