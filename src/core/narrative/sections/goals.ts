import type { Sourced } from "../../evaluation/evaluation";
import type { Form } from "../analysis/form";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { absent, claim, conjunction } from "../spans/claims";
import { excerpt, unbroken } from "../spans/quotes";
import { literal, type Writer } from "../writer";

/** Forms whose goals are told one by one; of more only these. */
const MOST_FORMS = 4;

/** The goals in the unit's own words, and what it says of their fulfilment. */
export function goals(writer: Writer, section: OutlineSection): readonly Block[] {
  const filled = writer.subject.forms.flatMap((form) => {
    const { expected = null, actual = null } = form.evaluation.goals ?? {};
    return expected && unbroken(expected.text) !== "" ? [{ form, expected, actual }] : [];
  });
  if (filled.length === 0) {
    return writer.missing(section, "omission.no-goals", () => writer.say("goals.none", { absent: absent() }));
  }
  return filled.slice(0, MOST_FORMS).flatMap((goal) => goalsOf(writer, goal));
}

interface StatedGoals {
  readonly form: Form;
  readonly expected: Sourced;
  readonly actual: Sourced | null;
}

function goalsOf(writer: Writer, { form, expected, actual }: StatedGoals): readonly Block[] {
  const goal = writer.marked(ownWords(writer, expected));
  const told =
    writer.several && form.subject
      ? writer.say("goals.of-project", { project: writer.marked(writer.quote(form.subject)), goal })
      : writer.say("goals.expected", { goal });
  return writer.paragraph([told, fulfilment(writer, expected, actual)]);
}

function fulfilment(writer: Writer, expected: Sourced, actual: Sourced | null): readonly Span[] {
  if (!actual || unbroken(actual.text) === "") {
    return writer.say("goals.no-actual", { absent: absent(actual ? [actual.at] : []) });
  }
  if (unbroken(actual.text) === unbroken(expected.text)) {
    const cells = [expected.at, actual.at];
    return writer.say("goals.same", { same: claim("unchanged", conjunction([], cells), cells) });
  }
  return writer.say("goals.actual", { actual: writer.marked(ownWords(writer, actual)) });
}

/** A person's own text as it stands, shortened at the end of a sentence where it is long. */
export function ownWords(writer: Writer, source: Sourced): readonly Span[] {
  const { span, cut } = excerpt(source.text, source.at);
  return cut ? [span, literal(writer.label("ellipsis"))] : [span];
}
