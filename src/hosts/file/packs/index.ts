export {
  isPackJson,
  isWorkbookName,
  readPack,
  sheetProblem,
  type FilePack,
  type PackFile,
  type PackRefusal,
} from "./pack-file";
export type { PackFileProblem } from "./pack-problems";
