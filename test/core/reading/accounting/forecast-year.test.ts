import { checkUnread } from "../../../../src/core/checking/unread";
import { lines, readRows, told } from "../../../support/form-builder";

test("the whole year and its forecast beside the values so far are told to be unread", () => {
  const [form] = readRows(
    lines(
      "Oakfield Academy Trust",
      "Budget monitoring: period 9, December 2023",
      "Cost heading | Year to date | - | - | Full year | - | - | Comments",
      "- | Budget | Actual | Variance (F)/A | Budget | Forecast | Variance | -",
      "Teaching staff | 3420 | 3395 | (25) | 4560 | 4540 | 20 | -",
      "Support staff | 980 | 1012 | 32 | 1307 | 1345 | (38) | Two absences",
      "Premises | 410 | 452 | 42 | 547 | 590 | (43) | Boiler repairs",
      "Catering | 120 | 120 | 0 | 160 | 161 | (1) | -",
    ),
    ["A3:A4", "B3:D3", "E3:G3", "H3:H4"],
  ).evaluations;
  if (form === undefined) throw new Error("no form");
  expect(told(form)).toEqual([
    "Teaching staff 3420 3395 - -",
    "Support staff 980 1012 - -",
    "Premises 410 452 - -",
    "Catering 120 120 - -",
  ]);
  expect(checkUnread({ evaluation: form, sheets: 1 })).toMatchObject([
    { variant: "full-year", params: { holder: "Year to date Budget", count: "8" } },
  ]);
});

test("a plan of the year alone beside the values so far needs no word", () => {
  const [form] = readRows(
    lines(
      "KPI report",
      "KPI | Full year target | YTD target | YTD actual",
      "Sales | 90 | 60 | 62",
      "Visits | 80 | 50 | 52",
    ),
  ).evaluations;
  expect(form?.unread).toEqual([]);
});
