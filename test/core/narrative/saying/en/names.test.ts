import {
  articleBefore,
  continued,
  countedThing,
  goesLive,
  insideSentence,
  isPlural,
  oneOf,
  perThing,
} from "../../../../../src/core/narrative/saying/en/names";

const AT = { sheet: "KPI", row: 0, column: 0 };

test.each([
  ["Gross margin", "gross margin"],
  ["Energy use per tonne", "energy use per tonne"],
  ["Lost-time accidents", "lost-time accidents"],
  ["On-time delivery", "on-time delivery"],
  ["R&D spend", "R&D spend"],
  ["ERP go-live", "ERP go-live"],
  ["NPS", "NPS"],
  ["eNPS of staff", "eNPS of staff"],
  ["Net Promoter Score", "Net Promoter Score"],
  ["Cost of Sales", "Cost of Sales"],
  ["Sales in Europe", "sales in Europe"],
  ["CO2 emissions", "CO2 emissions"],
  ["", ""],
])("%s within a sentence: %s", (name, expected) => {
  expect(insideSentence(name)).toBe(expected);
});

test.each([
  ["A hand injury on the press line in March.", "a hand injury on the press line in March"],
  ["Index steel prices from April 2025.", "index steel prices from April 2025"],
  ["Fit guards to the remaining presses by March 2025.", "fit guards to the remaining presses by March 2025"],
  ["ERP supplier was late.", "ERP supplier was late"],
  ["I was ill", "I was ill"],
  ["Hong Kong warehouse closed", "Hong Kong warehouse closed"],
])("%s behind a colon: %s", (text, expected) => {
  expect(continued({ text, at: AT }).text).toBe(expected);
});

test.each([
  ["Overheads", true],
  ["Operating costs of stores", true],
  ["Cost of sales", false],
  ["Number of complaints", false],
  ["Lost-time accidents", true],
  ["Staff turnover", false],
  ["Gross loss", false],
  ["Bus status", false],
  ["Days sales outstanding", false],
  ["NPS", false],
  ["Hours per case", true],
  ["Repairs completed on time", true],
  ["Rent collected", false],
  ["People trained", true],
  ["Logistics", false],
])("%s takes a plural verb: %s", (name, plural) => {
  expect(isPlural(name)).toBe(plural);
});

test("parts of names", () => {
  expect(countedThing("New customers won")).toEqual({ things: "New customers", verb: "won" });
  expect(countedThing("Stores Opened")).toEqual({ things: "Stores", verb: "opened" });
  expect(countedThing("Revenue won")).toBeNull();
  expect(countedThing("Customers")).toBeNull();
  expect(goesLive("ERP go-live")).toBe("ERP");
  expect(goesLive("Payroll go live date")).toBe("Payroll");
  expect(goesLive("Live events")).toBeNull();
  expect(perThing("Energy use per tonne")).toEqual({ measure: "Energy use", per: "per tonne" });
  expect(perThing("Per head cost")).toBeNull();
  expect(["accidents", "losses", "injuries", "staff"].map(oneOf)).toEqual(["accident", "loss", null, null]);
});

test.each([
  ["loss of two contractors", "the "],
  ["Lack of spare parts", "a "],
  ["the loss of a client", ""],
  ["shortages of drivers", ""],
  ["vacancies in theatres", ""],
])("the article before %s: %s", (phrase, article) => {
  expect(articleBefore(phrase)).toBe(article);
});
