import type { ComponentType } from "react";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { Star20Regular } from "@fluentui/react-icons/svg/star";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { part, type Part } from "../components/part";
import type { TabId } from "../store/state";

/**
 * The tabs of the pane. A tab is a component without props, loaded when it is first shown; it is shown only while
 * `state.phase` is `ready` (the template tab always), inside the shell's scrolling main area. It uses
 * `usePane(selector)` for what is shown, `useActions()` for what can be done, `useMessages()` for sentences and
 * `useServices()` to ask the session for more. Icons are imported from `@fluentui/react-icons/svg/<name>`: the barrel
 * slows every build down. Headings inside begin at `h3`. Progress, failures, notices and "done" are shown by the shell.
 *
 * The page's grid is the component `WorkbookGrid` of `../grid/workbook-grid`, without props too; it marks
 * `state.selected`, and stands beside the pane where there is room.
 */
export interface TabDefinition {
  readonly id: TabId;
  readonly icon: ComponentType;
  /** Message id of the label. */
  readonly label: string;
  readonly content: Part<object>;
  /** Whether the tab has something to offer when the workbook holds no form. */
  readonly withoutForm: boolean;
}

export const TABS: readonly TabDefinition[] = [
  tab("forms", Table20Regular, async () => (await import("../forms/forms-tab")).FormsTab),
  tab("check", ShieldCheckmark20Regular, async () => (await import("../check/check-tab")).CheckTab),
  tab("score", Star20Regular, async () => (await import("../score/score-tab")).ScoreTab),
  tab("report", DocumentText20Regular, async () => (await import("../report/report-tab")).ReportTab),
  {
    ...tab(
      "template",
      DocumentTable20Regular,
      async () => (await import("../template/template-tab")).TemplateTab,
    ),
    withoutForm: true,
  },
  tab("export", ArrowDownload20Regular, async () => (await import("../export/export-tab")).ExportTab),
];

function tab(id: TabId, icon: ComponentType, load: () => Promise<ComponentType>): TabDefinition {
  return { id, icon, label: `pane.tab.${id}`, content: part(load), withoutForm: false };
}

/** Fetches a tab before it is shown. */
export function fetchTab(id: TabId): void {
  TABS.find((candidate) => candidate.id === id)?.content.fetchAhead();
}

/** Places of a list that the arrow keys move between; the one that the tab key comes to has the tab index 0. */
export const FOCUS_PLACE = "[data-position]";

/** Element ids that bind a tab to what it shows. */
export const tabId = (id: TabId) => `jiyan-tab-${id}`;
export const panelId = (id: TabId) => `jiyan-panel-${id}`;
