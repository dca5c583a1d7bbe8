import {
  makeStyles,
  Menu,
  MenuButton,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type MenuProps,
} from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { MenuButtonLook } from "./menu-slot";

const useStyles = makeStyles({ button: { flexShrink: 0, minWidth: "32px", alignSelf: "center" } });

export interface MenuFrameProps extends MenuButtonLook {
  readonly options?: Pick<MenuProps, "checkedValues" | "onCheckedValueChange" | "hasIcons">;
  readonly children: ReactNode;
}

/** A menu that was just asked for: it opens at once, with the focus inside. */
export function MenuFrame({ label, icon, options, children }: MenuFrameProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }, []);
  return (
    <Menu defaultOpen {...options}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          className={styles.button}
          menuIcon={null}
          icon={icon}
          aria-label={label}
        />
      </MenuTrigger>
      <MenuPopover>
        <div ref={list}>
          <MenuList>{children}</MenuList>
        </div>
      </MenuPopover>
    </Menu>
  );
}
