import { readdirSync } from "node:fs";
import { hasShared, shared } from "../../../support/shared";

/** Names of the difficult workbooks; a placeholder where the folder is absent and its tests are skipped. */
export const DIFFICULT_WORKBOOKS: readonly string[] = hasShared
  ? readdirSync(shared("workbooks")).filter((name) => /\.xls[xm]$/.test(name))
  : ["(absent)"];

/** The files of that folder that are refused, and why. Everything else must be read. */
export const REFUSED_WORKBOOKS: Readonly<Record<string, string>> = {
  "poi-SimpleStrict.xlsx": "strict-ooxml",
  "poi-54764.xlsx": "dtd",
  "poi-clusterfuzz-testcase-minimized-POIXSSFFuzzer-4828727001088000.xlsx": "corrupt-zip",
  "poi-clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5025401116950528.xlsx": "corrupt-zip",
  "poi-clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-6504225896792064.xlsx": "corrupt-zip",
};
