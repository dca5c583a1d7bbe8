/**
 * Built-in objects that modules of tests get as parameters. Jest runs them in a context of their own, where each look-up of
 * a global name goes through an interceptor: a loop that calls `Math.imul` takes a hundred times as long there. None that
 * a test replaces by another may stand here (`Date`, timers), and no `Symbol`: a package of Fluent has a constant of that name.
 */
const FAST_GLOBALS = [
  "Array",
  "BigInt",
  "DataView",
  "Error",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "Promise",
  "RegExp",
  "Set",
  "String",
  "Uint8Array",
  "Uint32Array",
];

/** What all tests have in common. */
const COMMON = {
  testEnvironment: "<rootDir>/test/support/shared-modules-environment.cjs",
  runtime: "<rootDir>/test/support/shared-modules-runtime.cjs",
  sandboxInjectedGlobals: FAST_GLOBALS,
  transform: {
    "^.+\\.tsx?$": [
      "<rootDir>/test/support/branch-counting-transformer.cjs",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
};

/** @type {import("jest").Config} */
export default {
  projects: [
    {
      ...COMMON,
      displayName: "core",
      roots: ["<rootDir>/test/core"],
    },
    {
      ...COMMON,
      displayName: "unit",
      roots: ["<rootDir>/test"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/core/", "<rootDir>/test/browser/"],
      coveragePathIgnorePatterns: ["/src/"],
    },
    {
      ...COMMON,
      displayName: "browser",
      roots: ["<rootDir>/test/browser"],
      coveragePathIgnorePatterns: ["/src/"],
      globalSetup: "<rootDir>/test/browser/support/build-once.ts",
      setupFiles: ["<rootDir>/test/browser/support/await-build.cjs"],
    },
  ],
  // On two cores jest would take one worker by itself and leave the other core idle.
  maxWorkers: "100%",
  // Modules that test files share stay in memory; Node gives a process 2 GB where a machine has 8.
  workerIdleMemoryLimit: "1500MB",
  testSequencer: "<rootDir>/test/support/slowest-first-sequencer.cjs",
  // jest heeds this here only, not in the projects.
  testTimeout: 300_000,
  reporters: ["default", "<rootDir>/test/support/closing-line-reporter.cjs"],
  collectCoverageFrom: ["src/core/**/*.ts"],
  coverageReporters: ["text-summary", "json-summary"],
  coverageThreshold: { "./src/core/": { branches: 95 } },
};
