import type { InfoPair, Sourced } from "../../evaluation/evaluation";
import { statesNothing } from "../../vocabulary/nothing";
import { divideReason } from "../planning/cause-measure";
import type { Form } from "../analysis/form";
import type { Block, Span } from "../report";
import { quote } from "../spans/quotes";
import type { Writer } from "../writer";
import { ownLanguage } from "./english-names";
import { ownWords } from "./goals";
import type { Problem } from "./problem-list";

/** What heads the column of what was amiss, and of what is done about it. */
const AMISS = /问题|措施/u;
/** Of such a column, words for remedies alone. */
const REMEDIES = /^(?!.*问题).*措施/u;

interface Handled extends InfoPair {
  readonly under: Sourced;
}

/** What a form tells of how its money or its work was managed, aspect by aspect: 资金管理情况 | 使用规范性 | 未发现截留. */
function handledIn({ evaluation: { info } }: Form): readonly Handled[] {
  return info.flatMap((pair) =>
    pair.under && pair.heading && !statesNothing(pair.value.text) ? [{ ...pair, under: pair.under }] : [],
  );
}

function isAmiss({ heading }: Handled): boolean {
  return AMISS.test(heading?.text ?? "");
}

/** 分配科学性, 预算绩效管理情况 → 预算绩效管理: an aspect as a sentence names it. */
function aspectOf({ label }: InfoPair): readonly Span[] {
  const name = label.text.replace(/\s+/gu, "").replace(/^\d{1,2}[.、．]/u, "");
  return [quote(name.replace(/(?:情况)?[:：]?$/u, ""), label.at)];
}

/** 资金管理情况：分配科学性方面，…；下达及时性方面，…: of one form, its blocks one by one. */
export function handling(writer: Writer): readonly Block[] {
  const [form, another] = writer.subject.forms;
  if (!form || another) return [];
  const told = handledIn(form).filter((pair) => !isAmiss(pair));
  const blocks = [...new Map(told.map(({ under }) => [under.text, under])).values()];
  return blocks.flatMap((under) => {
    const items = told
      .filter((pair) => pair.under.text === under.text)
      .map((pair) =>
        writer.say("measure.on", { about: aspectOf(pair), measure: ownWords(writer, pair.value) }),
      );
    const name = ownLanguage(writer, [quote(under.text.replace(/\s+/gu, ""), under.at)]);
    return writer.paragraph([writer.say("handling", { name, items: writer.series(items) })]);
  });
}

/** What was amiss with an aspect: a problem with its remedy. A cell that holds no more than a remedy tells of none. */
export function handlingProblems(writer: Writer, forms: readonly Form[]): readonly Problem[] {
  return amissIn(writer, forms).flatMap(({ pair, cause, measure }): readonly Problem[] => {
    if (cause === null) return [];
    const about = aspectOf(pair);
    return [
      {
        kind: "money",
        row: null,
        about,
        told: writer.say("measure.on", { about, measure: ownWords(writer, cause) }),
        why: [],
        asksWhy: "",
        measure,
        asks: writer.asks("asks.measure", pair.label.text),
      },
    ];
  });
}

/** Remedies that stand beside an aspect without a word of what was amiss: 支出责任履行方面，督促审计机构加快决算审计. */
export function handlingRemedies(writer: Writer, forms: readonly Form[]): readonly (readonly Span[])[] {
  return amissIn(writer, forms).flatMap(({ pair, cause, measure }) =>
    cause === null && measure !== null
      ? [writer.say("measure.on", { about: aspectOf(pair), measure: ownWords(writer, measure) })]
      : [],
  );
}

interface Amiss {
  readonly pair: Handled;
  readonly cause: Sourced | null;
  readonly measure: Sourced | null;
}

function amissIn(writer: Writer, forms: readonly Form[]): readonly Amiss[] {
  if (writer.several) return [];
  return forms.flatMap((form) =>
    handledIn(form)
      .filter(isAmiss)
      .map((pair): Amiss => {
        const { text, at } = pair.value;
        const { cause, measure } = REMEDIES.test(pair.heading?.text ?? "")
          ? { cause: "", measure: text }
          : divideReason(text, form.evaluation.year?.text);
        return {
          pair,
          cause: cause === "" ? null : { text: cause, at },
          measure: measure === "" ? null : { text: measure, at },
        };
      }),
  );
}
