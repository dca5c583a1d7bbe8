"use strict";

const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { gzipSync } = require("node:zlib");

/** The first id in every table of the pane's texts. */
const TEXTS = /"pane\.app\.name":/u;

/**
 * What a page of a built folder must have before it shows anything that can be used: the scripts that it names itself,
 * and the texts of one language, the longer one.
 * @returns paths inside the folder
 */
function firstScripts(folder, page) {
  const html = readFileSync(join(folder, page), "utf8");
  const named = [...html.matchAll(/<script[^>]* src="(scripts\/[^"]+)"/gu)].map(([, source]) => source);
  const [texts] = readdirSync(join(folder, "scripts"))
    .map((name) => `scripts/${name}`)
    .filter((script) => TEXTS.test(readFileSync(join(folder, script), "utf8")))
    .sort((one, other) => gzipBytes(folder, [other]) - gzipBytes(folder, [one]));
  return [...named, texts];
}

/** The stylesheets of a page. */
function styleSheets(folder, page) {
  const html = readFileSync(join(folder, page), "utf8");
  return [...html.matchAll(/<link[^>]* href="([^"]+\.css)"/gu)].map(([, source]) => source);
}

/** Bytes of files of a folder as a server sends them, each compressed by itself. */
function gzipBytes(folder, files) {
  const one = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  return files.reduce((sum, file) => sum + one(file), 0);
}

module.exports = { firstScripts, styleSheets, gzipBytes };
