/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  transform: {
    "^.+\\.ts$": ["ts-jest", { tsconfig: "test/support/tsconfig.jest.json", diagnostics: false }],
  },
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/test/support/closing-line-reporter.cjs"],
  collectCoverageFrom: ["src/core/**/*.ts"],
  coverageReporters: ["text-summary", "json-summary"],
  coverageThreshold: { "./src/core/": { branches: 95 } },
};
