import type { Config } from "jest";

const config: Config = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  transform: { "^.+\\.ts$": ["ts-jest", { isolatedModules: true, diagnostics: false }] },
  testTimeout: 60_000,
  collectCoverageFrom: ["src/core/**/*.ts"],
  coverageThreshold: { "src/core/": { branches: 95 } },
};

export default config;
