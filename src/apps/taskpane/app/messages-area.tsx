import { Suspense } from "react";
import type { ReportStateView } from "../session/api";
import { usePane } from "../store/context";
import { messageBars } from "./parts";

/** Where the bars stand that tell what was done and what went wrong; they are fetched once there is something to tell. */
export function MessagesArea() {
  const isSilent = usePane(
    ({ failure, done, notices, report }) => !failure && !done && notices.length === 0 && !isToldOf(report),
  );
  if (isSilent) return null;
  return (
    <Suspense fallback={null}>
      <messageBars.Component />
    </Suspense>
  );
}

/** Whether there is something to say of the report in the workbook. */
export function isToldOf(report: ReportStateView | null): report is ReportStateView {
  return report?.state === "outdated" || report?.state === "unknown";
}
