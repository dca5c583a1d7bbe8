"use strict";

const { dirname } = require("node:path");
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

/** Folders of packages that are shipped without being modules of the build: the runtime of the service worker. */
function packagesInside(root) {
  return ["core", "precaching", "routing", "strategies"]
    .map((name) => folderOf(root, `workbox-${name}`))
    .filter((folder) => folder !== null);
}

function folderOf(root, name) {
  try {
    return dirname(require.resolve(`${name}/package.json`, { paths: [root] }));
  } catch {
    return null;
  }
}

/** The text file of all licences, from what the licence plugin found. */
function noticesText(packages) {
  const head = "Jiyan contains the following third-party software.";
  const texts = packages.map(({ name, version, license, licenseText, noticeText }) =>
    [`${name} ${version} (${license})`, licenseText ?? standardText(name, license), noticeText]
      .filter(Boolean)
      .join("\n\n"),
  );
  return `${[head, ...texts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

module.exports = { isShippable, packagesInside, noticesText };
