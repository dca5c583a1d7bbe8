/** Version of the program, as it goes into the ledger of a report: that of package.json, which a test compares. */
export const VERSION = "0.1.0";
