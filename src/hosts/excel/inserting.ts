import type { Link } from "./batches/link";

/**
 * Puts the sheets of an .xlsx file behind those of the workbook and brings the first of them to the front.
 *
 * @param base64 the file; without charts, pivot tables, comments and slicers, which Excel refuses [doc]
 * @returns names of the new sheets
 */
export async function insertSheets(link: Link, base64: string): Promise<readonly string[]> {
  const { workbook } = link;
  const inserted = workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  await link.send();
  // Excel gives the ids of the sheets; its documentation once spoke of names, so both are looked for.
  const added = sheets.items.filter(
    ({ id, name }) => inserted.value.includes(id) || inserted.value.includes(name),
  );
  const first = added.find(({ visibility }) => visibility === "Visible");
  first?.activate();
  await link.send();
  return added.map(({ name }) => name);
}
