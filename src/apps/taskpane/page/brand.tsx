import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { Translator } from "../../../core/messages/catalogue";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, flexShrink: 0 },
  icon: { width: "28px", height: "28px" },
});

/** The icon with the name, as the manifest of the page has them. */
export function Brand({ say }: { readonly say: Translator }) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <img className={styles.icon} src="icons/jiyan.svg" alt="" />
      <Subtitle1>{say("pane.app.name")}</Subtitle1>
    </span>
  );
}
