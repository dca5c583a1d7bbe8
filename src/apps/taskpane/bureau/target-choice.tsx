import type { Translator } from "../../../core/messages/catalogue";
import type { DistributionBeside } from "../session/bureau/api";
import { BesideItem, BesideList, namesOf } from "./beside-item";

export interface TargetChoiceProps {
  readonly tell: Translator;
  readonly beside: DistributionBeside;
  readonly onChange: (beside: DistributionBeside) => void;
}

/** What templates are filled in from besides the list: goal tables, last year's workbooks; and rules of one's own. */
export function TargetChoice({ tell, beside, onChange }: TargetChoiceProps) {
  const { goals, previous, pack } = beside;
  return (
    <BesideList>
      <BesideItem
        tell={tell}
        what="goals"
        chosen={goals && namesOf(goals, tell)}
        ways={["file", "folder"]}
        onChosen={(files) => {
          onChange({ ...beside, goals: files });
        }}
        onNone={() => {
          onChange({ ...beside, goals: undefined });
        }}
      />
      <BesideItem
        tell={tell}
        what="targets"
        chosen={previous && namesOf(previous, tell)}
        ways={["file", "folder"]}
        onChosen={(files) => {
          onChange({ ...beside, previous: files });
        }}
        onNone={() => {
          onChange({ ...beside, previous: undefined });
        }}
      />
      <BesideItem
        tell={tell}
        what="rules"
        chosen={pack?.name}
        ways={["file"]}
        onChosen={([first]) => {
          if (first?.file) onChange({ ...beside, pack: first.file });
        }}
        onNone={() => {
          onChange({ ...beside, pack: undefined });
        }}
      />
    </BesideList>
  );
}
