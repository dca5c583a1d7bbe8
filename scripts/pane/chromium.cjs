"use strict";

const { existsSync } = require("node:fs");
const { join } = require("node:path");

/**
 * Programs of each system that the browser tests and the icon maker can use, the likeliest first. The headless shell is
 * Chromium without the parts that draw a window: the browser tests take two thirds of the time in it.
 */
const PLACES = {
  linux: [
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined
      ? []
      : [
          join(folder, "Google/Chrome/Application/chrome.exe"),
          join(folder, "Microsoft/Edge/Application/msedge.exe"),
          join(folder, "Chromium/Application/chrome.exe"),
        ];
  }),
};

/** Path of a Chromium, Chrome or Edge on this computer, `null` where there is none. CHROMIUM_PATH goes before all. */
function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return (PLACES[process.platform] ?? PLACES.linux).find((path) => existsSync(path)) ?? null;
}

/** What playwright-core starts it with: no sandbox, which containers lack, and no calls of its own to the network. */
function launchOptions(executablePath) {
  return {
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  };
}

const HOW_TO_GET_ONE =
  "No Chromium was found. Install one (Debian: apt-get install chromium-headless-shell, or chromium; or Chrome, or Edge) or name one in CHROMIUM_PATH.";

module.exports = { findChromium, launchOptions, HOW_TO_GET_ONE };
