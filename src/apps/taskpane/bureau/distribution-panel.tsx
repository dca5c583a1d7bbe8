import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { DocumentArrowRight20Regular } from "@fluentui/react-icons/svg/document-arrow-right";
import { useEffect, useState } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import type { EngineSession, TemplateChoice } from "../session/api";
import type { DistributionBeside, DistributionView, UnitsSource } from "../session/bureau/api";
import { SeverityIcon } from "../components/severity-icon";
import { download } from "../workbench/download";
import { parseDay } from "../../../core/common/day";
import { Lines } from "./result-part";
import { TargetChoice } from "./target-choice";
import { chooseFiles } from "./collect-files";
import { bureauTexts } from "./texts";
import { WorkTrouble } from "./trouble";
import { useWork } from "./use-work";
import { WorkProgress } from "./work-progress";

const ZIP_TYPE = "application/zip";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  short: { maxWidth: "14em" },
  chosen: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  start: { alignSelf: "flex-start", maxWidth: "100%", overflowWrap: "anywhere" },
  result: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, outlineStyle: "none" },
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
  problem: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

export interface DistributionPanelProps {
  readonly say: Translator;
  /** Where sheets that are open can be had as lists. */
  readonly session: Pick<EngineSession, "listSheets" | "listGrid">;
  /** The template that is chosen; `null` while something is wrong with it. */
  readonly template: TemplateChoice | null;
  /** A list that was dropped. */
  readonly dropped?: File | null;
}

/** A list as a person chose it: a file, or the name of a sheet that is open. */
type Chosen =
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "sheet"; readonly name: string };

const FROM_FILE = "";

/** 下发: a list of units, a deadline, and the workbooks as one archive. */
export function DistributionPanel({ say, session, template, dropped = null }: DistributionPanelProps) {
  const styles = useStyles();
  const tell = bureauTexts(say.locale);
  const sheets = useSheets(session);
  const [picked, setPicked] = useState<Chosen | null>(null);
  const [deadline, setDeadline] = useState("");
  const [beside, setBeside] = useState<DistributionBeside>({});
  const { state, start, stop } = useWork<DistributionView>();
  const [lastDrop, setLastDrop] = useState<File | null>(null);
  if (dropped !== lastDrop) {
    setLastDrop(dropped);
    if (dropped) setPicked({ kind: "file", file: dropped });
  }
  const wrongDeadline = deadline.trim() !== "" && parseDay(deadline.trim()) === undefined;
  const ready = picked !== null && template !== null && !wrongDeadline && state.kind !== "running";
  const begin = () => {
    if (!picked || !template) return;
    start(async (bureau, onProgress) => {
      const list = await sourceOf(picked, session);
      if (!list) return { ok: false, error: { text: tell("bureau.list.gone"), lines: [] } };
      const { kind, packId, rows, year } = template;
      const day = deadline.trim();
      const wish = { locale: say.locale, kind, packId, rows, year, list, beside };
      return bureau.distribute({ ...wish, deadline: day === "" ? undefined : day }, onProgress);
    });
  };
  return (
    <div className={styles.root}>
      <ListChoice tell={tell} sheets={sheets} chosen={picked} onChoose={setPicked} />
      <TargetChoice tell={tell} beside={beside} onChange={setBeside} />
      <Field
        className={styles.short}
        label={tell("bureau.deadline")}
        hint={tell("bureau.deadline.hint")}
        validationState={wrongDeadline ? "error" : "none"}
        validationMessage={wrongDeadline ? tell("bureau.deadline.wrong") : null}
      >
        <Input
          value={deadline}
          placeholder="2026-03-31"
          onChange={(_, { value }) => {
            setDeadline(value);
          }}
        />
      </Field>
      <Button
        className={styles.start}
        appearance={state.kind === "done" ? "secondary" : "primary"}
        icon={<DocumentArrowRight20Regular />}
        disabledFocusable={!ready}
        onClick={begin}
      >
        {tell("bureau.distribute.start")}
      </Button>
      {state.kind === "running" && (
        <WorkProgress tell={tell} what="distribute" progress={state.progress} onStop={stop} />
      )}
      <WorkTrouble say={say} tell={tell} state={state} />
      {state.kind === "done" && <DistributionResult tell={tell} view={state.view} />}
    </div>
  );
}

