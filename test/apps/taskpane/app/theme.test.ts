import {
  commonVariables,
  darkTheme,
  isDark,
  lightTheme,
  ownVariables,
  variablesOf,
} from "../../../../src/apps/taskpane/app/theme";
import { initialTab } from "../../../../src/apps/taskpane/app/initial-tab";

/** Contrast of two colours by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ["light", lightTheme()],
  ["dark", darkTheme()],
])("text in the brand's colours can be read in the %s theme", (_name, theme) => {
  const background = theme.colorNeutralBackground1;
  expect(contrast(theme.colorBrandForeground1, background)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(theme.colorBrandForegroundLink, background)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(theme.colorNeutralForeground3, background)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground)).toBeGreaterThanOrEqual(
    4.5,
  );
  expect(contrast(theme.colorCompoundBrandStroke, background)).toBeGreaterThanOrEqual(3);
});

test("what both themes have in common stands once, and with it each is whole", () => {
  const common = commonVariables();
  for (const theme of [lightTheme(), darkTheme()]) {
    expect({ ...common, ...ownVariables(theme) }).toEqual(variablesOf(theme));
    expect(Object.keys(ownVariables(theme)).filter((name) => name in common)).toEqual([]);
  }
  expect(Object.keys(common)).toContain("--fontSizeBase300");
});

test.each([
  ["#000000", true],
  ["#292929", true],
  ["1f1f1f", true],
  ["#ffffff", false],
  ["#f3f2f1", false],
  ["transparent", false],
  ["", false],
])("a pane on %p is dark: %s", (color, dark) => {
  expect(isDark(color)).toBe(dark);
});

test.each([
  ["?tab=check", "check"],
  ["?_host_Info=Excel$Win32&tab=template", "template"],
  ["?tab=nonsense", "forms"],
  ["", "forms"],
])("the address %p opens %s", (search, tab) => {
  expect(initialTab(search)).toBe(tab);
});
