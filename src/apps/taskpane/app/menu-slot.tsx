import { Button, makeStyles } from "@fluentui/react-components";
import { Suspense, useState, type ReactElement } from "react";

const useStyles = makeStyles({ button: { flexShrink: 0, minWidth: "32px", alignSelf: "center" } });

export interface MenuButtonLook {
  readonly label: string;
  readonly icon: ReactElement;
}

export interface MenuSlotProps extends MenuButtonLook {
  /** The menu with its own button of the same look, open when it comes. */
  readonly menu: ReactElement;
}

/**
 * The button of a menu. The menu itself, with all that places it on the screen, is loaded when it is first asked for:
 * it is a tenth of all that the pane would load at the start.
 */
export function MenuSlot({ label, icon, menu }: MenuSlotProps) {
  const styles = useStyles();
  const [wanted, setWanted] = useState(false);
  const button = (
    <Button
      appearance="subtle"
      className={styles.button}
      icon={icon}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => {
        setWanted(true);
      }}
    />
  );
  return wanted ? <Suspense fallback={button}>{menu}</Suspense> : button;
}
