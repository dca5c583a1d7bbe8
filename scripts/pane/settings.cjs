"use strict";

const { join } = require("node:path");

/** The one address of office.js that Microsoft supports for add-ins. */
const MICROSOFT_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Where the development server answers; manifest.xml in the sources names it. */
const LOCALHOST = "https://localhost:3000/";
/** Where `npm run build:office-copy` puts the copy of office.js, inside the built folder. */
const OFFICE_COPY = "office/office.js";

/** A setting that cannot be used. The message names it and what it may be. */
class SettingError extends Error {
  constructor(message) {
    super(message);
    this.name = "SettingError";
  }
}

/**
 * What a build of the pane depends on besides the sources.
 *
 * - `JIYAN_BASE_URL`: https address of the folder that the files will be served from; only manifest.xml names it.
 * - `JIYAN_OFFICE_JS`: where the pane finds office.js: an https address, or a path inside the folder.
 * - `JIYAN_PANE_OUTPUT`: folder to build into.
 */
function paneSettings(environment) {
  return {
    baseUrl: baseUrlOf(environment.JIYAN_BASE_URL || LOCALHOST),
    officeJs: officeJsOf(environment.JIYAN_OFFICE_JS || MICROSOFT_CDN),
    output: environment.JIYAN_PANE_OUTPUT || join(__dirname, "../../dist/pane"),
  };
}

/** An https address that ends with a slash. */
function baseUrlOf(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new SettingError(`JIYAN_BASE_URL must be an https address without ? and #, not "${text}"`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** office.js finds its other files from the name of its script, so the name is fixed. [measured] */
function officeJsOf(text) {
  const isUrl = URL.canParse(text);
  const usable = isUrl ? new URL(text).protocol === "https:" : /^\w[\w.-]*(\/\w[\w.-]*)*$/u.test(text);
  if (!usable || !/(^|\/)office(\.debug)?\.js$/u.test(text)) {
    throw new SettingError(
      `JIYAN_OFFICE_JS must be an https address or a relative path that ends in office.js, not "${text}"`,
    );
  }
  return isUrl ? new URL(text).href : text;
}

/** Origin of office.js where it is not the pane's own, else `null`. */
function officeOrigin(officeJs) {
  return URL.canParse(officeJs) ? new URL(officeJs).origin : null;
}

module.exports = { MICROSOFT_CDN, LOCALHOST, OFFICE_COPY, SettingError, paneSettings, officeOrigin };
