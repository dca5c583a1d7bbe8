import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { firstScripts, gzipBytes } from "../../scripts/pane/first-load.cjs";
import { OFFICE_FILES } from "../../scripts/pane/office-files.cjs";
import { parseXml } from "../packaging/xml-tree";
import { BUILT_FOLDER, ORIGIN } from "./support/built-folder";

const files = readdirSync(BUILT_FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(BUILT_FOLDER.length + 1)
      .replaceAll("\\", "/"),
  );
const read = (file: string) => readFileSync(join(BUILT_FOLDER, file), "utf8");

describe("the built folder", () => {
  test("holds pages, scripts, icons, manifests, service worker and licences, each where servers are told to look", () => {
    expect(files.filter((file) => !/^(scripts|assets|icons)\//u.test(file)).sort()).toEqual([
      "LICENSE.txt",
      "THIRD-PARTY-NOTICES.txt",
      "help.html",
      "index.html",
      "jiyan.webmanifest",
      "manifest.xml",
      "service-worker.js",
      "taskpane.html",
    ]);
  });

  test("names scripts and assets by their content, so that they can be stored for ever", () => {
    const named = files.filter((file) => /^(scripts|assets)\//u.test(file));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((file) => !/\.[0-9a-f]{12}\.(js|css|xlsx)(\.LICENSE\.txt)?$/u.test(file))).toEqual(
      [],
    );
  });

  test.each(["taskpane.html", "index.html"])("%s can be used after 150 KB of script", (page) => {
    const scripts = firstScripts(BUILT_FOLDER, page);
    expect(scripts.length).toBeGreaterThan(2);
    expect(gzipBytes(BUILT_FOLDER, scripts)).toBeLessThanOrEqual(150_000);
  });

  test("ships no source maps and no office.js", () => {
    expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
    const scripts = files.filter((file) => file.endsWith(".js"));
    expect(scripts.filter((file) => read(file).includes("sourceMappingURL"))).toEqual([]);
    expect(files.filter((file) => OFFICE_FILES.some((office) => file.endsWith(office)))).toEqual([]);
  });

  test("the finished manifest leads to files of the folder only", () => {
    const manifest = parseXml(read("manifest.xml"));
    const addresses = manifest
      .all()
      .map((node) => node.maybe("DefaultValue") ?? "")
      .filter((value) => /^https?:/u.test(value));
    expect(addresses.length).toBeGreaterThan(35);
    for (const address of addresses) {
      const { origin, pathname } = new URL(address);
      expect(origin).toBe(ORIGIN);
      expect(files).toContain(pathname.slice(1));
    }
  });

  test("the page's own manifest can be installed: name, start, scope, an icon of each needed size", () => {
    const { icons, ...manifest } = JSON.parse(read("jiyan.webmanifest")) as {
      readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
    };
    expect(manifest).toMatchObject({ name: "绩言", lang: "zh-CN", start_url: "./index.html", scope: "./" });
    expect(icons.map(({ sizes, purpose }) => [sizes, purpose ?? "any"])).toEqual([
      ["any", "any"],
      ["192x192", "any"],
      ["512x512", "any"],
      ["512x512", "maskable"],
    ]);
    for (const { src } of icons) expect(files).toContain(src);
  });

  test("the pane's page names office.js and lets its origin in; the other pages know nothing of it", () => {
    expect(read("taskpane.html")).toContain('<meta name="jiyan-office-js" content="office/office.js"');
    for (const page of ["index.html", "help.html"])
      expect(read(page)).not.toMatch(/office\.js"|microsoft\.com/u);
  });

  test("the licence texts of what is shipped are there", () => {
    const notices = read("THIRD-PARTY-NOTICES.txt");
    const listed = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(/gmu)].map(([, name]) => name);
    const some = [
      "react",
      "react-dom",
      "@fluentui/react-provider",
      "workbox-precaching",
      "fflate",
      "docx",
      "exceljs",
    ];
    for (const name of some) expect(listed).toContain(name);
    // Parts of exceljs that nothing calls.
    for (const name of ["jszip", "fast-csv", "readable-stream", "saxes", "elliptic"])
      expect(listed).not.toContain(name);
    expect(listed).not.toContain("@microsoft/office-js");
    expect(listed).not.toContain("axe-core");
    // Each name is followed by a text of some length.
    const texts = notices.split(`\n${"-".repeat(80)}\n`).slice(1);
    expect(texts.length).toBe(listed.length);
    expect(texts.filter((text) => text.length < 400).map((text) => text.trim())).toEqual([]);
  });
});
