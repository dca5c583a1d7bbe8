import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ManifestInfo } from "office-addin-manifest";
import { finishManifest } from "../../scripts/pane/manifest.cjs";
import { LOCALHOST } from "../../scripts/pane/settings.cjs";
import { REQUIRED_SET } from "../../src/apps/taskpane/office/load-office";
import { pngSize } from "./png-size";
import { parseXml, type XmlNode } from "./xml-tree";

const ROOT = join(__dirname, "../..");
const SOURCE = readFileSync(join(ROOT, "manifest.xml"), "utf8");
/** Excel knows the add-in, and organisations have deployed it, under this id: it must never change. */
const ID = "e6253a7a-7773-4074-8aa1-dabe5cec5533";
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };

const manifest = parseXml(SOURCE);
const resources = manifest.only("VersionOverrides").only("Resources");
const group = manifest.all("Group")[0]!;
const attributes = (nodes: readonly XmlNode[], name: string) => nodes.map((node) => node.attribute(name));
const characters = (text: string) => Array.from(text).length;
/** The default text or address of an element and those of its overrides. */
const values = (node: XmlNode) => [
  node.attribute("DefaultValue"),
  ...attributes(node.children("Override"), "Value"),
];

/** What office-addin-manifest reads; in a process of its own, as parts of it load only as ES modules. */
function readByOffice(path: string): ManifestInfo {
  const program = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((info) => console.log(JSON.stringify(info)))`;
  const output = execFileSync(process.execPath, ["-e", program, path], { cwd: ROOT, encoding: "utf8" });
  return JSON.parse(output) as ManifestInfo;
}

describe("manifest.xml", () => {
  test("Microsoft's own reader finds in it what the add-in is", () => {
    const info = readByOffice(join(ROOT, "manifest.xml"));
    expect(info).toMatchObject({
      id: ID,
      version: `${version}.0`,
      officeAppType: "TaskPaneApp",
      defaultLocale: "zh-CN",
      displayName: "绩言",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      iconUrl: `${LOCALHOST}icons/jiyan-32.png`,
      highResolutionIconUrl: `${LOCALHOST}icons/jiyan-64.png`,
      supportUrl: `${LOCALHOST}help.html`,
      defaultSettings: { sourceLocation: `${LOCALHOST}taskpane.html` },
    });
    expect(info.appDomains ?? []).toEqual([]);
  });

  test("the elements stand in the order that the schema demands", () => {
    const order = (node: XmlNode) => node.children().map(({ name }) => name);
    expect(order(manifest)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(order(manifest.all("DesktopFormFactor")[0]!)).toEqual(["GetStarted", "ExtensionPoint"]);
    expect(order(group)).toEqual(["Label", "Icon", "Control", "Control", "Control"]);
    for (const control of group.children("Control")) {
      expect(order(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
      expect(order(control.only("Action"))).toEqual(["TaskpaneId", "SourceLocation", "Title"]);
    }
    expect(order(resources)).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
  });

  test("the requirement floor is the one that the pane checks", () => {
    expect(manifest.all("Set").map((set) => [set.attribute("Name"), set.attribute("MinVersion")])).toEqual([
      [REQUIRED_SET.name, REQUIRED_SET.version],
    ]);
  });

  test("three buttons open three panes, each at its own tab", () => {
    const labels = (control: XmlNode) => {
      const id = control.only("Label").attribute("resid");
      return resources.all("String").find((text) => text.attribute("id") === id)!;
    };
    const url = (control: XmlNode) => {
      const id = control.all("SourceLocation")[0]!.attribute("resid");
      return resources
        .all("Url")
        .find((node) => node.attribute("id") === id)!
        .attribute("DefaultValue");
    };
    const controls = group.children("Control");
    expect(controls.map((control) => [values(labels(control)), url(control)])).toEqual([
      [["生成报告", "Write report"], `${LOCALHOST}taskpane.html?tab=report`],
      [["检查", "Check"], `${LOCALHOST}taskpane.html?tab=check`],
      [["模板", "Template"], `${LOCALHOST}taskpane.html?tab=template`],
    ]);
    expect(controls.map((control) => control.all("Action")[0]!.attribute("xsi:type"))).toEqual(
      Array(3).fill("ShowTaskpane"),
    );
    expect(new Set(manifest.all("TaskpaneId").map(({ text }) => text)).size).toBe(3);
  });

  test("every id is unique and short enough, every resid leads to a resource of its kind, and every resource is used", () => {
    const ids = attributes(
      resources.all().filter((node) => node.has("id")),
      "id",
    );
    const others = attributes([...manifest.all("Control"), group, ...manifest.all("OfficeTab")], "id");
    expect(new Set([...ids, ...others]).size).toBe(ids.length + others.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);

    const used = manifest.all().filter((node) => node.has("resid"));
    expect(new Set(attributes(used, "resid"))).toEqual(new Set(ids));
    const kinds: Record<string, string> = {
      Image: "Images",
      SourceLocation: "Urls",
      LearnMoreUrl: "Urls",
      Label: "ShortStrings",
      Title: "ShortStrings",
      Description: "LongStrings",
    };
    for (const node of used) {
      const kind = resources.only(kinds[node.name]!);
      expect(attributes(kind.children(), "id")).toContain(node.attribute("resid"));
    }
  });

  test("texts are no longer than Office shows", () => {
    const short = resources.only("ShortStrings").children().flatMap(values);
    const long = resources.only("LongStrings").children().flatMap(values);
    expect(short.filter((text) => characters(text) > 125)).toEqual([]);
    expect(long.filter((text) => characters(text) > 250)).toEqual([]);
    const started = resources.all("String").find((text) => text.attribute("id") === "start.title")!;
    expect(values(started).filter((text) => characters(text) > 32)).toEqual([]);
    expect(values(manifest.only("DisplayName")).filter((text) => characters(text) > 125)).toEqual([]);
    expect(values(manifest.only("Description")).filter((text) => characters(text) > 250)).toEqual([]);
  });

  test("every text has an English override in other words, and addresses have none", () => {
    const texts = [manifest.only("DisplayName"), manifest.only("Description"), ...resources.all("String")];
    for (const text of texts) {
      expect(attributes(text.children("Override"), "Locale")).toEqual(["en-US"]);
      const [chinese = "", english = ""] = values(text);
      expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(english).not.toMatch(/\p{Script=Han}/u);
    }
    expect([...resources.all("Image"), ...resources.all("Url")].flatMap((node) => node.children())).toEqual(
      [],
    );
  });

  test("every address is https, below the development server, and that of a file or page of the build", () => {
    const addresses = manifest.all().filter((node) => /^https?:/u.test(node.maybe("DefaultValue") ?? ""));
    expect(addresses.length).toBeGreaterThan(35);
    for (const address of attributes(addresses, "DefaultValue")) {
      expect(address.startsWith(LOCALHOST)).toBe(true);
      const path = new URL(address).pathname.slice(1);
      const source = path.endsWith(".html") ? `src/apps/taskpane/entries/${path}` : `assets/${path}`;
      expect([path, existsSync(join(ROOT, source))]).toEqual([path, true]);
    }
  });

  test("icons have the sizes that the manifest says, the group and each button all of them", () => {
    const size = (id: string) => {
      const address = resources.all("Image").find((node) => node.attribute("id") === id)!;
      const path = new URL(address.attribute("DefaultValue")).pathname;
      return pngSize(readFileSync(join(ROOT, "assets", path)));
    };
    const icons = manifest.all("Icon");
    expect(icons).toHaveLength(4);
    for (const icon of icons) {
      expect(attributes(icon.children("Image"), "size")).toEqual([
        "16",
        "20",
        "24",
        "32",
        "40",
        "48",
        "64",
        "80",
      ]);
      for (const image of icon.children("Image")) {
        const pixels = Number(image.attribute("size"));
        expect(size(image.attribute("resid"))).toEqual({ width: pixels, height: pixels });
      }
    }
    for (const [name, pixels] of [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const) {
      const path = new URL(manifest.only(name).attribute("DefaultValue")).pathname;
      expect(pngSize(readFileSync(join(ROOT, "assets", path))).width).toBe(pixels);
    }
  });
});

describe("the manifest to deploy", () => {
  const BASE = "https://jixiao.example.gov.cn/tools/jiyan/";
  const finished = parseXml(finishManifest(SOURCE, BASE));

  test("names the deployed folder wherever the sources name the development server", () => {
    expect(finishManifest(SOURCE, BASE)).not.toContain("localhost");
    const addresses = finished.all().filter((node) => /^https?:/u.test(node.maybe("DefaultValue") ?? ""));
    expect(addresses.every((node) => node.attribute("DefaultValue").startsWith(BASE))).toBe(true);
    expect(finished.only("DefaultSettings").only("SourceLocation").attribute("DefaultValue")).toBe(
      `${BASE}taskpane.html`,
    );
  });

  test("is the same add-in", () => {
    expect(finished.only("Id").text).toBe(ID);
    expect(finished.only("Version").text).toBe(`${version}.0`);
  });
});
