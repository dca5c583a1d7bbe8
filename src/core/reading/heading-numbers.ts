/**
 * Numbers that people type before headings: 一、 （一） 第一部分 1. 1、 1) (1) ① 1.1. A number that counts what follows
 * (`1.5万亩`, `5G基站`, `三大攻坚战`) is none.
 */
const TYPED_NUMBER = new RegExp(
  `^(?:${[
    "第[一二三四五六七八九十百]+(?:部分|章|节|[、.．：:，,])[、.．：:，,\\s]*",
    "[（(〔【]\\s*(?:[一二三四五六七八九十]{1,3}|\\d{1,2})\\s*[）)〕】][、.．，,\\s]*",
    "[一二三四五六七八九十]{1,3}\\s*[、.．：:)）]\\s*",
    "[\\u2460-\\u2473\\u3220-\\u3229\\u3251-\\u325f\\u2474-\\u2487\\u2488-\\u249b][、.．\\s]*",
    "\\d{1,2}(?:[.．]\\d{1,2})+(?:[、.．)）]\\s*|\\s+|(?=[\\p{Script=Han}])(?![万亿千百十个项次件篇份场期条部人名户家所台套辆处公平米亩吨元倍年月日天小成度级代类种]))",
    "\\d{1,2}\\s*(?:[、)）]|[.．](?!\\d))\\s*",
    "[IVX]{1,4}\\s*[、.．)）]\\s*",
  ]
    .map((shape) => `(?:${shape})`)
    .join("|")})`,
  "u",
);

/** A heading without the numbers typed before it, of one or several levels; a text that is nothing else stays whole. */
export function withoutHeadingNumber(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const [found = ""] = TYPED_NUMBER.exec(rest) ?? [];
    if (found === "") return rest;
    const next = rest.slice(found.length);
    if (next.trim() === "") return rest;
    rest = next;
  }
}
