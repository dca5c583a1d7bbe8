export { adviceOf } from "./advice";
export { compareWorkbooks, type Change, type ChangeKind } from "./compare";
export { demandsOf, USUAL_DEMANDS, type Demands } from "./demands";
export { layLetter, type AgainWords, type LetterWords, type ReturnLetter } from "./letter";
export { returningTranslator } from "./messages";
export { noticeOf, subjectOf, type Notice, type ReturnItem } from "./notice";
export { recheck, statesOf, type ItemState, type Recheck, type SentVersions } from "./recheck";
export {
  letterSheets,
  listSheets,
  type Listed,
  type Outcome,
  type ReturnList,
  type UnreadFile,
} from "./sheets";
