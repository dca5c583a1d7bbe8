import { renderToStaticMarkup } from "react-dom/server";
import { PLAIN_LOOK } from "../../../../src/apps/taskpane/grid/cell-look";
import { GridCell, type GridCellProps } from "../../../../src/apps/taskpane/grid/grid-cell";
import { PaneProvider } from "../../../../src/apps/taskpane/store/context";
import { paneOver } from "../store/support";

const CELL: GridCellProps = {
  id: "cell",
  cell: null,
  row: 2,
  column: 4,
  left: 0,
  width: 100,
  height: 24,
  rowSpan: 1,
  columnSpan: 1,
  current: false,
  severity: undefined,
  look: undefined,
  gridLines: true,
  roomBeside: true,
};

async function markup(props: Partial<GridCellProps>): Promise<string> {
  const store = await paneOver({ file: "form 26" });
  return renderToStaticMarkup(
    <PaneProvider store={store}>
      <GridCell {...CELL} {...props} />
    </PaneProvider>,
  );
}

test.each([1, 2])("what looks like HTML in a cell is shown as text (%i columns wide)", async (columnSpan) => {
  const text = `<img src=x onerror="alert(1)"><b>粗</b>&amp;=1+1`;
  const html = await markup({ cell: { text, number: false }, columnSpan });
  expect(html).not.toMatch(/<img|<b>/);
  expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&lt;b&gt;粗&lt;/b&gt;&amp;amp;=1+1");
});

test("a cell says where it is, how far it reaches, and that there is a finding", async () => {
  const html = await markup({ rowSpan: 3, current: true, severity: "error" });
  expect(html).toContain('role="gridcell"');
  expect(html).toContain('aria-colindex="6"');
  expect(html).toContain('aria-rowspan="3"');
  expect(html).toContain('aria-selected="true"');
  expect(html).toContain("（有错误）");
});

test("a cell whose look is known is drawn so, its text still text", async () => {
  const look = { ...PLAIN_LOOK, fill: "FFF2CC", horizontal: "center" } as const;
  const cell = { text: "<b>零陵区林业局</b>", number: false, look: 0 };
  const html = await markup({ cell, look, columnSpan: 2 });
  expect(html).toContain("background-color:#FFF2CC");
  expect(html).toContain("text-align:center");
  expect(html).toContain("&lt;b&gt;零陵区林业局&lt;/b&gt;");
});
