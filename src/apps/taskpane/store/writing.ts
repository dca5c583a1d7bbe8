import { err, ok } from "../../../core/common/result";
import type { PlanKind, ReportChoice, TemplateChoice } from "../session/api";
import type { ProgressListener } from "../workbench/workbench";
import type { PaneActions } from "./actions";
import type { Assessing } from "./assessing";
import type { Pane } from "./pane";
import type { Refreshing } from "./refreshing";
import { troubleOfSession } from "./troubles";

export type Writing = Pick<
  PaneActions,
  "generateReport" | "writeFindings" | "writeMaterials" | "makeTemplate" | "reportChoice"
>;

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

  function write(what: PlanKind): Promise<boolean> {
    const { onTrouble } = assessing;
    return jobs.run(
      what,
      async (progress) => {
        store.setState({ done: null });
        const current = await refreshing.catchUp(progress);
        if (!current.ok) return current;
        if (what !== "findings") {
          const report = await session.report(reportChoice());
          if (!report.ok) return err(troubleOfSession(report.error));
        }
        const written = await workbench.write(what, progress);
        if (!written.ok) return written;
        store.setState({ done: { what, ...written.value } });
        return afterWriting(progress, written.value.sheets);
      },
      { retry: () => write(what), onTrouble },
    );
  }

  /** A report sheet is itself checked against the form, so the findings may change with it. */
  function afterWriting(progress: ProgressListener, sheets: readonly string[]) {
    progress({ step: "finish", share: 0 });
    return refreshing.follow(({ share }) => {
      progress({ step: "finish", share });
    }, sheets);
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
    generateReport: () => write("report"),
    writeFindings: () => write("findings"),
    writeMaterials: () => write("materials"),
  };
}
