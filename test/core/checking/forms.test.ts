import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../../src/core/checking";
import { readEvaluations } from "../../../src/core/reading";
import { choosePack } from "../../../src/core/rules";
import { scoreEvaluation } from "../../../src/core/scoring";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { label } from "../../support/evaluation-builder";

const FORMS = join(__dirname, "../../fixtures/forms");

/**
 * Every defect listed with the published forms: the findings that tell of it, or why it cannot be found by
 * arithmetic or wording on the form itself. Keys are the first two characters of the form and the defect's place.
 */
const EXPECTED: Readonly<Record<string, readonly (readonly string[] | string)[]>> = {
  "01": [
    ["B05.rate-missing G7"],
    ["W19.head C5"],
    ["B12.both F17", "B12.both F20", "B12.both F23", "B12.both F26", "B12.both F29", "B12.both F35"],
    ["W07 E20"],
    ["W08.bare E14", "W08.bare E15"],
    ["W20.goal-phrase F12"],
    "the benefit rows are empty; B12 says so, and an empty target has no words to call vague",
    ["W09.execution-rate D20"],
    "equal weights are allowed",
  ],
  "03": [
    ["B02.level1 A13", "B02.level1 A19"],
    ["B01.above-with-budget D13", "B10.sum-with-execution G24"],
    [
      "W20.copied F13",
      "W20.copied F14",
      "W20.copied F16",
      "W20.copied F17",
      "W20.copied F20",
      "W20.copied F22",
    ],
    ["W20.goal-copied E11"],
    "whether a width is a result or a specification is for a person to judge",
    ["W06.target E21"],
    "an empty level 2 is a placeholder; the regulation does not require every kind of benefit",
  ],
  "05": [
    ["B05.zero-budget D6"],
    ["W20.goal-copied E11"],
    ["B06.above H13"],
    ["B08.no-column H13", "B06.below H26"],
    "the defect line itself calls these scores consistent",
    ["B06.above H28", "B06.above H29"],
    ["B06.above H30", "B06.above H31"],
    ["B06.below H32"],
    ["B06.above H35"],
    ["W08.rate-name E37", "B06.below H37"],
    ["W01.over F17", "W01.over F18"],
    ["B06.below H24", "B06.below H25"],
    "that no two scores follow one rule is the sum of the findings above",
  ],
  "07": [
    ["B06.below I18", "B08.points J18"],
    ["B06.below I21", "B08.points J21"],
    "an empty initial budget beside a full-year budget is usual for funds granted in the year",
    ["W08.people-name F16"],
    ["W05.bound-many D17", "W06.not-a-rate E23"],
    ["W06.target E20"],
    ["W20.goal-copied F13"],
    "the per cent sign stands in the unit column; the value reads the same",
  ],
  "08": [
    "the narrative is not in the workbook",
    "the narrative is not in the workbook",
    "the form has no weights and no scores",
    "8.2% over the target is below the 20% from which an explanation is due",
    "whether a yes/no question suits its level is for a person to judge",
    "the regulation does not require every level 2",
    ["W08.bare E7"],
    "the narrative is not in the workbook, and the line calls it consistent",
  ],
  "10": [
    ["B07.actual-nothing F24"],
    "whether a goal and its result speak of the same thing is for a person to judge",
    "a form without weights and scores is a layout of its own",
    "whether an event count belongs to satisfaction is for a person to judge",
    ["W06.target E27"],
    "two products stand in the name; the value itself is one rate",
    "the regulation does not require every kind of benefit",
  ],
  "12": [
    ["B01.below D11", "B10.sum-incomplete G29"],
    ["B08.points H15"],
    ["B06.below G21", "B08.points H21"],
    ["B08.points H26", "B08.points H28"],
    ["W06.name C26"],
    ["W22.dash E11"],
    "the line calls the components consistent",
  ],
  "13": [
    ["W20.goal-number B12", "W20.actual-number F12"],
    ["B05.score H7"],
    ["B06.above H14"],
    ["W09.amount E14"],
    ["W08.bare-rate E17", "W08.bare-rate E18", "W08.bare-rate E20", "W08.bare-rate E23"],
    ["W08.bare E29", "W08.bare E35", "W08.bare-rate E26"],
    "whether a rate of safety is an economic benefit is for a person to judge",
    "what a rate of cost control measures is not said on the form",
    "these rows have full marks and met their targets, so no reason is due",
    "the line calls the weights consistent",
  ],
  "16": [
    ["W02.unmeasured E15"],
    ["B01.unset-part D20"],
    ["W11.empty-item B13"],
    ["B10.sum-incomplete E23"],
    "an empty reviewer's column is the reviewer's to fill in",
  ],
  "20": [
    ["B08.no-column F3", "B07.actual-miss F5"],
    ["W12.no-operator-fixed E10"],
    ["W20.operator F15"],
    ["B08.no-column F3"],
    ["B07.actual-miss F5"],
    ["W06.target E11", "W06.target E13"],
    "the annex is not in the workbook, and the line calls it consistent",
  ],
  "23": [
    ["B12.blank-form E4"],
    ["B01.unset D25"],
    "the line calls the sums consistent",
    "a scorecard has no targets",
  ],
  "26": [
    ["B05.rate G4", "B05.score H4"],
    ["B06.below H22", "B06.below H23", "B08.points I22", "B08.points I23"],
    ["W20.goal-copied F11"],
    ["W06.target E24"],
    ["W08.money E20", "W08.money E21"],
    "that the body is a district bureau is not said in figures",
    "the line calls the components consistent",
  ],
  "27": [
    "the year 2023 of the inner headline is not in the workbook",
    ["W03.below F9", "B04.no-amounts D9"],
    "targets met exactly are no defect",
    "that forest fires are measured per mille is knowledge of the trade",
    ["B04.unreadable C8"],
  ],
  "28": [
    "the workbook gives only three of the five components",
    "the line calls the components consistent",
    "the single components are not set against each other in the workbook",
    ["B04.total-empty C6", "B04.total-empty D6", "B04.total-empty E6", "B05.rate G6", "B05.score H6"],
    ["W13.cut D7"],
    ["W01.under I18"],
    ["W08.goal-unit B11", "W08.goal-unit F11", "W08.people-name E14"],
    "whether an indicator is an economic benefit is for a person to judge",
    ["W20.phrase F15", "W20.phrase F16", "W20.phrase F17", "W20.phrase F19", "W20.phrase F20"],
  ],
  "30": [
    ["B03.bonus G13"],
    ["B08.no-column G7"],
    "a capped bonus is no defect",
    "an empty reviewer's column is the reviewer's to fill in",
    "a sequence number over two rows is layout",
  ],
};

const files = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));

test("every form has its table", () => {
  expect(files.map((name) => name.slice(0, 2)).sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(files)("%s", (name) => {
  const truth = JSON.parse(readFileSync(join(FORMS, name.replace(".xlsx", ".json")), "utf8")) as {
    defects: readonly string[];
  };
  const expected = EXPECTED[name.slice(0, 2)] ?? [];

  test("every defect is accounted for", () => {
    expect(expected).toHaveLength(truth.defects.length);
  });

  test("the checkable defects are found", async () => {
    const read = await readWorkbook(readFileSync(join(FORMS, name)));
    if (!read.ok) throw new Error(read.error.code);
    const { evaluations } = readEvaluations(read.value);
    const chosen = choosePack(evaluations);
    if (!chosen.ok) throw new Error(chosen.error.id);
    const pack = chosen.value;
    const forms = evaluations.map((evaluation) => ({
      evaluation,
      scorecard: scoreEvaluation(evaluation, pack),
    }));
    const labels = checkWorkbook(read.value, forms, pack).map(label);
    expect(labels).toEqual(
      expect.arrayContaining(expected.flatMap((entry) => (typeof entry === "string" ? [] : entry))),
    );
  });
});
