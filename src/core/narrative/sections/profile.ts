import type { InfoPair, Sourced } from "../../evaluation/evaluation";
import type { MaterialTopic } from "../../evaluation/materials";
import { statesNothing } from "../../vocabulary/nothing";
import { isInCharge, isManyBodies, isSection } from "../../vocabulary/bodies";
import { squeeze } from "../../vocabulary/characters";
import { toSimplified } from "../../vocabulary/traditional";
import { isSameCell } from "../../workbook/a1";
import { centralOf, infoOf, supervisorOf, type Form } from "../analysis/form";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { quote, unbroken } from "../spans/quotes";
import type { Writer } from "../writer";
import { formsTable } from "../tables/forms";
import { baseFigure } from "../base-figures";
import { ownWords } from "./goals";
import { formCell, inYear, selfOf } from "./opening";

/** Who and what is evaluated: duties and staff of a department, background, content and bodies of a project. */
export function profile(writer: Writer, section: OutlineSection): readonly Block[] {
  const { forms } = writer.subject;
  const [form] = forms;
  if (!form) return writer.missing(section, "omission.no-form");
  if (writer.several) {
    const count = writer.count(forms.map((one) => one.subject?.at ?? formCell(one)));
    return [...writer.paragraph([writer.say("profile.projects", { count })]), ...formsTable(writer, forms)];
  }
  return form.evaluation.kind === "project"
    ? projectProfile(writer, section, form)
    : departmentProfile(writer, section);
}

function departmentProfile(writer: Writer, section: OutlineSection): readonly Block[] {
  const duties = writer.material(section.asks?.[writer.locale] ?? null, "duties");
  const facts = duties ? [] : dutiesIn(writer.subject.forms);
  const staff = staffSentence(writer);
  if (duties) return writer.paragraph([sentenceOf(writer, duties.text), staff]);
  if (facts.length > 0) {
    const told = facts.map((fact) => dutySentence(writer, fact));
    // The section is on duties, organisation and staff: what of them the form does not have is asked for.
    const complete =
      staff.length > 0 ||
      facts.some(({ label, value }) => STAFF.test(label.text) || STAFFED.test(value.text));
    const asked = complete ? [] : writer.stopped(writer.ask(writer.label("asks.staff")));
    return writer.paragraph([...told, staff, asked]);
  }
  // Staff that the base data tell are not asked for.
  const asks = { "zh-CN": writer.label("asks.duties"), en: writer.label("asks.duties") };
  const asked = writer.missing(staff.length > 0 ? { ...section, asks } : section, "omission.not-in-form");
  return [...asked, ...writer.paragraph([staff])];
}

/** Labels of what a body does and who works there: 部门职能概述, 人员情况. */
const DUTIES =
  /^(?:部门|单位|机构|主要|本单位|本部门)*(?:职能|职责|职能职责)(?:概述|简介|概况|情况)?$|^(?:人员|编制|机构|设置|及)+(?:情况|概况)$/u;

/** Labels of organisation and staff, and such numbers in a text on duties. */
const STAFF = /编制|人员|机构/u;
const STAFFED = /(?:编制|在职|在编|内设|下属|所属)[^，,。；;]{0,16}\d/u;
/** Duties that begin with what is done, and need to be told whose they are: 贯彻执行…, not 我局负责…. */
const WHOSE =
  /^(?:[我本该]|主要|是|根据|按照|.{2,20}(?:局|委|办|院|中心|部门|单位|政府)(?:是|为|主要|负责|承担|贯彻))/u;

/** What the form of one body says of its duties and staff. */
function dutiesIn([form]: readonly Form[]): readonly InfoPair[] {
  const info = form?.evaluation.info ?? [];
  return info.filter(
    ({ label, value }) =>
      DUTIES.test(squeeze(label.text)) && !statesNothing(value.text) && unbroken(value.text) !== "",
  );
}

/** 我局主要职责是：贯彻执行…. */
function dutySentence(writer: Writer, { label, value }: InfoPair): readonly Span[] {
  const bare = /职/u.test(label.text) && !STAFF.test(label.text) && !WHOSE.test(value.text.trim());
  if (!bare || writer.locale === "en") return sentenceOf(writer, value);
  return writer.say("profile.duties", { self: selfOf(writer), duties: ownWords(writer, value) });
}

