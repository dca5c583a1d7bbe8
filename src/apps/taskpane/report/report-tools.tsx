import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { TextBulletList16Regular } from "@fluentui/react-icons/svg/text-bullet-list";
import { CopyButton } from "../components/copy-button";
import type { ReportBlockView, ReportView } from "../session/api";
import { useActions, useMessages, usePane, useServices } from "../store/context";
import { goToSection } from "./section-places";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    // The space around the content scrolls along with it.
    top: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  popover: { overflowY: "auto" },
  section: { maxWidth: "min(420px, calc(100vw - 32px))", overflowWrap: "anywhere" },
});

type Heading = Extract<ReportBlockView, { kind: "heading" }>;

/** What stays at hand while the report is read: the way to its sections, and its text for another program. */
export function ReportTools({ view }: { readonly view: ReportView }) {
  const styles = useStyles();
  const say = useMessages();
  const { session } = useServices();
  const { reportFault } = useActions();
  const revision = usePane((state) => state.revision);
  const headings = view.blocks.filter((block): block is Heading => block.kind === "heading");
  const read = async () => {
    try {
      const text = await session.reportText();
      // Why there is none stands in the place of the report.
      return text.ok ? text.value : null;
    } catch (fault) {
      reportFault(fault);
      return null;
    }
  };
  return (
    <div className={styles.root}>
      {headings.length > 1 && (
        <Menu positioning={{ autoSize: true }}>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" appearance="subtle" icon={<TextBulletList16Regular />}>
              {say("pane.report.jump")}
            </Button>
          </MenuTrigger>
          <MenuPopover className={styles.popover}>
            <MenuList>
              {headings.map(({ id, level, number, spans }) => (
                <MenuItem
                  key={id}
                  className={styles.section}
                  style={{ paddingInlineStart: `${level}em` }}
                  onClick={() => {
                    // The menu gives the focus back to its button first.
                    setTimeout(goToSection, 50, id);
                  }}
                >
                  {number + spans.map(({ text }) => text).join("")}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      <CopyButton
        // What was copied is another text after the next check.
        key={`${revision} ${view.outline}`}
        say={say}
        label={say("pane.report.copy")}
        fieldLabel={say("pane.report.copy.text")}
        read={read}
      />
    </div>
  );
}