interface ListChoiceProps {
  readonly tell: Translator;
  readonly sheets: readonly string[];
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
}

function ListChoice({ tell, sheets, chosen, onChoose }: ListChoiceProps) {
  const styles = useStyles();
  const pick = () => {
    void chooseFiles("files").then(([first]) => {
      if (first?.file) onChoose({ kind: "file", file: first.file });
    });
  };
  return (
    <>
      {sheets.length > 0 && (
        <Field className={styles.field} label={tell("bureau.list.from")}>
          <Select
            value={chosen?.kind === "sheet" ? chosen.name : FROM_FILE}
            onChange={(_, { value }) => {
              onChoose(value === FROM_FILE ? null : { kind: "sheet", name: value });
            }}
          >
            <option value={FROM_FILE}>{tell("bureau.list.from-file")}</option>
            {sheets.map((name) => (
              <option key={name} value={name}>
                {tell("bureau.list.from-sheet", { name })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {chosen?.kind !== "sheet" && (
        <div className={styles.chosen}>
          <Button onClick={pick}>{tell("bureau.list.choose")}</Button>
          <Text className={styles.name}>{chosen?.file.name ?? tell("bureau.list.none")}</Text>
        </div>
      )}
      <Text className={styles.hint}>{tell("bureau.list.hint")}</Text>
    </>
  );
}

/** What came of it: the archive, and what is wrong in the list by row. */
function DistributionResult({ tell, view }: { readonly tell: Translator; readonly view: DistributionView }) {
  const styles = useStyles();
  const { units, projects, problems, notes, targets, archive } = view;
  return (
    <section className={styles.result} role="status">
      <Text weight="semibold">{tell("bureau.distributed", { units, projects })}</Text>
      <Button
        className={styles.start}
        appearance="primary"
        icon={<ArrowDownload20Regular />}
        onClick={() => {
          download(new Uint8Array(archive.bytes), archive.fileName, ZIP_TYPE);
        }}
      >
        {tell("bureau.download", { name: archive.fileName })}
      </Button>
      <Text className={styles.hint}>{tell("bureau.distributed.hint")}</Text>
      {problems.length > 0 && (
        <>
          <h3 className={styles.heading}>
            <Subtitle2>{tell("bureau.list.problems", { count: problems.length })}</Subtitle2>
          </h3>
          <ul className={styles.list}>
            {problems.map(({ severity, text }) => (
              <li key={text} className={styles.problem}>
                <SeverityIcon severity={severity} />
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {targets.map(({ heading, lines }) => (
        <div key={heading}>
          <Text>{heading}</Text>
          {lines.length > 0 && <Lines lines={lines} />}
        </div>
      ))}
      {notes.map((note) => (
        <Text key={note} className={styles.hint}>
          {note}
        </Text>
      ))}
    </section>
  );
}

/** The sheets of the open workbook; none where none is open, or while they are not known. */
function useSheets(session: DistributionPanelProps["session"]): readonly string[] {
  const [sheets, setSheets] = useState<readonly string[]>([]);
  useEffect(() => {
    let isShown = true;
    session.listSheets().then(
      (names) => {
        if (isShown) setSheets(names);
      },
      // A worker that died is told by what it was asked for next.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [session]);
  return sheets;
}

async function sourceOf(
  chosen: Chosen,
  session: DistributionPanelProps["session"],
): Promise<UnitsSource | null> {
  if (chosen.kind === "sheet") {
    const grid = await session.listGrid(chosen.name);
    return grid && { kind: "sheet", name: chosen.name, grid };
  }
  try {
    const { file } = chosen;
    return { kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return null;
  }
}
