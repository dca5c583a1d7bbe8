import { groupBy, infoOf, type Form } from "../analysis/form";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { absent } from "../spans/claims";
import { levelSpans } from "../values";
import { cellsOfEntries } from "./outcome-summary";
import { literal, type Writer } from "../writer";
import { formsTable } from "../tables/forms";

/** Who and what is evaluated, and how many indicators there are. */
export function profile(writer: Writer, section: OutlineSection): readonly Block[] {
  const { forms } = writer.subject;
  const [form] = forms;
  if (!form) {
    return writer.missing(section, "omission.no-form", () => notStated(writer, section));
  }
  if (writer.several) return [...writer.paragraph([indicatorCount(writer)]), ...formsTable(writer, forms)];
  const department = form.evaluation.kind === "department";
  const bodies = department ? [] : bodiesOf(writer, form);
  return writer.paragraph([bodies, indicatorCount(writer), department ? notStated(writer, section) : []]);
}

/** What a section is about, in words. */
export function subjectOf(writer: Writer, section: OutlineSection): Span {
  return literal(section.subject?.[writer.locale] ?? writer.label("content"));
}

/** "The workbook does not state …", of the section's subject. */
export function notStated(writer: Writer, section: OutlineSection): readonly Span[] {
  return writer.say("not-stated", { subject: subjectOf(writer, section), absent: absent() });
}

function bodiesOf(writer: Writer, form: Form): readonly Span[] {
  const { evaluation } = form;
  const project = infoOf(evaluation, "project");
  const department = infoOf(evaluation, "department");
  const implementing = infoOf(evaluation, "implementing-unit");
  const named = project ? writer.marked(writer.quote(project)) : [literal(writer.label("this-project"))];
  if (department && implementing && department.text !== implementing.text) {
    return writer.say("profile.both", {
      project: named,
      department: writer.quote(department),
      unit: writer.quote(implementing),
    });
  }
  const one = implementing ?? department;
  return one ? writer.say("profile.one", { project: named, unit: writer.quote(one) }) : [];
}

/** How many indicators the forms hold, by level 1. */
function indicatorCount(writer: Writer): readonly Span[] {
  const entries = writer.subject.forms.flatMap((form) => form.entries);
  if (entries.length === 0) return [];
  const count = writer.count(cellsOfEntries(entries));
  const groups = groupBy(entries, "level1");
  const named = groups.flatMap((group) => (group.level ? [{ ...group, level: group.level }] : []));
  if (groups.length < 2 || groups.length > 8 || named.length < groups.length) {
    return writer.say("profile.indicators", { count });
  }
  const parts = named.map((group) =>
    writer.say("profile.part", {
      level: levelSpans(group.level),
      count: writer.count(cellsOfEntries(group.entries)),
    }),
  );
  return writer.say("profile.parts", { count, parts: writer.list(parts) });
}
