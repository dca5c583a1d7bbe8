import { Button, makeStyles } from "@fluentui/react-components";
import { Suspense, useState, type ReactElement } from "react";
import type { Part } from "../components/part";

const useStyles = makeStyles({ button: { flexShrink: 0, minWidth: "32px", alignSelf: "center" } });

export interface MenuButtonLook {
  readonly label: string;
  readonly icon: ReactElement;
}

export interface MenuSlotProps<Props extends MenuButtonLook> extends MenuButtonLook {
  /** The menu with its own button of the same look, open when it comes. */
  readonly menu: Part<Props>;
  readonly menuProps: Props;
}

/**
 * The button of a menu. The menu itself, with all that places it on the screen, is fetched when a person comes near:
 * it is a tenth of all that the pane would load at the start.
 */
export function MenuSlot<Props extends MenuButtonLook>({
  label,
  icon,
  menu,
  menuProps,
}: MenuSlotProps<Props>) {
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
      onPointerEnter={menu.fetchAhead}
      onFocus={menu.fetchAhead}
      onClick={() => {
        setWanted(true);
      }}
    />
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <menu.Component {...menuProps} />
    </Suspense>
  );
}
