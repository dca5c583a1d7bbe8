import type { Evaluation, Sourced } from "./evaluation";
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

function labelled({ kind, info }: Pick<Evaluation, "kind" | "info">, label: RegExp): Sourced | null {
  if (KIND_TRAITS[kind].official) return null;
  const pair = info.find((one) => {
    const called = one.label.text.replace(/[\s\u3000:：]+$/gu, "").trim();
    return label.test(called) && /\p{L}/u.test(one.value.text);
  });
  return pair ? { ...pair.value, text: pair.value.text.trim() } : null;
}