/** 2024年末，我局编制86人，在职83人，在职人员控制率96.51%. */
function staffSentence(writer: Writer): readonly Span[] {
  const parts = (
    [
      ["staff-quota", "staff.quota"],
      ["staff", "staff.in-post"],
      ["staff-rate", "staff.rate"],
    ] as const
  ).flatMap(([concept, phrase]) => {
    const told = baseFigure(writer, writer.base(concept, ["actual", "stated"]));
    return told ? [writer.say(phrase, { value: told })] : [];
  });
  if (parts.length < 2) return [];
  return writer.stopped(
    writer.say("staff", { year: inYear(writer), self: selfOf(writer), parts: writer.chain(parts) }),
  );
}

const LABELS: readonly (readonly [MaterialTopic, RegExp])[] = [
  ["background", /背景|立项依据|立项情况|background|rationale/iu],
  ["content", /主要内容|项目内容|实施内容|项目概况|项目简介|建设内容|content|scope/iu],
];

function projectProfile(writer: Writer, section: OutlineSection, form: Form): readonly Block[] {
  const own = LABELS.flatMap(([topic, words]) => {
    const text = writer.material(null, topic)?.text ?? infoWith(form.evaluation.info, words);
    if (!text) return [];
    return [NAME_OF_DOCUMENT.test(text.text.trim()) ? basisOf(writer, text) : sentenceOf(writer, text)];
  });
  const bodies = bodiesOf(writer, form);
  if (own.length > 0) return writer.paragraph([...own, bodies]);
  writer.omissions.push({ what: "section", id: section.id, reason: "omission.not-in-form" });
  const asks = section.asks?.[writer.locale] ?? "";
  return writer.paragraph([writer.stopped(writer.ask(asks, "background")), bodies]);
}

/** The name of a document and nothing else, which is no sentence. */
const NAME_OF_DOCUMENT = /^《[^《》]+》(?:[(（][^()（）]+[)）])?[。.]?$/u;

function basisOf(writer: Writer, { text, at }: Sourced): readonly Span[] {
  return writer.say("profile.basis", { basis: [quote(text.trim().replace(/[。.]$/u, ""), at)] });
}

function infoWith(info: readonly InfoPair[], words: RegExp): Sourced | null {
  const pair = info.find(
    ({ label, role, value }) => role === null && words.test(label.text) && !statesNothing(value.text),
  );
  return pair?.value ?? null;
}

/** A person's words as a sentence of their own. */
export function sentenceOf(writer: Writer, source: Sourced): readonly Span[] {
  return unbroken(source.text) === "" ? [] : writer.stopped(ownWords(writer, source));
}

/** A label of who carries a project out; others only say who fills the form in, or whose it is: 填报单位, 医院名称, 考核对象. */
const CARRIES_OUT = /实施|承担|承办|执行|建设|项目|课题|任务|使用|用款|责任|牵头|^unit$|implementing/iu;

/** Whether a form says who carries the project out. */
function carriesOut({ evaluation: { info } }: Form): boolean {
  const own = info.find(({ role, value }) => role === "implementing-unit" && value.text.trim() !== "");
  return own !== undefined && CARRIES_OUT.test(toSimplified(squeeze(own.label.text)));
}

/** Which body is in charge of the project and which carries it out. */
function bodiesOf(writer: Writer, form: Form): readonly Span[] {
  const department = supervisorOf(form.evaluation);
  const implementing = carriesOut(form) ? infoOf(form.evaluation, "implementing-unit") : null;
  const self = selfOf(writer);
  if (implementing && isManyBodies(implementing.text)) {
    return writer.say("profile.many", { self, users: writer.quote(implementing) });
  }
  if (department && implementing && isSection(implementing.text) && department.text !== implementing.text) {
    return writer.say("profile.section", { self, section: writer.quote(implementing) });
  }
  if (department && implementing && department.text !== implementing.text) {
    return overseenBy(writer, form, department);
  }
  if (implementing) return writer.say("profile.one", { self });
  if (department && department.text === form.unit?.text)
    return isSupervised(form, department) ? writer.say("profile.own", { self }) : [];
  return department ? writer.say("profile.department", { department: writer.quote(department) }) : [];
}

/** The body in charge of a project that another carries out; of a transfer the central one as well. */
function overseenBy(writer: Writer, { evaluation }: Form, overseer: Sourced): readonly Span[] {
  const [self, department] = [selfOf(writer), writer.quote(overseer)];
  const central = centralOf(evaluation);
  if (central === null) return writer.say("profile.both", { department, self });
  return writer.say("profile.levels", { central: writer.quote(central), department, self });
}

/** Whether the label of a department says that it is in charge of the project, not only that the form is its own. */
function isSupervised({ evaluation: { info } }: Form, { at }: Sourced): boolean {
  return info.some(({ label, value }) => isSameCell(value.at, at) && isInCharge(label.text));
}
