"use strict";

const { dirname, join } = require("node:path");

/**
 * What takes the place of parts of exceljs in a build for browsers. Of its finished builds even the one without polyfills holds
 * more than is used here: readers of CSV and of workbooks, Node's streams and buffers, and all of Node's cryptography for
 * passwords of sheets. A template is composed, written once, and has no password.
 *
 * @param root folder of the project
 * @returns aliases for webpack; `false` is a module that is never called
 */
module.exports = function exceljsParts(root) {
  const lib = join(dirname(require.resolve("exceljs/package.json", { paths: [root] })), "lib");
  return {
    exceljs$: join(lib, "exceljs.bare.js"),
    [join(lib, "utils/zip-stream.js")]: join(__dirname, "zip-stream.cjs"),
    [join(lib, "utils/stream-buf.js")]: join(__dirname, "stream-buf.cjs"),
    [join(lib, "utils/encryptor.js")]: false,
    [join(lib, "utils/parse-sax.js")]: false,
    [join(lib, "csv/csv.js")]: false,
    jszip$: false,
    "readable-stream$": false,
    fs$: false,
  };
};
