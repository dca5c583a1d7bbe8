"use strict";

const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { standardText } = require("./licence-texts.cjs");

/** Licences under which a package may be shipped with the pane. */
const SHIPPABLE = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
]);

/** Whether an SPDX expression lets us ship: one part of an OR, every part of an AND. */
function isShippable(expression) {
  const text = expression.replace(/^\((.*)\)$/u, "$1");
  if (text.includes(" OR ")) return text.split(" OR ").some(isShippable);
  return text.split(" AND ").every((licence) => SHIPPABLE.has(licence));
}

/**
 * Folders of packages that are shipped without being modules of the build: the runtime of the service worker, and
 * what the browser build of exceljs holds inside, as far as it is installed.
 */
function packagesInside(root) {
  const workbox = ["core", "precaching", "routing", "strategies"].map((name) => `workbox-${name}`);
  return [...workbox, ...exceljsParts(root)]
    .map((name) => folderOf(root, name))
    .filter((folder) => folder !== null);
}

/** Names of the packages in the browser build of exceljs, from its source map. */
function exceljsParts(root) {
  const map = JSON.parse(
    readFileSync(join(root, "node_modules/exceljs/dist/exceljs.bare.min.js.map"), "utf8"),
  );
  const names = map.sources.flatMap((source) => {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(source)?.[1];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].sort();
}

function folderOf(root, name) {
  try {
    return dirname(require.resolve(`${name}/package.json`, { paths: [root] }));
  } catch {
    return null;
  }
}

/** The text file of all licences, from what the licence plugin found. */
function noticesText(root, packages) {
  const listed = new Set(packages.map(({ name }) => name));
  const unlisted = exceljsParts(root).filter((name) => !listed.has(name));
  const head = [
    "Jiyan contains the following third-party software.",
    "",
    `The browser build of exceljs, made by its authors, also contains parts of: ${unlisted.join(", ")}`,
    "(MIT, ISC or BSD-3-Clause licence; see the repository of each).",
  ].join("\n");
  const texts = packages.map(({ name, version, license, licenseText, noticeText }) =>
    [`${name} ${version} (${license})`, licenseText ?? standardText(name, license), noticeText]
      .filter(Boolean)
      .join("\n\n"),
  );
  return `${[head, ...texts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

module.exports = { isShippable, packagesInside, noticesText };
