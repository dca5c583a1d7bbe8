import type { TestEnvironment } from "jest-environment-node";

/** Node as jest has it, one for all test files of a project in a process. */
declare class SharedModulesEnvironment extends TestEnvironment {
  constructor(config: object, context: object);
  handleTestEvent(event: { readonly name: string }): void;
}

export = SharedModulesEnvironment;
