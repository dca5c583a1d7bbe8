import { makeStyles, mergeClasses, ProgressBar, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { useEffect } from "react";
import { AppTitle } from "../components/app-title";
import { stepText } from "../app/job-progress";
import { useTabsAhead } from "../app/use-ahead";
import { useMessages, usePane } from "../store/context";
import { leaveDialog, workbookGrid } from "./parts";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  middle: {
    alignItems: "center",
    justifyContent: "center",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    textAlign: "center",
  },
  picture: { fontSize: "48px", color: tokens.colorBrandForeground1 },
  name: { margin: "0", overflowWrap: "anywhere" },
  bar: { width: "100%", maxWidth: "320px" },
  step: { color: tokens.colorNeutralForeground2 },
});

/** A file is being read: how far it is. */
export function OpeningScreen({ name }: { readonly name: string }) {
  const { screen } = useScreenStyles();
  const styles = useStyles();
  const say = useMessages();
  const job = usePane((state) => state.job);
  useTabsAhead(
    usePane((state) => state.tab),
    false,
  );
  useEffect(() => {
    workbookGrid.fetchAhead();
    leaveDialog.fetchAhead();
  }, []);
  const share = job?.progress?.share;
  return (
    <main className={mergeClasses(screen, styles.middle)} aria-busy="true">
      <AppTitle say={say} />
      <DocumentTableRegular aria-hidden className={styles.picture} />
      <h2 className={styles.name}>
        <Subtitle2>{say("pane.page.opening", { name })}</Subtitle2>
      </h2>
      <ProgressBar
        className={styles.bar}
        aria-label={say("pane.page.opening", { name })}
        {...(share === undefined || share === 0 ? {} : { value: share })}
      />
      <Text role="status" className={styles.step}>
        {job ? stepText(say, job) : say("pane.job.load")}
      </Text>
    </main>
  );
}
