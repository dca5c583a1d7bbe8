import type { RuleSetRule } from "webpack";

export const TYPESCRIPT: RuleSetRule;
