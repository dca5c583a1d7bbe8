import { MenuItem, useIsOverflowItemVisible } from "@fluentui/react-components";
import { useActions, useMessages } from "../store/context";
import { MenuFrame } from "./menu-frame";
import type { MenuButtonLook } from "./menu-slot";
import { TABS, type TabDefinition } from "./tabs";

/** The tabs that found no room. */
export function HiddenTabsMenu(look: MenuButtonLook) {
  return (
    <MenuFrame {...look} options={{ hasIcons: true }}>
      {TABS.map((tab) => (
        <HiddenTab key={tab.id} tab={tab} />
      ))}
    </MenuFrame>
  );
}

function HiddenTab({ tab: { id, icon: Icon, label } }: { readonly tab: TabDefinition }) {
  const say = useMessages();
  const actions = useActions();
  if (useIsOverflowItemVisible(id)) return null;
  return (
    <MenuItem
      icon={<Icon />}
      onClick={() => {
        actions.showTab(id);
      }}
    >
      {say(label)}
    </MenuItem>
  );
}
