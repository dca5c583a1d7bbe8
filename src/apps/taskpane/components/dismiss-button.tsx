import { Button } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";

interface DismissButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

/** Takes a message away. */
export function DismissButton({ label, onClick }: DismissButtonProps) {
  return (
    <Button
      size="small"
      appearance="transparent"
      icon={<Dismiss16Regular />}
      aria-label={label}
      onClick={onClick}
    />
  );
}
