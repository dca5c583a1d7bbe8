import type { CellRef } from "../workbook/a1";
import type { Draft } from "./draft";
import type { Form } from "./form";
import { statesNothing } from "../vocabulary/nothing";
import { forEachText } from "./texts";
import { hasLetter } from "../vocabulary/letters";

/** Citizen id: 17 digits and a check character, not part of a longer number. */
const ID_NUMBER =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/;
const MOBILE = /(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/;
const LANDLINE = /(?<!\d)0\d{2,3}[-—－ ]\d{7,8}(?!\d)/;
/** Family names that are rarely anything else in running text, before an address that only persons get. */
const PERSON =
  /(?:王|李|张|刘|陈|杨|赵|黄|周|吴|徐|孙|胡|朱|郭|何|罗|郑|梁|谢|宋|唐|许|邓|冯|韩|曹|曾|彭|萧|蔡|潘|袁|董|吕|魏|蒋|沈|姚|卢|姜|崔|钟|谭|陆|范|廖|邹|熊|邱|侯|薛|阎|贺|欧阳)[\p{Script=Han}]{1,2}(?:同志|先生|女士)/u;
/** What stands behind 填表人: and the like in a signature line. */
const SIGNED =
  /(?:填表人|填报人|联系人|经办人|负责人(?:签字)?|审核人)\s*[:：]\s*(?!填报|单位|联系|负责|审核|经办|日期)([\p{Script=Han}·]{2,4})(?=\s|$|[,，;；。、(（])/u;
/** Nothing shorter can be a phone number or an id. */
const SHORTEST = 6;

/** What any of the patterns above needs; most texts have none of it. */
const SUSPECT = /\d{7}|\d{4}[-—－\s]|同志|先生|女士|填表|填报人|联系人|经办人|负责人|审核人/;

type Variant = "id" | "phone" | "person" | "both";

/** W18: personal data that must not be published with the form. */
export function checkPersonalData({ evaluation }: Form): readonly Draft[] {
  const around: Draft[] = [];
  const inside: Draft[] = [];
  const found = new Set<CellRef>();
  for (const { role, value } of evaluation.info) {
    if (statesNothing(value.text)) continue;
    const phone = role === "phone" && /\d{7,}/.test(value.text.replace(/[-—\s]/g, ""));
    const person = role === "responsible-person" && hasLetter(value.text);
    if (!phone && !person) continue;
    found.add(value.at);
    const reached = person && kindOf(value.text) === "phone";
    around.push({ variant: reached ? "both" : phone ? "phone" : "person", at: [value.at] });
  }
  const look = (drafts: Draft[], text: string, at: CellRef): void => {
    const variant = text.length >= SHORTEST && SUSPECT.test(text) ? kindOf(text) : null;
    if (variant !== null && !found.has(at)) drafts.push({ variant, at: [at] });
  };
  const ofForm = new Set<CellRef>([
    ...evaluation.info.map(({ value }) => value.at),
    ...evaluation.notes.map(({ body }) => body.at),
  ]);
  forEachText(evaluation, (text, at) => {
    look(ofForm.has(at) ? around : inside, text, at);
  });
  // A lone line under the table, 联系电话：…, is read as a footnote.
  for (const { role, body } of evaluation.notes) if (role === "footnote") look(around, body.text, body.at);
  return [...inByRow(around), ...inside];
}

/** Who filled a form in and how to reach them stand in one row, and are one matter. */
function inByRow(drafts: readonly Draft[]): readonly Draft[] {
  const rows = new Map<string, Draft>();
  for (const draft of drafts) {
    const [first] = draft.at;
    const key = draft.variant === "id" ? `id ${rows.size}` : `${first?.sheet ?? ""} ${first?.row ?? 0}`;
    const before = rows.get(key);
    const variant = before && before.variant !== draft.variant ? "both" : draft.variant;
    rows.set(key, { ...draft, ...(variant ? { variant } : {}), at: [...(before?.at ?? []), ...draft.at] });
  }
  return [...rows.values()];
}

function kindOf(text: string): Variant | null {
  if (ID_NUMBER.test(text)) return "id";
  const phone = MOBILE.test(text) || LANDLINE.test(text);
  const person = PERSON.test(text) || SIGNED.test(text);
  if (phone && person) return "both";
  if (phone) return "phone";
  return person ? "person" : null;
}
