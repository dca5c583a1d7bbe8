import type { Entry } from "../analysis/entry";
import type { ParsedName } from "../planning/names/parsed-name";
import type { Writer } from "../writer";
import type { Said } from "./standing";

/** From one day to another. */
export function isLasting(said: Said): boolean {
  return said.kind === "day" && said.spans.some(({ text }) => /[日月旬]至/u.test(text));
}

/** Work from one day to another: 培训任务 was done, unless the row that counts it fell short: then there was 培训 all that time. */
export function lastingDay(
  writer: Writer,
  { owner }: Entry,
  name: Extract<ParsedName, { readonly form: "day" }>,
): ParsedName {
  const { text, from } = name.subject;
  const work = text.replace(/(?<=.{2})(?:任务|工作|项目)$/u, "");
  const short = writer.subject.forms
    .filter(({ subject }) => subject === owner || !writer.several)
    .flatMap(({ entries }) => entries)
    .some(
      ({ state, indicator: { cleanName, actual } }) =>
        state === "missed" && actual?.value !== undefined && actual.unit !== "%" && cleanName.includes(work),
    );
  return short
    ? { ...name, lasting: "under-way", subject: { text: work, from } }
    : { ...name, lasting: "done" };
}
