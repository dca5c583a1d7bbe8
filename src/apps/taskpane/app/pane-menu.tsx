import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { part } from "../components/part";
import { useMessages } from "../store/context";
import { MenuSlot } from "./menu-slot";

const settingsMenu = part(async () => (await import("./settings-menu")).SettingsMenu);

export interface PaneMenuProps {
  /** Page mode: lets the person open another file. */
  readonly onOpenOther?: (() => void) | undefined;
}

/** The button of the settings. */
export function PaneMenu({ onOpenOther }: PaneMenuProps) {
  const say = useMessages();
  const look = { label: say("pane.menu.label"), icon: <Settings20Regular /> };
  return <MenuSlot {...look} menu={settingsMenu} menuProps={{ ...look, onOpenOther }} />;
}
