/** The words of the API's enumerations that more than one class needs. */

export const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;

export const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export const BORDER_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;

export const BORDER_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
