import { lines, readRows } from "../../support/form-builder";

const ROWS = lines(
  "Homes | New homes | 640 | 612 | Amber | J. Hill",
  "Homes | Repairs in time | 95% | 96.2% | Green | J. Hill",
  "Streets | Missed bins | 40 | 52 | Red | P. Rao",
);

test("a table of indicators is one although nothing says which columns are targets and results", () => {
  const [form] = readRows([
    ...lines("Theme | Measure | The line | Where it stood | RAG | Lead"),
    ...ROWS,
  ]).evaluations;
  expect(form?.indicators.map(({ name }) => name.text)).toEqual([
    "New homes",
    "Repairs in time",
    "Missed bins",
  ]);
  expect(form?.indicators.map(({ status }) => status?.text)).toEqual(["Amber", "Green", "Red"]);
  expect(form?.unread.map(({ text, guess }) => `${text} ${guess}`)).toEqual([
    "The line target",
    "Where it stood actual",
    "640 target",
    "612 actual",
    "95% target",
    "96.2% actual",
    "40 target",
    "52 actual",
  ]);
});

test.each([
  ["rows that nothing judges", "Theme | Measure | The line | Where it stood | Place | Lead", ROWS],
  ["rows of any name", "Theme | Item | The line | Where it stood | RAG | Lead", ROWS],
  [
    "columns of other units",
    "Theme | Measure | The line | Where it stood | RAG | Lead",
    lines(
      "Homes | New homes | 640 | 2% | Amber | J. Hill",
      "Homes | Repairs | 95% | 3000 | Green | J. Hill",
      "Streets | Missed bins | 40 | 9000 | Red | P. Rao",
    ),
  ],
])("%s are none", (_what, head, rows) => {
  expect(readRows([...lines(head), ...rows]).evaluations).toEqual([]);
});
