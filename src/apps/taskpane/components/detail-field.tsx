import { makeStyles, Textarea } from "@fluentui/react-components";

const useStyles = makeStyles({ detail: { width: "100%", textAlign: "start" } });

export interface DetailFieldProps {
  readonly label: string;
  readonly detail: string;
}

/** A technical detail to be copied by hand, selected already. */
export function DetailField({ label, detail }: DetailFieldProps) {
  const styles = useStyles();
  return (
    <Textarea
      readOnly
      autoFocus
      className={styles.detail}
      aria-label={label}
      value={detail}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
    />
  );
}
