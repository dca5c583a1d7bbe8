import type { Workbench } from "./workbench";

/**
 * A workbook that is still to come: the pane can be shown before Excel answers, and whatever is asked of the workbook until
 * then waits for it.
 */
export function comingWorkbench(opened: Promise<Workbench>): Workbench {
  return {
    kind: "excel",
    abilities: { watch: false, insertTemplate: true, download: false, saveInPlace: false },
    load: async (...asked) => (await opened).load(...asked),
    select: async (...asked) => (await opened).select(...asked),
    showSheet: async (...asked) => (await opened).showSheet(...asked),
    edit: async (...asked) => (await opened).edit(...asked),
    write: async (...asked) => (await opened).write(...asked),
    template: async (...asked) => (await opened).template(...asked),
    document: async (...asked) => (await opened).document(...asked),
    watch: async (...asked) => (await opened).watch(...asked),
    refresh: async (...asked) => (await opened).refresh(...asked),
  };
}
