import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** Letters of columns and numbers of rows. */
export const HEADER_LOOK: GriffelStyle = {
  boxSizing: "border-box",
  height: "100%",
  display: "flex",
  alignItems: "center",
  justifyContent: "center",
  fontSize: "12px",
  color: tokens.colorNeutralForeground2,
  backgroundColor: tokens.colorNeutralBackground3,
};

/** The header of the column or row that the current cell is in. */
export const CURRENT_HEADER: GriffelStyle = {
  color: tokens.colorNeutralForeground1,
  fontWeight: tokens.fontWeightSemibold,
};
