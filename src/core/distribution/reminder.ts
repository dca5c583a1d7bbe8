import { daysBetween, printDay, type Day } from "../common/day";
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
  type DocumentRun,
  type ReportDocument,
} from "../document";
import type { Translator } from "../messages/catalogue";
import { isProjectPart, type Manifest } from "./manifest";
import { distributionTranslator } from "./messages";
import type { ReceivedUnit } from "./received";

/** A letter to a unit that has not handed in. */
export interface Reminder extends Pick<ReceivedUnit, "unit" | "state"> {
  readonly manifest: Pick<Manifest, "year" | "template">;
  readonly deadline: Day | null;
  /** Day of the letter, from which days are counted. */
  readonly date: Day;
  /** Who waits; what nobody said is a slot. */
  readonly from: string | null;
  /** Whom to ask, with a telephone number. */
  readonly contact: string | null;
  readonly locale: Locale;
  readonly engineVersion: string;
}

/** The letter (催报通知) as an official document: addressee, what is missing, by when, how to hand it in, who signs. */
export function layReminder(reminder: Reminder): ReportDocument {
  const { unit, from, date, deadline, manifest, locale, engineVersion } = reminder;
  const t = distributionTranslator(locale);
  const title = t("reminder.title", { year: manifest.year ?? "none" });
  const signer: DocumentRun = from === null ? slot(t("reminder.asks.from"), t) : plain(from);
  const day = printDay(date, locale);
  const blocks: DocumentBlock[] = [
    paragraph("title", titleRuns([plain(title)], locale)),
    { ...paragraph("body", [plain(t("reminder.addressee", { unit: unit.name }))]), flush: true },
    paragraph("body", opening(reminder, t)),
    paragraph("heading1", [plain(t("reminder.wanted"))]),
    ...wanted(reminder, t).map((text) => paragraph("body", [plain(text)])),
    paragraph("heading1", [plain(t("reminder.asks"))]),
    ...asks(reminder, t).map((text) => paragraph("body", [plain(text)])),
    ...signatureOf(signer, plain(day)),
  ];
  const draft = from === null || deadline === null ? t("reminder.draft") : null;
  return letterDocument({ locale, title, author: from, draft, blocks, engineVersion });
}

/** Words that only a person can supply. */
function slot(asksFor: string, t: Translator): DocumentRun {
  return openRun(t("reminder.slot", { asks: asksFor }));
}

function opening(reminder: Reminder, t: Translator): readonly DocumentRun[] {
  const { unit, state, deadline, date, manifest, locale } = reminder;
  const left = deadline === null ? null : daysBetween(date, deadline);
  const sentence = t("reminder.opening", {
    file: unit.file,
    year: manifest.year ?? "none",
    deadline: RUN_GAP,
    date: printDay(date, locale),
    state,
    when: left === null ? "open" : left > 0 ? "before" : left === 0 ? "today" : "after",
    days: Math.abs(left ?? 0),
  });
  const by = deadline === null ? slot(t("reminder.asks.deadline"), t) : plain(printDay(deadline, locale));
  return aroundRun(sentence, by);
}

/** Sheets that hold no form of the unit's. */
const BESIDE: ReadonlySet<string> = new Set(["guide", "lists"]);

/** What the unit is to hand in: the sheets of its workbook that it fills in. */
function wanted({ unit, manifest }: Reminder, t: Translator): readonly string[] {
  const forms = manifest.template.sheets.filter(({ part }) => !BESIDE.has(part));
  // A unit without projects has a form for one only where nothing else is asked of it.
  const ofUnit = forms.some(({ part }) => !isProjectPart(part) && part !== "materials");
  const sheets = forms.filter(({ part }) => !isProjectPart(part) || (!ofUnit && unit.projects.length === 0));
  const own = sheets.map(({ name }) => name);
  const list = own.map((name) => t("reminder.sheet", { name })).join(t("reminder.separator"));
  const projects = unit.projects.map(({ name }) => t("reminder.project", { name }));
  return [
    t("reminder.forms", { list }),
    ...(projects.length > 0
      ? [t("reminder.projects", { count: projects.length, list: projects.join(t("reminder.separator")) })]
      : []),
  ];
}

function asks({ unit, contact }: Reminder, t: Translator): readonly string[] {
  return [
    t("reminder.asks.file", { file: unit.file }),
    t("reminder.asks.layout"),
    t("reminder.asks.sent"),
    ...(contact === null ? [] : [t("reminder.asks.contact", { contact })]),
  ];
}
