import { makeStyles } from "@fluentui/react-components";
import type { Translator } from "../../../core/messages/catalogue";

const useStyles = makeStyles({
  // Read out, not shown: Excel, or the page's head, shows the name already.
  root: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** The first heading, for those who find their way by headings. */
export function AppTitle({ say }: { readonly say: Translator }) {
  return (
    <h1 className={useStyles().root}>
      {say("pane.app.name")} – {say("pane.app.purpose")}
    </h1>
  );
}

/** The heading over a tab; its label is seen above already. */
export function TabTitle({ title }: { readonly title: string }) {
  return <h2 className={useStyles().root}>{title}</h2>;
}
