"use strict";

/**
 * The files of the office.js package that the pane needs, as they are found by office.js itself. [measured]
 * Usage data (telemetry/) is left out: the page's policy does not let it out anyway, and office.js does without it.
 */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "excel-ios-16.00.js",
  // Read in a browser without Excel, where the pane says that it belongs into Excel.
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

module.exports = { OFFICE_FILES };
