/** What all tests have in common. */
const COMMON = {
  testEnvironment: "node",
  transform: {
    "^.+\\.tsx?$": ["ts-jest", { tsconfig: "test/support/tsconfig.jest.json", diagnostics: false }],
  },
};

/** @type {import("jest").Config} */
export default {
  projects: [
    {
      ...COMMON,
      displayName: "unit",
      roots: ["<rootDir>/test"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
    },
    {
      ...COMMON,
      displayName: "browser",
      roots: ["<rootDir>/test/browser"],
      globalSetup: "<rootDir>/test/browser/support/build-once.ts",
    },
  ],
  // On two cores jest would take one worker by itself and leave the other core idle.
  maxWorkers: "100%",
  // jest heeds this here only, not in the projects.
  testTimeout: 120_000,
  reporters: ["default", "<rootDir>/test/support/closing-line-reporter.cjs"],
  collectCoverageFrom: ["src/core/**/*.ts"],
  coverageReporters: ["text-summary", "json-summary"],
  coverageThreshold: { "./src/core/": { branches: 95 } },
};
