import type { Locale } from "../common/locale";
import type {
  DocumentBlock,
  DocumentParagraph,
  DocumentRun,
  ParagraphRole,
  ReportDocument,
} from "./document";
import { DATE_RIGHT, signerRight } from "./signature";

/** Words of a letter. */
export function plain(text: string): DocumentRun {
  return { text, mark: null };
}

/** Words that only a person can supply, as the slot that asks for them. */
export function openRun(text: string): DocumentRun {
  return { text, mark: null, open: true };
}

/** A paragraph of a letter, which proves nothing and so has no marks. */
export function letterParagraph(role: ParagraphRole, runs: readonly DocumentRun[]): DocumentParagraph {
  return { kind: "paragraph", role, stretches: [{ mark: null, runs }] };
}

/** Who signs and the day, set as the standard wants them. */
export function signatureOf(signer: DocumentRun, day: DocumentRun): readonly DocumentParagraph[] {
  return [
    {
      ...letterParagraph("signature", [signer]),
      apart: true,
      keepNext: true,
      right: signerRight(signer.text, day.text),
    },
    { ...letterParagraph("signature", [day]), right: DATE_RIGHT },
  ];
}

/** Stands for a run in a sentence of a catalogue. */
export const RUN_GAP = "\u0001";

/** A sentence with a run at its {@link RUN_GAP}. */
export function aroundRun(sentence: string, run: DocumentRun): readonly DocumentRun[] {
  const [before = "", after = ""] = sentence.split(RUN_GAP);
  return [plain(before), run, plain(after)];
}

/** A letter of these blocks, on upright pages. */
export function letterDocument({
  locale,
  title,
  author,
  draft,
  blocks,
  engineVersion,
}: {
  readonly locale: Locale;
  readonly title: string;
  /** Who writes it, where that is known. */
  readonly author: string | null;
  /** What its pages say while words are open. */
  readonly draft: string | null;
  readonly blocks: readonly DocumentBlock[];
  readonly engineVersion: string;
}): ReportDocument {
  return {
    locale,
    title,
    author,
    draft,
    head: null,
    sections: [{ orientation: "portrait", blocks }],
    imprint: null,
    statements: [],
    facts: [
      ["engine", engineVersion],
      ["locale", locale],
    ],
  };
}
