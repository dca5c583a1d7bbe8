import { err, ok, type Result } from "../../../core/common/result";
import type { PlanKind, ReportChoice, TemplateChoice } from "../session/api";
import type { ProgressListener, Trouble } from "../workbench/workbench";
import type { PaneActions } from "./actions";
import type { Assessing } from "./assessing";
import type { Pane } from "./pane";
import type { Refreshing } from "./refreshing";
import type { Answer } from "./state";
import { troubleOfSession } from "./troubles";

export type Writing = Pick<
  PaneActions,
  "generateReport" | "answer" | "writeFindings" | "writeMaterials" | "makeTemplate" | "reportChoice"
>;

/** What a person allowed: that changed sheets are kept, or that just these changes go. */
interface Given {
  readonly keep: boolean;
  readonly key: string;
}

/** What has a sheet of its own, and is told of when it is written. */
type Written = Exclude<PlanKind, "kept">;

/** What the pane puts into the workbook. */
export function createWriting(pane: Pane, assessing: Assessing, refreshing: Refreshing): Writing {
  const { store, services, jobs } = pane;
  const { session, workbench } = services;

  function reportChoice(): ReportChoice {
    const { choice, overview } = store.getState();
    const { reportForm, outlineId, without } = choice;
    // A form may have gone from the workbook, or from the year that is looked at, since it was chosen.
    const form = overview?.forms.some(({ id }) => id === reportForm) === true ? reportForm : undefined;
    return { form, outlineId, without };
  }

  /** @param given what the person allowed to be taken away; anything else is asked about first */
  function write(what: Written, given?: Given): Promise<boolean> {
    const { onTrouble } = assessing;
    return jobs.run(
      what,
      async (progress) => {
        store.setState({ done: null });
        const current = await refreshing.catchUp(progress);
        if (!current.ok) return current;
        const written = await rereadWritten(pane, progress);
        if (!written.ok) return written;
        let slots = 0;
        if (what !== "findings") {
          const report = await session.report(reportChoice());
          if (!report.ok) return err(troubleOfSession(report.error));
          slots = report.value.slotCount;
        }
        const stake = await session.atStake(what);
        if (!stake.ok) return err(troubleOfSession(stake.error));
        const { count, key } = stake.value;
        if (count > 0 && given?.keep !== true && given?.key !== key) {
          store.setState({ question: { what, ...stake.value } });
          return ok(undefined);
        }
        // The last point at which the person can stop a short write.
        progress({ step: "check", share: 1 });
        return carryOut(what, progress, { slots, keepFormer: count > 0 && given?.keep === true });
      },
      { retry: () => write(what, given), onTrouble },
    );
  }

  async function carryOut(
    what: Written,
    progress: ProgressListener,
    { slots, keepFormer }: { readonly slots: number; readonly keepFormer: boolean },
  ) {
    progress({ step: "write-sheets", share: 0 });
    const written = await workbench.write(what, progress, keepFormer);
    if (!written.ok) return written;
    const { value } = written;
    // A report sheet is itself checked against the form, so the findings may change with it.
    const followed = await refreshing.follow(finishing(progress), [...value.sheets, ...formSheets(pane)]);
    // Only now the buttons take the next press.
    store.setState({ done: what === "report" ? { what, slots, ...value } : { what, ...value } });
    return followed;
  }

  function answer(how: Answer): Promise<boolean> {
    const { question } = store.getState();
    store.setState({ question: null });
    if (!question || how === "cancel") return Promise.resolve(false);
    return write(question.what, { keep: how === "keep", key: question.key });
  }

  function makeTemplate(request: TemplateChoice): Promise<boolean> {
    return jobs.run(
      "template",
      async () => {
        store.setState({ done: null });
        const made = await workbench.template(request);
        if (!made.ok) return made;
        store.setState({ done: { what: "template", ...made.value } });
        return ok(undefined);
      },
      { retry: () => makeTemplate(request) },
    );
  }

  return {
    reportChoice,
    makeTemplate,
    answer,
    generateReport: () => write("report"),
    writeFindings: () => write("findings"),
    writeMaterials: () => write("materials"),
  };
}

/** Nothing tells of all that people or another pane do to Jiyan's sheets, so they are looked at before a write. */
export async function rereadWritten(
  { store, services }: Pane,
  progress: ProgressListener,
): Promise<Result<void, Trouble>> {
  const sheets = store.getState().overview?.writtenSheets ?? [];
  return sheets.length === 0 ? ok(undefined) : services.workbench.refresh(sheets, progress);
}

/**
 * The sheets of the forms. A live program tells of no edit while it is written to, so they are looked at after a write: their
 * cells may have changed meanwhile.
 */
function formSheets({ store }: Pane): readonly string[] {
  return [...new Set(store.getState().overview?.forms.map(({ sheet }) => sheet))];
}

/** What comes after a write is its last step. */
function finishing(progress: ProgressListener): ProgressListener {
  progress({ step: "finish", share: 0 });
  return ({ share }) => {
    progress({ step: "finish", share });
  };
}
