import { annotate, askForMaterials, reportOn, type Reported } from "../../../core/engine";
import { ok, type Result } from "../../../core/common/result";
import type { Locale } from "../../../core/common/locale";
import type { WorkbookPlan } from "../../../core/workbook/plan";
import type { PlanKind, ReportChoice, SessionTrouble } from "./api";
import type { Assessed } from "./assessed";
import { engineTrouble } from "./troubles";
import { VERSION } from "./version";

/** A plan with what should be known of it. */
export interface Planned {
  readonly plan: WorkbookPlan;
  readonly notes: readonly string[];
}

/** A report with what it was made from. */
interface Made {
  readonly assessed: Assessed;
  readonly locale: Locale;
  readonly choice: ReportChoice;
  readonly reported: Reported;
}

/** The reports of a session. The last one is kept: it is looked at, written and looked at again. */
export class Reports {
  #made: Made | undefined;

  /** Writes the report of a choice. */
  make(assessed: Assessed, locale: Locale, choice: ReportChoice): Result<Reported, SessionTrouble> {
    const { form, outlineId, without } = choice;
    const options = { form, outlineId, without, locale, engineVersion: VERSION };
    const reported = reportOn(assessed.assessment, options);
    if (!reported.ok) return engineTrouble(reported.error);
    this.#made = { assessed, locale, choice, reported: reported.value };
    return reported;
  }

  /**
   * What a host is to write: the last report as {@link last} gives it; what that report still asks for; or the findings
   * alone.
   */
  plan(what: Exclude<PlanKind, "kept">, assessed: Assessed, locale: Locale): Result<Planned, SessionTrouble> {
    if (what === "findings") return ok(plannedOf(annotate(assessed.assessment, locale)));
    const reported = this.last(assessed, locale);
    if (!reported.ok) return reported;
    return ok(
      plannedOf(
        what === "report" ? reported.value : askForMaterials(assessed.assessment, reported.value, locale),
      ),
    );
  }

  /** The last report, made anew where the assessment or the language is another one now. */
  last(assessed: Assessed, locale: Locale): Result<Reported, SessionTrouble> {
    const made = this.#made;
    const current = made?.assessed === assessed && made.locale === locale;
    return current ? ok(made.reported) : this.make(assessed, locale, made?.choice ?? {});
  }

  /** Forgets the choice that was made for another workbook. */
  forget(): void {
    this.#made = undefined;
  }
}

function plannedOf({ plan, notes }: Pick<Reported, "plan" | "notes">): Planned {
  return { plan, notes: notes.map(({ text }) => text) };
}
