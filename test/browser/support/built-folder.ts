import { resolve } from "node:path";

/** Where the browser tests pretend that the pane is served. */
export const ORIGIN = "https://jiyan.test";

/** The folder of the pane that is built once before the browser tests. `dist/pane` is left to people. */
export const BUILT_FOLDER = resolve(__dirname, "../../../node_modules/.cache/jiyan/pane");

/** Settings of that build: office.js from the pane's own origin, as in a closed network. */
export const BUILD_SETTINGS = {
  JIYAN_BASE_URL: `${ORIGIN}/`,
  JIYAN_OFFICE_JS: "office/office.js",
  JIYAN_PANE_OUTPUT: BUILT_FOLDER,
} as const;
