import js from "@eslint/js";
import globals from "globals";
import tseslint from "typescript-eslint";
import { importX } from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import jest from "eslint-plugin-jest";
import reactHooks from "eslint-plugin-react-hooks";

/**
 * The flow of the engine. A folder may import the folders before it in its row, never one after it.
 * `vocabulary` holds the words of the field, `workbook` and `evaluation` the shared types; they come first.
 */
const FLOW = [
  "common",
  "vocabulary",
  "workbook",
  "proof",
  "evaluation",
  "messages",
  "keeping",
  "rules",
  "reading",
  "checking",
  "scoring",
  "narrative",
  "publishing",
  "document",
  "distribution",
  "consolidation",
  "returning",
  "trial",
  "dataset",
];
// Scoring feeds some checks (B06 compares entered with computed scores), so the two are siblings.
const SIBLINGS = new Set(["checking->scoring"]);

const zones = FLOW.flatMap((folder, index) =>
  FLOW.slice(index + 1)
    .filter((later) => !SIBLINGS.has(`${folder}->${later}`))
    .map((later) => ({
      target: `./src/core/${folder}`,
      from: `./src/core/${later}`,
      message: `core/${folder} comes before core/${later} in the flow and must not import it.`,
    })),
);

/** Office.js belongs to its host and to the pane; everything else must run where it is not loaded. */
const OFFICE = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Office.js belongs to src/hosts/excel and src/apps/taskpane.",
}));

/** Every request to Excel is a round trip: they are sent in one place, and never for each of many things. */
const LOOPS = [
  ":matches(ForStatement, ForInStatement, ForOfStatement, WhileStatement, DoWhileStatement)",
  "CallExpression[callee.property.name=/^(?:map|flatMap|forEach|reduce|filter|some|every|from)$/]",
];
const oneRequest = LOOPS.map((loop) => ({
  selector: `${loop} CallExpression[callee.property.name=/^(?:sync|send)$/]`,
  message: "No request in a loop: hand portions to sendPortions.",
}));
const syncOutsideLink = {
  selector: "CallExpression[callee.property.name='sync']",
  message: "Requests go out through Link.send, which gives up after a while.",
};

/** Lists of any length are not spread into the arguments of a call: long ones end in a RangeError. */
const noSpread = {
  selector: "CallExpression[callee.property.name=/^(?:push|unshift|concat|max|min)$/] > SpreadElement",
  message: "A long list overflows the stack here: use append, largestOf or smallestOf of core/common/many.",
};

export default tseslint.config(
  { ignores: ["dist", "coverage", "demo-output", "test-output", "test/fixtures", "assets"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.base, tseslint.configs.eslintRecommended],
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      // oxlint reports them, with all that typescript-eslint has for types (.oxlintrc.json).
      "no-unused-vars": "off",
      "no-empty-function": "off",
      "max-lines": ["error", { max: 350, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 20],
      eqeqeq: "error",
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": [
        "error",
        {
          zones: [
            { target: "./src/core", from: "./src/hosts", message: "core knows no host." },
            { target: "./src/core", from: "./src/apps", message: "core knows no app." },
            { target: "./src/hosts", from: "./src/apps", message: "hosts know no app." },
            { target: "./src/hosts/file", from: "./src/hosts/excel" },
            { target: "./src/hosts/excel", from: "./src/hosts/file" },
            ...zones,
          ],
        },
      ],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: ["node:*", "exceljs", "@zip.js/*", "saxes", "commander"], paths: ["fs", "path"] },
      ],
      "no-restricted-globals": [
        "error",
        ...["window", "document", "process", "Buffer", "fetch", "console"],
        ...OFFICE,
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "core has no clock." },
        { object: "Math", property: "random", message: "core has no randomness." },
      ],
    },
  },
  {
    files: ["src/hosts/file/**/*.ts", "src/apps/cli/**/*.ts"],
    rules: { "no-restricted-globals": ["error", ...OFFICE] },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", noSpread] },
  },
  {
    files: ["src/hosts/excel/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", noSpread, ...oneRequest, syncOutsideLink] },
  },
  {
    files: ["src/hosts/excel/batches/link.ts"],
    rules: { "no-restricted-syntax": ["error", noSpread, ...oneRequest] },
  },
  {
    files: ["src/apps/taskpane/**/*.{ts,tsx}"],
    ...reactHooks.configs.flat["recommended-latest"],
    rules: {
      ...reactHooks.configs.flat["recommended-latest"].rules,
      // It speaks of what React Compiler leaves alone; the pane is built without that compiler.
      "react-hooks/incompatible-library": "off",
    },
  },
  {
    files: ["test/**/*.ts"],
    ...jest.configs["flat/recommended"],
    rules: {
      ...jest.configs["flat/recommended"].rules,
      "max-lines-per-function": "off",
      "max-lines": "off",
      "jest/expect-expect": ["error", { assertFunctionNames: ["expect*", "fc.assert"] }],
      "jest/no-standalone-expect": ["error", { additionalTestBlockFunctions: ["describeCases"] }],
    },
  },
  // What several test files share may declare tests for them.
  { files: ["test/support/**/*.ts"], rules: { "jest/no-export": "off" } },
  { files: ["**/*.mjs", "**/*.cjs", "**/*.js"], languageOptions: { globals: globals.node } },
);
