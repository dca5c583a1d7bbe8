import { lazy, Suspense } from "react";
import { makeStyles } from "@fluentui/react-components";
import type { GridSheet, PlacedChart } from "../session/api";
import { areaPlace } from "./geometry";

const ChartOnPaper = lazy(async () => ({
  default: (await import("../report/chart-on-paper")).ChartOnPaper,
}));

const useStyles = makeStyles({
  // The cells below stay where keys and pointer go.
  chart: { position: "absolute", zIndex: 1, pointerEvents: "none" },
});

export interface SheetChartsProps {
  readonly sheet: GridSheet;
  readonly charts: readonly PlacedChart[];
}

/** The charts of a sheet over the cells that they cover. */
export function SheetCharts({ sheet, charts }: SheetChartsProps) {
  const styles = useStyles();
  return charts.map(({ area, numbers }) => {
    const place = areaPlace(sheet, area);
    return (
      <div key={`${String(area.top)}:${String(area.left)}`} className={styles.chart} style={place}>
        <Suspense fallback={null}>
          <ChartOnPaper chart={numbers} height={place.height} titled />
        </Suspense>
      </div>
    );
  });
}
