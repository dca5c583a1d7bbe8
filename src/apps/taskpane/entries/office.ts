import { preferredLocale } from "../messages/preferred-locale";
import { fetchSentences } from "../messages/sentences";
import { loadOffice, officeAddress } from "../office/load-office";
import { browserStore } from "../workbench/browser-store";

/**
 * The first script of the pane's page, which waits for no other: what takes long to come is asked for while the pane's own
 * scripts are still fetched and run. The sentences go first, because nothing is shown without them and a server answers
 * only a few requests at a time. Where they fail to come is told where they are waited for.
 */
fetchSentences(preferredLocale(browserStore(), navigator.language)).catch(() => undefined);

/** office.js and what it loads itself. */
export const officeStart = loadOffice({ address: officeAddress(document) });
