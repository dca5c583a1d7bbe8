import type { BaseConcept } from "../../evaluation/base-data";
import { call, constant, evaluate } from "../../proof/expression";
import { baseAmount, baseMoney, isZero, type BaseAmount } from "../base-figures";
import type { Block, Span } from "../report";
import { claim } from "../spans/claims";
import { percentFigure } from "../spans/figures";
import type { Writer } from "../writer";
import { sentenceOf } from "./profile";
import { yearChange } from "./year-change";

const PLANNED = ["adjusted-budget", "budget"] as const;

interface Detail {
  readonly concept: BaseConcept;
  readonly now: BaseAmount;
  readonly planned: BaseAmount | null;
  readonly prior: BaseAmount | null;
}

function detail(writer: Writer, concept: BaseConcept): Detail | null {
  const now = baseAmount(writer.base(concept, ["actual"]));
  if (!now) return null;
  return {
    concept,
    now,
    planned: baseAmount(writer.base(concept, PLANNED)),
    prior: baseAmount(writer.base(concept, ["prior"])),
  };
}

/** What basic expenditure went for, and the “三公” expenses, as the base data have them. */
export function spendingDetail(writer: Writer): readonly Block[] {
  return [...writer.paragraph([basics(writer)]), ...writer.paragraph(threePublic(writer))];
}

/** 基本支出中，人员经费执行…；公用经费执行…，为预算的…，比上年…. */
function basics(writer: Writer): readonly Span[] {
  const people = detail(writer, "personnel-spending");
  const running = detail(writer, "operating-spending");
  const parts = [people, running].flatMap((one) => {
    if (!one) return [];
    const { now, planned, prior } = one;
    const ofPlan =
      one === running && planned && !isZero(planned)
        ? writer.say("spending.of-plan", {
            share: percentFigure(call("divide", now.expression, planned.expression), writer.locale),
          })
        : [];
    return [
      writer.say(`spending.${one === people ? "people" : "running"}`, {
        amount: baseMoney(writer, now),
        plan: ofPlan,
        change: one === running ? changeOf(writer, now, prior) : [],
      }),
    ];
  });
  if (parts.length === 0) return [];
  const whole = beyondGeneral(writer);
  const told = { parts: writer.series(parts) };
  return writer.stopped(
    whole
      ? writer.say("spending.of-all", { ...told, whole: baseMoney(writer, whole) })
      : writer.say("spending", told),
  );
}

/** All basic expenditure, where the sentence before has told only what the general public budget paid of it. */
function beyondGeneral(writer: Writer): BaseAmount | null {
  const all = baseAmount(writer.base("basic-spending", ["actual"]));
  const general = baseAmount(writer.base("basic-spending", ["actual"], "general-budget"));
  if (!all || !general || all.fact.within !== null) return null;
  return evaluate(all.expression).eq(evaluate(general.expression)) ? null : all;
}

function changeOf(writer: Writer, now: BaseAmount, prior: BaseAmount | null): readonly Span[] {
  if (!prior) return [];
  return yearChange(writer, now.expression, prior.expression, (amount) => baseMoney(writer, amount));
}

const PARTS = ["receptions", "car-purchase", "car-running", "overseas-travel"] as const;

/** The total against plan and last year, its parts, what did not occur, and how they are kept down. */
function threePublic(writer: Writer): readonly (readonly Span[])[] {
  const total = detail(writer, "three-public");
  if (!total) return [];
  const { now, planned, prior } = total;
  const whole = writer.stopped(
    writer.say("public.total", {
      amount: baseMoney(writer, now),
      plan: planned ? againstPlan(writer, now, planned) : [],
      change: changeOf(writer, now, prior),
    }),
  );
  const parts = PARTS.flatMap((concept) => detail(writer, concept) ?? []);
  const spent = parts.filter((part) => !isZero(part.now));
  const falls = evaluate(now.expression).lt(prior ? evaluate(prior.expression) : 0);
  const ordered = [...spent].sort((a, b) => Number(rises(a) === falls) - Number(rises(b) === falls));
  const items = ordered.map((part) => [
    ...writer.say(`public.${part.concept as (typeof PARTS)[number]}`, {
      amount: baseMoney(writer, part.now),
    }),
    ...changeOf(writer, part.now, part.prior),
    ...whyRisen(writer, part),
  ]);
  const told =
    items.length > 0 ? writer.stopped(writer.say("public.parts", { parts: writer.series(items) })) : [];
  const thrift = writer.material(null, "thrift");
  return [
    whole,
    told,
    unspent(
      writer,
      parts.filter((part) => isZero(part.now)),
    ),
    thrift ? sentenceOf(writer, thrift.text) : [],
  ];
}

function rises({ now, prior }: Detail): boolean {
  return prior !== null && evaluate(now.expression).gt(evaluate(prior.expression));
}

/** Of a part that rose, or passed its plan, a reader wants to know why. */
function whyRisen(writer: Writer, part: Detail): readonly Span[] {
  const { now, planned } = part;
  const over = planned !== null && evaluate(now.expression).gt(evaluate(planned.expression));
  if (!rises(part) && !over) return [];
  const name = writer.label(`name.${part.concept as (typeof PARTS)[number]}`);
  const asks = writer.asks(over ? "asks.over-plan" : "asks.risen", name);
  return writer.say("because", { reason: writer.ask(asks) });
}

function againstPlan(writer: Writer, now: BaseAmount, planned: BaseAmount): readonly Span[] {
  const order = evaluate(now.expression).cmp(evaluate(planned.expression));
  if (order === 0) return [];
  const up = order > 0;
  const gap = up
    ? call("subtract", now.expression, planned.expression)
    : call("subtract", planned.expression, now.expression);
  const side = claim(up ? "increase" : "decrease", call(up ? ">" : "<", now.expression, planned.expression));
  return writer.say("public.plan", {
    words: (more: string, less: string) => side(up ? more : less),
    gap: baseMoney(writer, gap),
  });
}

/** 全年未发生…费用. */
function unspent(writer: Writer, parts: readonly Detail[]): readonly Span[] {
  if (parts.length === 0) return [];
  const names = parts.map(({ concept, now }) => [
    claim(
      "none",
      call("=", now.expression, constant(0)),
    )(writer.label(`event.${concept as (typeof PARTS)[number]}`)),
  ]);
  const no = claim(
    "none",
    call(
      "all",
      parts.map(({ now }) => call("=", now.expression, constant(0))),
    ),
  );
  return writer.say("public.none", { names: writer.pair(names), no });
}
