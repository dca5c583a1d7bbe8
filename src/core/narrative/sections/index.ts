import type { ContentKey, OutlineSection } from "../outlines";
import type { Block } from "../report";
import type { Writer } from "../writer";
import { budgetLine } from "./budget-line";
import { budgetTotal } from "./budget-total";
import { closing } from "./closing";
import { completion } from "./completion";
import { goals } from "./goals";
import { missed } from "./indicator-misses";
import { achieved, meeting, scorecard, scorecardAlone, unjudged } from "./indicator-report";
import { indicatorSummary } from "./indicator-summary";
import { levels } from "./levels";
import { material } from "./material";
import { measures } from "./measures";
import { method } from "./method";
import { notes } from "./notes";
import { opening } from "./opening";
import { overallScore } from "./overall-score";
import { problems } from "./problems";
import { profile } from "./profile";
import { projects, projectScores } from "./projects";
import { spendingDetail } from "./spending-detail";
import { work } from "./work";
import { yearOnYear } from "./year-on-year";

/** Writes the blocks of a section; none where there is nothing to say. */
export type Content = (writer: Writer, section: OutlineSection, depth: 1 | 2 | 3) => readonly Block[];

const CONTENTS: Readonly<Record<ContentKey, Content>> = {
  opening,
  profile,
  goals,
  "budget-total": budgetTotal,
  "budget-line": budgetLine,
  "spending-detail": spendingDetail,
  method,
  "overall-score": overallScore,
  levels,
  completion,
  problems,
  measures,
  projects,
  "project-scores": projectScores,
  "indicator-summary": indicatorSummary,
  scorecard,
  "scorecard-table": scorecardAlone,
  meeting,
  achieved,
  missed,
  unjudged,
  material,
  work,
  "year-on-year": yearOnYear,
  notes,
  closing,
};

/** The generator for a content key. */
export function contentOf(key: ContentKey): Content {
  return CONTENTS[key];
}
