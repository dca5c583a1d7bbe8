import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight12Regular } from "@fluentui/react-icons/svg/arrow-right";
import { formatAddress } from "../../../core/workbook/a1";
import type { FixEdit } from "../session/api";
import { useMessages } from "../store/context";

const useStyles = makeStyles({
  root: { flexGrow: 1, minWidth: "0", display: "flex", flexDirection: "column" },
  edit: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
  },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  blank: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
});

const EDITS_SHOWN = 3;

/** What a fix changes: what stands there now, struck out, and what will. */
export function EditPreview({ edits }: { readonly edits: readonly FixEdit[] }) {
  const styles = useStyles();
  const say = useMessages();
  const more = edits.length - EDITS_SHOWN;
  return (
    <div className={styles.root}>
      {edits.slice(0, EDITS_SHOWN).map(({ at, before, after, seen }) => (
        <Caption1 key={`${at.sheet} ${formatAddress(at)}`} className={styles.edit}>
          <span>{formatAddress(at)}</span>
          <EditValue text={before} className={styles.before} />
          <ArrowRight12Regular aria-label={say("pane.check.after")} />
          <EditValue text={after} />
          {seen !== undefined && <span>{say("pane.check.seen", { seen })}</span>}
        </Caption1>
      ))}
      {more > 0 && <Caption1>{say("pane.check.more-edits", { count: more })}</Caption1>}
    </div>
  );
}

export interface EditValueProps {
  readonly text: string;
  readonly className?: string;
}

/** The content of a cell before or after an edit; an empty one is named. */
export function EditValue({ text, className }: EditValueProps) {
  const styles = useStyles();
  const say = useMessages();
  if (text === "") return <span className={styles.blank}>{say("pane.check.empty-value")}</span>;
  return <span className={className}>{text}</span>;
}
