import type { Evaluation, InfoPair, Sourced } from "./evaluation";
import { KIND_TRAITS } from "./kinds";

/** Labels of those whose work under a contract a scorecard is about. */
const PROVIDER =
  /^(?:(?:main |principal |service )?(?:contractor|provider|supplier|vendor)|(?:服务|承包|供货|供应|承接)(?:方|商|单位|企业|机构|主体)|供应商|乙方|被(?:考核|考评|评价|评估)(?:方|单位|部门|供应商|企业))(?:'s)?(?: ?name|名称)?$/iu;
/** Labels of those for whom they work, and to whom a report on it goes. */
const CLIENT =
  /^(?:client|customer|commissioner|commissioning (?:body|authority)|contracting authority|employer|buyer|purchaser|委托(?:方|人|单位)|甲方|采购(?:方|人|单位)|发包(?:方|人|单位)|购买(?:方|主体)|业主(?:方|单位)?)(?: ?name|名称)?$/iu;

/** Whose work under a contract a table is about (contractor, 服务方); `null` for others, and for official forms. */
export function providerOf(evaluation: Pick<Evaluation, "kind" | "info">): Sourced | null {
  return labelled(evaluation, PROVIDER);
}

/** Who commissioned the work that a table is about (client, 委托方); `null` where it names nobody. */
export function clientOf(evaluation: Pick<Evaluation, "kind" | "info">): Sourced | null {
  return labelled(evaluation, CLIENT);
}

/** Labels of the contract itself, by its name or number. */
const CONTRACT =
  /^(?:contract|agreement|framework)(?: (?:no|number|ref|reference|title|name)\.?)?$|^(?:合同|协议)(?:编号|号|名称)?$/iu;

/** The contract that work is done under: its label and its name or number; `null` where the table names none. */
export function contractIn({ kind, info }: Pick<Evaluation, "kind" | "info">): InfoPair | null {
  if (KIND_TRAITS[kind].official) return null;
  return (
    info.find(({ label, value }) => CONTRACT.test(plainLabel(label)) && value.text.trim() !== "") ?? null
  );
}

function plainLabel({ text }: Sourced): string {
  return text.replace(/[\s\u3000:：]+$/gu, "").trim();
}

function labelled({ kind, info }: Pick<Evaluation, "kind" | "info">, label: RegExp): Sourced | null {
  if (KIND_TRAITS[kind].official) return null;
  const pair = info.find((one) => {
    return label.test(plainLabel(one.label)) && /\p{L}/u.test(one.value.text);
  });
  return pair ? { ...pair.value, text: pair.value.text.trim() } : null;
}
