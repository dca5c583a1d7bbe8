import { loadOffice, officeAddress } from "../office/load-office";

/**
 * The first script of the pane's page, which waits for no other: office.js and what it loads itself come while the pane's
 * own scripts are still fetched and run.
 */
export const officeStart = loadOffice({ address: officeAddress(document) });
