import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Translator } from "../../../core/messages/catalogue";
import type { ConsolidationBeside, GivenFile } from "../session/bureau/api";
import { chooseFiles } from "./collect-files";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0 },
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  item: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, listStyleType: "none" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
});

export interface BesideChoiceProps {
  readonly tell: Translator;
  readonly beside: ConsolidationBeside;
  readonly onChange: (beside: ConsolidationBeside) => void;
}

/** What a bureau may add to what was handed in: last year's, its own words, its own rules. Each can be taken away again. */
export function BesideChoice({ tell, beside, onChange }: BesideChoiceProps) {
  const styles = useStyles();
  const { previous, materials, pack } = beside;
  return (
    <section className={styles.root} aria-label={tell("bureau.beside")}>
      <h2 className={styles.heading}>
        <Subtitle2>{tell("bureau.beside")}</Subtitle2>
      </h2>
      <ul className={styles.list}>
        <Item
          tell={tell}
          what="previous"
          chosen={previous && namesOf(previous, tell)}
          ways={["file", "folder"]}
          onChosen={(files) => {
            onChange({ ...beside, previous: files });
          }}
          onNone={() => {
            onChange({ ...beside, previous: undefined });
          }}
        />
        {(["materials", "pack"] as const).map((what) => (
          <Item
            key={what}
            tell={tell}
            what={what}
            chosen={{ materials, pack }[what]?.name}
            ways={["file"]}
            onChosen={([first]) => {
              if (first?.file) onChange({ ...beside, [what]: first.file });
            }}
            onNone={() => {
              onChange({ ...beside, [what]: undefined });
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  readonly tell: Translator;
  readonly what: keyof ConsolidationBeside;
  /** What was chosen, in words; absent where nothing was. */
  readonly chosen: string | undefined;
  readonly ways: readonly ("file" | "folder")[];
  readonly onChosen: (files: readonly GivenFile[]) => void;
  readonly onNone: () => void;
}

function Item({ tell, what, chosen, ways, onChosen, onNone }: ItemProps) {
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

function namesOf(files: readonly GivenFile[], tell: Translator): string {
  const [first] = files;
  const name = first?.path.split("/")[0] ?? "";
  return files.length === 1 ? name : tell("bureau.beside.files", { name, count: files.length });
}
