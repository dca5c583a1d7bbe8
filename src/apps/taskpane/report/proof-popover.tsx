import { useId } from "react";
import { makeStyles, Popover, PopoverSurface, Text, tokens } from "@fluentui/react-components";
import { CellLinks } from "../components/cell-links";
import type { Translator } from "../../../core/messages/catalogue";
import type { SpanView } from "../session/api";
import { useMessages } from "../store/context";

const useStyles = makeStyles({
  surface: { boxSizing: "border-box", maxWidth: "min(354px, calc(100vw - 16px))" },
  proof: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { margin: 0, overflowWrap: "anywhere", maxHeight: "6em", overflowY: "auto" },
  facts: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
});

/** A piece of text and the place where it was pressed. */
export interface Proof {
  readonly span: SpanView;
  readonly place: HTMLElement;
}

export interface ProofPopoverProps {
  readonly proof: Proof | null;
  readonly onClose: () => void;
}

/** Where a figure, a claim or a quote comes from: its formula with cells and numbers, its rounding, its cells. */
export function ProofPopover({ proof, onClose }: ProofPopoverProps) {
  const styles = useStyles();
  const title = useId();
  if (!proof) return null;
  return (
    <Popover
      open
      trapFocus
      withArrow
      positioning={{ target: proof.place, position: "below", align: "center", overflowBoundaryPadding: 8 }}
      onOpenChange={({ target }, { open }) => {
        if (!open && !isProvable(target)) onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-labelledby={title}>
        <Facts span={proof.span} title={title} />
      </PopoverSurface>
    </Popover>
  );
}

/** Whether a press outside was on another piece of text with a proof, which then takes this one's place. */
function isProvable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=button][aria-haspopup=dialog]") !== null;
}

function Facts({ span, title }: { readonly span: SpanView; readonly title: string }) {
  const styles = useStyles();
  const say = useMessages();
  return (
    <div className={styles.proof}>
      <Text id={title} as="h2" size={400} weight="semibold" block className={styles.title}>
        {span.text}
      </Text>
      <Text>{originOf(span, say)}</Text>
      <dl className={styles.facts}>
        {factsOf(span, say).map(({ name, value }) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
        {span.cells.length > 0 && (
          <div>
            <dt className={styles.name}>{say("pane.report.proof.cells", { count: span.cellCount })}</dt>
            <dd className={styles.value}>
              <CellLinks cells={span.cells} count={span.cellCount} />
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

/** What kind of words these are. */
function originOf({ kind, claim = "absent", cells }: SpanView, say: Translator): string {
  if (kind === "claim") return say("pane.report.proof.claim", { claim: say(`pane.report.claim.${claim}`) });
  if (kind === "quote") return say(cells.length > 0 ? "pane.report.proof.quote" : "pane.report.proof.pack");
  return say(cells.length > 0 ? "pane.report.proof.figure" : "pane.report.proof.constant");
}

function factsOf({ kind, formula, places }: SpanView, say: Translator) {
  if (!formula) return [];
  const how = kind === "claim" ? "condition" : "formula";
  const facts = [{ name: say(`pane.report.proof.${how}`), value: formula.cells }];
  if (formula.numbers !== formula.cells) {
    facts.push({ name: say("pane.report.proof.numbers"), value: formula.numbers });
  }
  if (places !== undefined) {
    const value = say("pane.report.proof.places", { places });
    facts.push({ name: say("pane.report.proof.rounding"), value });
  }
  return facts;
}
