import {
  FluentProvider,
  makeStyles,
  tokens,
  useUncontrolledFocus,
  webLightTheme,
} from "@fluentui/react-components";
import type { ChartNumbers } from "../session/api";
import { ChartPicture } from "./chart-picture";
import { useWidth } from "./use-width";

const useStyles = makeStyles({
  // The chart as it will be printed: the colours of its series are made for white paper.
  paper: {
    boxSizing: "border-box",
    backgroundColor: "#ffffff",
    color: "#000000",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    forcedColorAdjust: "none",
    // Browsers set a ground behind words of drawings all the same.
    "& text": { forcedColorAdjust: "none" },
    overflow: "hidden",
  },
  title: { textAlign: "center", fontWeight: tokens.fontWeightSemibold, height: "24px" },
});

/** Pixels that the title and the frame take of the height. */
const FRAME = 2 * 9 + 24;

export interface ChartOnPaperProps {
  readonly chart: ChartNumbers;
  /** Pixels over all; absent, as high as the picture needs. */
  readonly height?: number;
  /** Whether its title stands above it. */
  readonly titled?: boolean;
}

/** A chart as a picture that says what it shows to those who cannot see it; as wide as what is around it. */
export function ChartOnPaper({ chart, height, titled = false }: ChartOnPaperProps) {
  const styles = useStyles();
  const [paper, width] = useWidth();
  // Fluent's keyboard handling does not know inert content and would get stuck at it; the browser passes it by.
  const uncontrolled = useUncontrolledFocus();
  return (
    <FluentProvider theme={webLightTheme} className={styles.paper} style={{ height }}>
      {titled && (
        <div className={styles.title} aria-hidden>
          {chart.title}
        </div>
      )}
      <div ref={paper} role="img" aria-label={chart.altText}>
        {/* A picture: nothing in it takes the focus. */}
        <div inert {...uncontrolled}>
          {width > 0 && (
            <ChartPicture
              chart={chart}
              width={width}
              {...(height !== undefined && { height: Math.max(0, height - FRAME) })}
            />
          )}
        </div>
      </div>
    </FluentProvider>
  );
}
