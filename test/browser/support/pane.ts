import type { Frame, Locator } from "playwright-core";
import type { Locale } from "../../../src/core/common/locale";
import type { Severity } from "../../../src/core/evaluation/finding";
import rolesEn from "../../../src/core/messages/roles.en.json";
import rolesZh from "../../../src/core/messages/roles.zh-CN.json";
import { createTranslator, type MessageParams, type Translator } from "../../../src/core/messages/catalogue";
import paneEn from "../../../src/apps/taskpane/messages/pane.en.json";
import paneZh from "../../../src/apps/taskpane/messages/pane.zh-CN.json";
import rulesEn from "../../../src/apps/taskpane/messages/rules.en.json";
import rulesZh from "../../../src/apps/taskpane/messages/rules.zh-CN.json";
import templateEn from "../../../src/apps/taskpane/messages/template.en.json";
import templateZh from "../../../src/apps/taskpane/messages/template.zh-CN.json";
import type { TabId } from "../../../src/apps/taskpane/store/state";
import { A_WHILE_MS, expectShown, unlessGone } from "./eventually";

/** How often a tab is looked for that goes away before it is clicked. */
const MOST_ATTEMPTS = 10;

/** Roles that the pane's parts are found by. */
type Role = Parameters<Frame["getByRole"]>[0];

/** The pane's own sentences in a language, those that come with a part of it among them. */
export function paneMessages(locale: Locale): Translator {
  return locale === "en"
    ? createTranslator(locale, paneEn, rulesEn, templateEn, rolesEn)
    : createTranslator(locale, paneZh, rulesZh, templateZh, rolesZh);
}

/** A pane as a person meets it: its parts by role and by the name that is read out in its language. */
export class Pane {
  readonly say: Translator;

  /** @param frame the page or frame that the pane is in */
  constructor(
    readonly frame: Frame,
    readonly locale: Locale,
  ) {
    this.say = paneMessages(locale);
  }

  /** A part by its role and the message that names it. */
  part(role: Role, message: string, params?: MessageParams): Locator {
    return this.frame.getByRole(role, { name: this.say(message, params), exact: true });
  }

  /** A part that may lie behind an open popover, which hides the rest of the page from assistive technology. */
  partBehind(role: Role, message: string): Locator {
    return this.frame.getByRole(role, { name: this.say(message), exact: true, includeHidden: true });
  }

  button(message: string, params?: MessageParams): Locator {
    return this.part("button", message, params);
  }

  /** A sentence that stands somewhere in the pane. */
  sentence(message: string, params?: MessageParams): Locator {
    return this.frame.getByText(this.say(message, params));
  }

  /** The menu of the rules that findings are shown of, while all are. */
  ruleMenu(): Locator {
    const [label, value] = [this.say("pane.check.rule"), this.say("pane.check.rule.all")];
    return this.button("pane.check.menu", { label, value });
  }

  /** Waits until the forms of the workbook are listed. */
  async started(): Promise<void> {
    await expectShown(this.part("listbox", "pane.forms.found"));
  }

  /**
   * Shows a tab; one that has no room is in the menu beside them. After a change of width the tabs are laid out again: tab and
   * menu take each other's place, and an open menu closes. What went away before it was clicked is looked for again.
   */
  async open(tab: TabId): Promise<Locator> {
    const panel = this.part("tabpanel", `pane.tab.${tab}`);
    const head = this.part("tab", `pane.tab.${tab}`);
    const item = this.part("menuitem", `pane.tab.${tab}`);
    const way = item.or(head).filter({ visible: true }).first();
    const more = this.button("pane.tabs.more");
    const seen = (locator: Locator): Locator => locator.filter({ visible: true }).first();
    for (let attempt = 0; attempt < MOST_ATTEMPTS && !(await panel.isVisible()); attempt += 1) {
      await expectShown(seen(way.or(more)));
      const isReached = await way.isVisible();
      await unlessGone((isReached ? way : more).click({ timeout: A_WHILE_MS }));
      await unlessGone(seen(isReached ? panel : panel.or(way)).waitFor({ timeout: A_WHILE_MS }));
    }
    await expectShown(panel);
    return panel;
  }

  /** The switch that shows or hides the findings of a severity; its name has their number. */
  severity(severity: Severity, count: number): Locator {
    return this.button("pane.check.toggle", { severity, count });
  }

  /** The list of findings, whose name has their number. */
  findings(count: number): Locator {
    return this.part("list", "pane.check.list", { count });
  }

  /** The finding at a place of the list, in which only those in view are drawn. */
  finding(place: number): Locator {
    return this.frame.locator(`[data-position="${place}"]`);
  }

  /** The total of the score tab, as printed. */
  async total(): Promise<string> {
    return (await this.frame.getByTestId("total").innerText()).trim();
  }
}
