"use strict";

const { LOCALHOST } = require("./settings.cjs");

/**
 * The manifest to deploy: the one of the sources with the address of the served folder in place of the development
 * server's.
 */
function finishManifest(source, baseUrl) {
  return source.replaceAll(LOCALHOST, baseUrl);
}

module.exports = { finishManifest };
