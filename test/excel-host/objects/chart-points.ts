import { oneOf } from "../protocol/arguments";
import { itemNotFound } from "../protocol/errors";
import { defineClass, HostObject } from "../protocol/object-class";
import { LABEL_POSITIONS } from "./chart-words";
import { readOnly } from "./fields";
import { PointTarget, type SeriesTarget } from "./targets";

/** Cells that a series takes its values from: each is a point. */
function countPoints({ series: { values } }: SeriesTarget): number {
  if (!values) return 0;
  const { top, bottom, left, right } = values.area;
  return (bottom - top + 1) * (right - left + 1);
}

const position = oneOf(LABEL_POSITIONS);

/** The label of a point. One that was not moved stands where those of its series do [belief]. */
export const chartDataLabelClass = defineClass<Excel.ChartDataLabel, PointTarget>("ChartDataLabel", {
  exists: (of) => of.exists,
  properties: {
    position: {
      get: ({ series, point }) => series.labelPlaces.get(point) ?? series.labels.position,
      set: ({ series, point }, value) => {
        series.labelPlaces.set(point, position(value));
      },
    },
  },
});

export const chartPointClass = defineClass<Excel.ChartPoint, PointTarget>("ChartPoint", {
  exists: (of) => of.exists,
  properties: {},
  navigations: { dataLabel: (of) => new HostObject("ChartDataLabel", of) },
});

export const chartPointsCollectionClass = defineClass<Excel.ChartPointsCollection, SeriesTarget>(
  "ChartPointsCollection",
  {
    exists: (of) => of.exists,
    properties: { count: readOnly(countPoints) },
    methods: {
      getCount: countPoints,
      getItemAt: (of, args) => {
        const point = args.integer(0);
        if (point < 0 || point >= countPoints(of)) throw itemNotFound();
        return new HostObject("ChartPoint", new PointTarget(of, point));
      },
    },
  },
);
