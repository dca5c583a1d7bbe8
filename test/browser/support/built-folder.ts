import { resolve } from "node:path";

/** Where the browser tests pretend that the pane is served. */
export const ORIGIN = "https://jiyan.test";

/**
 * The folder of the pane that is built once before the browser tests. `dist/pane` is left to people. It lies in this
 * checkout, not in `node_modules`, which several checkouts may share: each has a build of its own.
 */
export const BUILT_FOLDER = resolve(__dirname, "../../../test-output/pane");

/** The file that holds the exit code of that build once it has ended. */
export const BUILD_END = `${BUILT_FOLDER}.end`;

/** Settings of that build: office.js from the pane's own origin, as in a closed network. */
export const BUILD_SETTINGS = {
  JIYAN_BASE_URL: `${ORIGIN}/`,
  JIYAN_OFFICE_JS: "office/office.js",
  JIYAN_PANE_OUTPUT: BUILT_FOLDER,
} as const;
