import type { Block, Paragraph, Report, Span } from "../../narrative/report";
import { quote, withoutStop } from "../../narrative/spans/quotes";
import { literal } from "../../narrative/writer";
import { bureauOf, selfOf, subjectOf } from "./author";
import { coverage } from "./coverage";
import { money } from "./money";
import type { OverallInput } from "./overall-input";
import { problems, problemsOf, type Problem } from "./problems";
import { results } from "./results";
import { memberTable } from "./member-table";
import { Teller, type OverallPhrase } from "./teller";

/** Name of the outline that the report follows. */
export const OVERALL_OUTLINE = "overall";

/**
 * The report of a bureau on all that was handed in: coverage, results, execution, common problems, next steps. Every figure
 * rests on cells of the sheet of members; what only the bureau can say comes from its materials, or is a slot.
 *
 * @param annex whether the table of members stands behind the text, as it must where there is no workbook beside it
 */
export function overallReport(input: OverallInput, { annex }: { readonly annex: boolean }): Report {
  const teller = new Teller(input);
  const found = problemsOf(teller);
  const sections: readonly (readonly [OverallPhrase, () => readonly Block[]])[] = [
    ["heading.coverage", () => coverage(teller)],
    ["heading.results", () => results(teller)],
    ["heading.money", () => money(teller)],
    ["heading.problems", () => problems(teller, found)],
    ["heading.steps", () => steps(teller, found)],
  ];
  teller.enter("opening");
  const opening = teller.paragraph([openingOf(teller)]);
  const told = sections.flatMap(([heading, tell]) => {
    teller.enter(heading.replace("heading.", ""));
    const spans = [literal(teller.word(heading))];
    const head = { kind: "heading", id: teller.id(), level: 1, spans } as const;
    const blocks = tell();
    return blocks.length === 0 ? [] : [head, ...blocks];
  });
  teller.enter("closing");
  return {
    locale: input.locale,
    outline: OVERALL_OUTLINE,
    pack: input.pack.id,
    evaluations: [],
    title: { kind: "paragraph", id: "title", spans: teller.say("title", subjectOf(teller)) },
    // The line under the title names a unit that reports on itself.
    unit: null,
    year: null,
    blocks: [...opening, ...told, ...closing(teller), ...(annex ? memberTable(teller) : [])],
    omissions: [],
  };
}

function openingOf(teller: Teller): readonly Span[] {
  const { basis } = teller.input.materials;
  const by = basis ? [quote(withoutStop(basis.text), basis.at)] : teller.ask("asks.basis");
  return teller.say("opening", {
    basis: teller.say("basis", { basis: by }),
    self: selfOf(teller),
    object: teller.object,
  });
}

/** What the bureau says that it will do; without it a slot for each problem. */
function steps(teller: Teller, found: readonly Problem[]): readonly Block[] {
  const said = teller.input.materials.steps.map(({ text, at }) => [quote(withoutStop(text), at)]);
  const open = found.map(({ id }) => teller.ask("asks.step", { problem: teller.word(`step.${id}`) }));
  return teller.paragraph(teller.enumerated(said.length > 0 ? said : open));
}

function closing(teller: Teller): readonly Paragraph[] {
  const { date } = teller.input.materials;
  const bureau = bureauOf(teller);
  const as = (role: "annex" | "signature", spans: readonly Span[]): readonly Paragraph[] =>
    teller.paragraph([spans]).map((paragraph) => ({ ...paragraph, role }));
  return [
    ...as("annex", teller.say("annex", subjectOf(teller))),
    ...as("signature", bureau ? [quote(bureau.text, bureau.at)] : teller.ask("asks.bureau")),
    ...as("signature", date ? [quote(date.text, date.at)] : teller.ask("asks.date")),
  ];
}
