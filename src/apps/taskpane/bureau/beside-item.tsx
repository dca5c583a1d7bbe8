import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import type { GivenFile } from "../session/bureau/api";
import { chooseFiles } from "./collect-files";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  item: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, listStyleType: "none" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What may be added, one below the other. */
export function BesideList({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <ul className={styles.list}>{children}</ul>;
}

export interface BesideItemProps {
  readonly tell: Translator;
  readonly what: "previous" | "materials" | "pack" | "rules" | "goals" | "targets";
  /** What was chosen, in words; absent where nothing was. */
  readonly chosen: string | undefined;
  readonly ways: readonly ("file" | "folder")[];
  readonly onChosen: (files: readonly GivenFile[]) => void;
  readonly onNone: () => void;
}

/** One thing that may be added: how to choose it, what was chosen, and how to do without it. */
export function BesideItem({ tell, what, chosen, ways, onChosen, onNone }: BesideItemProps) {
  const styles = useStyles();
  const choose = (way: "file" | "folder") => {
    void chooseFiles(way === "file" ? "files" : "folder").then((files) => {
      if (files.length > 0) onChosen(files);
    });
  };
  return (
    <li className={styles.item}>
      <span className={styles.line}>
        {ways.map((way) => (
          <Button
            key={way}
            onClick={() => {
              choose(way);
            }}
          >
            {tell(`bureau.beside.${what}.${way}`)}
          </Button>
        ))}
        {chosen !== undefined && (
          <>
            <Text className={styles.name} weight="semibold">
              {chosen}
            </Text>
            <Button
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={tell("bureau.beside.without", { name: chosen })}
              title={tell("bureau.beside.without", { name: chosen })}
              onClick={onNone}
            />
          </>
        )}
      </span>
      <Text className={styles.hint}>{tell(`bureau.beside.${what}.hint`)}</Text>
    </li>
  );
}

/** What was chosen, in words. */
export function namesOf(files: readonly GivenFile[], tell: Translator): string {
  const [first] = files;
  const name = first?.path.split("/")[0] ?? "";
  return files.length === 1 ? name : tell("bureau.beside.files", { name, count: files.length });
}
