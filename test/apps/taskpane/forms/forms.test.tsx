import { Accordion, FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Overview } from "../../../../src/apps/taskpane/session/api";
import { ColumnsPanel } from "../../../../src/apps/taskpane/forms/columns-panel";
import { FormList } from "../../../../src/apps/taskpane/forms/form-list";
import { UnreadPanel } from "../../../../src/apps/taskpane/forms/unread-panel";
import { PaneProvider } from "../../../../src/apps/taskpane/store/context";
import { openPane, typedFile } from "../store/support";

const HEAD = ["一级指标", "二级指标", "三级指标"];
const ROW = ["产出指标", "数量指标", "新建里程", "≥300公里", "312公里"];
const UNKNOWN = [[...HEAD, "某某栏目", "实际完成值"], ROW];
const KNOWN = [[...HEAD, "年度指标值", "实际完成值"], ROW];

type Sheets = Parameters<typeof typedFile>[0];

/** What a part of the tab shows of a workbook of these sheets. */
async function markup(sheets: Sheets, part: (overview: Overview) => ReactNode): Promise<string> {
  const pane = await openPane({ file: await typedFile(sheets) });
  const { overview } = pane.now();
  if (!overview) throw new Error("nothing was found");
  const html = renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <PaneProvider store={pane}>
        <Accordion openItems={["columns", "unread"]} multiple>
          {part(overview)}
        </Accordion>
      </PaneProvider>
    </FluentProvider>,
  );
  return html.replace(/<style.*?<\/style>/, "");
}

const columns = ({ forms: [form] }: Overview) =>
  form && <ColumnsPanel form={form} refused={false} wanted={null} />;
const unread = ({ forms: [form] }: Overview) =>
  form && <UnreadPanel form={form} onColumn={() => undefined} />;
const list = (overview: Overview) => <FormList overview={overview} chosen={null} />;

test("a column that is not known is asked for, with the likely answer in one press", async () => {
  const html = await markup({ 自评表: UNKNOWN }, columns);
  expect(html).toContain("5列，1列未识别");
  expect(html).toContain("1个单元格没有读取");
  expect(html).toMatch(/aria-label="D列“某某栏目”的含义"/);
  expect(html).toContain("这一列是什么？");
  expect(html).toContain("按“年度指标值”读取");
});

test("where all columns are known nothing is asked", async () => {
  const html = await markup({ 自评表: KNOWN }, columns);
  expect(html).toContain("5列");
  expect(html).not.toMatch(/这一列是什么|列未识别|没有读取/);
});

test("the cells that were not read are listed, with the way to say what their column is", async () => {
  const html = await markup({ 自评表: UNKNOWN }, unread);
  expect(html).toContain("2个单元格");
  expect(html).toMatch(/aria-label="定位到自评表!D2"/);
  expect(html).toContain("≥300公里");
  expect(html).toContain("在“某某栏目”处");
  expect(html).toContain("看来是“年度指标值”");
  expect(html).toContain("指明D列");
  expect(await markup({ 自评表: KNOWN }, unread)).toContain("本表的单元格都已读取。");
});

test("the year is asked for where there are several, and only there", async () => {
  const form = (year: number) => [[`项目支出绩效自评表（${year}年度）`], ...KNOWN];
  expect(await markup({ 甲: form(2023), 乙: form(2022) }, list)).toContain("各年度（报告写2023年度）");
  expect(await markup({ 甲: form(2023), 乙: form(2023) }, list)).not.toContain("各年度");
});

test.each<readonly [kind: string, rows: Sheets[string]]>([
  ["绩效目标表", [["项目支出绩效目标表（2023年度）"], [...HEAD, "年度指标值"], ROW.slice(0, 4)]],
  [
    "指标表",
    [
      ["KPI", "Target", "Actual"],
      ["Users", 5, 6],
      ["Churn", 3, 2],
    ],
  ],
])("a form is called what it is: %s", async (kind, rows) => {
  expect(await markup({ 表: rows }, list)).toContain(`>${kind}<`);
});
