import { Badge, type BadgeProps } from "@fluentui/react-components";
import { ArrowTrending16Regular } from "@fluentui/react-icons/svg/arrow-trending";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle16Regular } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import type { ScoreView } from "../session/api";
import { useMessages } from "../store/context";

const LOOKS: Readonly<Record<ScoreView["outcome"], Pick<BadgeProps, "color" | "icon">>> = {
  exceeded: { color: "success", icon: <ArrowTrending16Regular /> },
  met: { color: "success", icon: <CheckmarkCircle16Regular /> },
  missed: { color: "danger", icon: <DismissCircle16Regular /> },
  unreported: { color: "warning", icon: <QuestionCircle16Regular /> },
  unjudged: { color: "informative", icon: <QuestionCircle16Regular /> },
};

/** What became of a target, as a mark and a word. */
export function OutcomeBadge({ outcome }: { readonly outcome: ScoreView["outcome"] }) {
  const say = useMessages();
  return (
    <Badge appearance="tint" {...LOOKS[outcome]}>
      {say(`pane.score.outcome.${outcome}`)}
    </Badge>
  );
}
