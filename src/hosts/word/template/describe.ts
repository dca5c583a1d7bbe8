import type { Translator } from "../../../core/messages/catalogue";
import type { PourNote } from "./notes";
import type { TemplateRefusal } from "./refusals";

/** Why a file cannot be used as a template, as a clause. The translator has the table `refusals.<locale>.json`. */
export function describeTemplateRefusal(refusal: TemplateRefusal, say: Translator): string {
  return say(`word-template.refusal.${refusal}`);
}

/** What is to be known of a report in a template, as sentences. */
export function describePourNotes(notes: readonly PourNote[], say: Translator): readonly string[] {
  return notes.map((note) => {
    if ("names" in note) {
      const names = note.names.map((name) => `{{${name}}}`).join(say("word-template.and"));
      return say(`word-template.note.${note.code}`, { names });
    }
    if (note.code !== "missing-styles") return say(`word-template.note.${note.code}`);
    const roles = note.roles.map((role) => say(`word-template.role.${role}`));
    return say("word-template.note.missing-styles", { styles: roles.join(say("word-template.and")) });
  });
}
