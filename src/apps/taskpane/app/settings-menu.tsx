import { MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemRadio } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { LOCALES } from "../../../core/common/locale";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy } from "../store/state";
import { MenuFrame } from "./menu-frame";
import type { MenuButtonLook } from "./menu-slot";

export interface SettingsMenuProps extends MenuButtonLook {
  /** Page mode: lets the person open another file. */
  readonly onOpenOther?: (() => void) | undefined;
}

/** Settings that are seldom needed. */
export function SettingsMenu({ onOpenOther, ...look }: SettingsMenuProps) {
  const say = useMessages();
  const actions = useActions();
  const locale = usePane((state) => state.locale);
  const busy = usePane(isBusy);
  return (
    <MenuFrame
      {...look}
      options={{
        checkedValues: { locale: [locale] },
        onCheckedValueChange: (_event, { checkedItems }) => {
          const chosen = LOCALES.find((known) => checkedItems.includes(known));
          if (chosen && chosen !== locale) void actions.setLocale(chosen);
        },
      }}
    >
      {onOpenOther && (
        <>
          <MenuItem icon={<FolderOpen20Regular />} disabled={busy} onClick={onOpenOther}>
            {say("pane.menu.open-other")}
          </MenuItem>
          <MenuDivider />
        </>
      )}
      <MenuGroup>
        <MenuGroupHeader>{say("pane.menu.language")}</MenuGroupHeader>
        {LOCALES.map((known) => (
          <MenuItemRadio key={known} name="locale" value={known} disabled={busy} lang={known}>
            {say(`pane.menu.${known}`)}
          </MenuItemRadio>
        ))}
      </MenuGroup>
    </MenuFrame>
  );
}
