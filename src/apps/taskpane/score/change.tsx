import { Badge } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { differenceOf } from "./points";

export interface ChangeProps {
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
}

/** By how much points change under the trials; nothing where they do not. */
export function Change({ from, to }: ChangeProps) {
  const difference = differenceOf(from, to);
  if (difference === null) return null;
  const rises = difference.startsWith("+");
  return (
    <Badge
      appearance="tint"
      color={rises ? "success" : "danger"}
      icon={rises ? <ArrowUp16Regular /> : <ArrowDown16Regular />}
    >
      {difference}
    </Badge>
  );
}
