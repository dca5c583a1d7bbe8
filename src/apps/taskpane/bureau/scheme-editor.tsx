import { Button, Checkbox, Field, makeStyles, Text, tokens, useAnnounce } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState } from "react";
import {
  changedScheme,
  parseDefinition,
  undoneScheme,
  type MergeDefinition,
  type MergeScheme,
} from "../../../core/merging/scheme";
import type { Translator } from "../../../core/messages/catalogue";
import { MEDIA_TYPES, download } from "../workbench/download";
import { LastingInput } from "./lasting-input";
import { SchemeColumns } from "./scheme-columns";
import { WorkTrouble } from "./trouble";
import { useWork } from "./use-work";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
  field: { flexGrow: 1, flexBasis: "14em", minWidth: 0 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

const JSON_TYPE = "application/json";
const LIST = /[、;；]/u;

export interface SchemeEditorProps {
  readonly tell: Translator;
  readonly say: Translator;
  readonly scheme: MergeScheme;
  readonly disabled: boolean;
  readonly onChange: (scheme: MergeScheme) => void;
}

/** A merge scheme to look at and change; each change can be taken back, and the scheme taken away to be used again. */
export function SchemeEditor({ tell, say, scheme, disabled, onChange }: SchemeEditorProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const [wrong, setWrong] = useState<string | null>(null);
  const saving = useWork<null>();
  const { definition, former } = scheme;
  const change = (part: Partial<MergeDefinition>): boolean => {
    const parsed = parseDefinition({ ...definition, ...part });
    if (!parsed.ok) {
      setWrong(tell(`bureau.scheme.wrong.${whatIsWrong(parsed.error)}`));
      return false;
    }
    setWrong(null);
    onChange(changedScheme(scheme, parsed.value));
    return true;
  };
  const undo = () => {
    const before = undoneScheme(scheme);
    if (!before) return;
    setWrong(null);
    onChange(before);
    announce(tell("bureau.scheme.undone", { count: before.former.length }));
  };
  const save = (as: "json" | "workbook") => {
    saving.start(async (session) => {
      const { bytes, fileName } = await session.saveScheme(scheme, as, tell.locale);
      download(new Uint8Array(bytes), fileName, as === "json" ? JSON_TYPE : MEDIA_TYPES[".xlsx"]);
      return { ok: true, value: null };
    });
  };
  return (
    <div className={styles.root}>
      <SchemeFields tell={tell} definition={definition} disabled={disabled} onChange={change} />
      <SchemeColumns
        tell={tell}
        columns={definition.columns}
        disabled={disabled}
        onChange={(columns) => change({ columns: [...columns] })}
      />
      {wrong !== null && (
        <Text role="alert" className={styles.wrong}>
          {wrong}
        </Text>
      )}
      <div className={styles.line}>
        <Button
          icon={<ArrowUndo20Regular />}
          disabledFocusable={disabled || former.length === 0}
          onClick={undo}
        >
          {tell("bureau.scheme.undo")}
        </Button>
        {(["json", "workbook"] as const).map((as) => (
          <Button
            key={as}
            icon={<ArrowDownload20Regular />}
            onClick={() => {
              save(as);
            }}
          >
            {tell(`bureau.scheme.save.${as}`)}
          </Button>
        ))}
      </div>
      <Text className={styles.hint}>{tell("bureau.scheme.save.hint")}</Text>
      <WorkTrouble say={say} tell={tell} state={saving.state} />
    </div>
  );
}

interface SchemeFieldsProps {
  readonly tell: Translator;
  readonly definition: MergeDefinition;
  readonly disabled: boolean;
  /** False where it cannot be so. */
  readonly onChange: (part: Partial<MergeDefinition>) => boolean;
}

/** What a scheme says of the merged table as a whole. */
function SchemeFields({ tell, definition, disabled, onChange }: SchemeFieldsProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.fields}>
        <Field className={styles.field} label={tell("bureau.scheme.name")}>
          <LastingInput
            value={definition.name}
            disabled={disabled}
            onCommit={(name) => onChange({ name: name.trim() })}
          />
        </Field>
        <Field
          className={styles.field}
          label={tell("bureau.scheme.sheets")}
          hint={tell("bureau.scheme.sheets.hint")}
        >
          <LastingInput
            value={definition.sheets.join("、")}
            disabled={disabled}
            onCommit={(names) => onChange({ sheets: listed(names) })}
          />
        </Field>
      </div>
      <Checkbox
        label={tell("bureau.scheme.totals")}
        checked={definition.totals === "keep"}
        disabled={disabled}
        onChange={(_, { checked }) => {
          onChange({ totals: checked === true ? "keep" : "leave-out" });
        }}
      />
    </>
  );
}

function listed(names: string): string[] {
  return names
    .split(LIST)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Which sentence tells what no scheme may be. */
function whatIsWrong(places: readonly string[]): "names" | "headings" | "columns" | "words" {
  return (["names", "headings", "columns"] as const).find((place) => places.includes(place)) ?? "words";
}
