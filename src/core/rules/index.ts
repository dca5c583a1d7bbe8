export { choosePack, knownFramework, rivalPack } from "./choose";
export { InvalidBuiltInPackError, isGeneralPack, packById, PACKS, type UnknownPack } from "./packs";
export { parseRulePack, type RulePackProblem } from "./parse";
export type { GradeBand, LevelBands, NumericRule, RulePack, ScorecardRule, Tier } from "./rule-pack";
export { nameOfPath, type KnownIds } from "./sheet/coherence";
export { packFromWorkbook, RULE_SHEET, type WorkbookPack } from "./sheet/pack-from-workbook";
export { problemMessage, type RuleOverride, type RuleSheetProblem } from "./sheet/problems";
