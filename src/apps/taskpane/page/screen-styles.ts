import { makeStyles, tokens } from "@fluentui/react-components";

/** What fills the window of the page while no workbook is open. */
export const useScreenStyles = makeStyles({
  screen: {
    boxSizing: "border-box",
    minHeight: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
});
