import type { Entry } from "../analysis/entry";
import type { OutlineSection } from "../outlines";
import { given } from "../../evaluation/given";
import type { Block, Span } from "../report";
import { literal, type Writer } from "../writer";
import { isSameCell } from "../../workbook/a1";
import { cellsOfEntries } from "./outcome-claims";
import { yearOf } from "./opening";
import { sentenceOf } from "./profile";

/** What the evaluation looked at; how and when it was carried out only a person can say. */
export function method(writer: Writer, section: OutlineSection): readonly Block[] {
  const entries = writer.subject.forms.flatMap((form) => form.entries);
  const procedure = writer.material(section.asks?.[writer.locale] ?? null, "procedure");
  const scope =
    entries.length === 0
      ? []
      : writer.say(phraseFor(writer, entries), {
          what: literal(
            writer.label(writer.subject.forms[0]?.evaluation.kind === "project" ? "project" : "department"),
          ),
          year: yearOf(writer),
          count: writer.count(cellsOfEntries(entries)),
          how:
            scoredPart(writer, entries) ??
            writer.label(entries.some(sharesPoints) ? "method.jointly" : "method.each"),
        });
  if (procedure) return writer.paragraph([scope, sentenceOf(writer, procedure.text)]);
  writer.omissions.push({ what: "section", id: section.id, reason: "omission.not-in-form" });
  const asks = section.asks?.[writer.locale] ?? "";
  return writer.paragraph([scope, writer.say("method.ask", { asks: writer.ask(asks) })]);
}

/** 评分，其中6项有得分: where some of the indicators have points and others have none; `null` where all or none have. */
function scoredPart(writer: Writer, entries: readonly Entry[]): readonly Span[] | null {
  const bare = entries.flatMap((entry) => {
    const { name, sharing = [] } = entry.indicator;
    const own = hasPoints(entry) ? [] : [name.at];
    // Names below a row share its points only where it has points to share.
    return entry.max === null ? [...own, ...sharing.map(({ at }) => at)] : own;
  });
  if (bare.length === 0 || !entries.some(({ indicator }) => given(indicator.score))) return null;
  const cells = cellsOfEntries(entries).filter((cell) => !bare.some((at) => isSameCell(at, cell)));
  return writer.say("method.some", { scored: writer.count(cells) });
}

function hasPoints({ points, indicator }: Entry): boolean {
  return points !== null || given(indicator.score) !== null;
}

/** Whether several names have the points of one row: they were not rated one by one. */
function sharesPoints({ indicator: { sharing = [] } }: Entry): boolean {
  return sharing.length > 0;
}

/** All of the spending is what was looked at only where a form tells of money. */
function phraseFor({ subject }: Writer, entries: readonly Entry[]) {
  const scored = entries.some(({ points }) => points);
  const plain = subject.forms.every(({ budget }) => budget === null);
  if (plain) return scored ? "method.plain" : "method.plain-unscored";
  return scored ? "method" : "method.unscored";
}
