import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { Translator } from "../../../core/messages/catalogue";
import type { ConsolidationBeside } from "../session/bureau/api";
import { BesideItem, BesideList, namesOf } from "./beside-item";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0 },
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
      <BesideList>
        <BesideItem
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
          <BesideItem
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
      </BesideList>
    </section>
  );
}
