/** As much of istanbul as the tests of marks of branches use. */
declare module "istanbul-lib-instrument" {
  export interface InitialCoverage {
    readonly coverageData: {
      readonly branchMap: Readonly<Record<string, unknown>>;
      readonly b: Readonly<Record<string, readonly number[]>>;
    };
  }
  export function createInstrumenter(options: { readonly esModules: boolean }): {
    instrumentSync(code: string, path: string, inputSourceMap: object): string;
  };
  /** The counters of instrumented code before it runs; null where they cannot be told. */
  export function readInitialCoverage(code: string): InitialCoverage | null;
}
