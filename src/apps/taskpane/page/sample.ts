const SAMPLE = new URL("../../../../assets/samples/零陵区林业局-部门整体支出自评表.xlsx", import.meta.url);

/** The sample workbook, a published form; `null` where it cannot be fetched. */
export async function fetchSample(): Promise<File | null> {
  try {
    const response = await fetch(SAMPLE);
    if (!response.ok) return null;
    return new File([await response.blob()], "零陵区林业局-部门整体支出自评表.xlsx");
  } catch {
    return null;
  }
}
