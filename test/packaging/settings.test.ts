import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { headersFor, pagePolicy } from "../../scripts/pane/headers.cjs";
import { isShippable } from "../../scripts/pane/notices.cjs";
import { OFFICE_FILES } from "../../scripts/pane/office-files.cjs";
import { MICROSOFT_CDN, officeOrigin, paneSettings, SettingError } from "../../scripts/pane/settings.cjs";

describe("settings of the build", () => {
  test("without any, the pane is built for the development server and Microsoft's CDN", () => {
    expect(paneSettings({})).toMatchObject({ baseUrl: "https://localhost:3000/", officeJs: MICROSOFT_CDN });
  });

  test("an address of a folder gets its slash", () => {
    expect(paneSettings({ JIYAN_BASE_URL: "https://a.example/b" }).baseUrl).toBe("https://a.example/b/");
  });

  test.each(["http://a.example/", "a.example", "https://a.example/?x=1", "https://a.example/#x"])(
    "%s is no address for the pane",
    (address) => {
      expect(() => paneSettings({ JIYAN_BASE_URL: address })).toThrow(SettingError);
    },
  );

  test.each([
    ["office/office.js", null],
    ["office.js", null],
    ["https://a.example/x/office.js", "https://a.example"],
    [
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.debug.js",
      "https://appsforoffice.microsoft.com",
    ],
  ])("office.js may be at %s", (address, origin) => {
    expect(officeOrigin(paneSettings({ JIYAN_OFFICE_JS: address }).officeJs)).toBe(origin);
  });

  test.each([
    "http://a.example/office.js",
    "../office.js",
    "/office.js",
    "office/other.js",
    "myoffice.js",
    "office/office.js' 'unsafe-inline",
    "data:text/javascript,office.js",
  ])("office.js may not be at %s", (address) => {
    expect(() => paneSettings({ JIYAN_OFFICE_JS: address })).toThrow(SettingError);
  });
});

describe("policies and headers", () => {
  test("the hash in the policy is that of nothing at all", () => {
    const hash = createHash("sha256").update("").digest("base64");
    expect(pagePolicy(null)).toContain(`style-src 'self' 'sha256-${hash}'`);
  });

  test("no page may run text as code, and only the pane lets another origin's scripts in", () => {
    for (const policy of [pagePolicy(null), pagePolicy("https://a.example")])
      expect(policy).not.toContain("unsafe");
    expect(pagePolicy(null)).toContain("script-src 'self';");
    expect(pagePolicy("https://a.example")).toContain("script-src 'self' https://a.example;");
  });

  test("files named by their content are stored for ever, pages and service worker are asked for, icons say nothing", () => {
    const stored = (path: string) => headersFor(path)["Cache-Control"];
    expect(stored("scripts/983.da98d1908273.js")).toContain("immutable");
    for (const path of ["index.html", "service-worker.js", "manifest.xml"])
      expect(stored(path)).toBe("no-cache");
    expect(stored("icons/jiyan-32.png")).toBeUndefined();
  });

  test("nothing forbids Excel on the web to frame the pane", () => {
    const headers = headersFor("taskpane.html");
    expect(Object.keys(headers)).not.toContain("X-Frame-Options");
    expect(Object.keys(headers)).not.toContain("Cross-Origin-Opener-Policy");
    expect(headers["Cross-Origin-Resource-Policy"]).toBe("cross-origin");
    expect(headers["Content-Security-Policy"]).toContain("https://*.live.com");
  });
});

describe("what may be shipped", () => {
  test.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-or-later)", true],
    ["MIT AND ISC", true],
    ["MIT AND GPL-3.0-only", false],
    ["MPL-2.0", false],
    ["SEE LICENSE IN LICENSE.md", false],
  ])("a package under %s: %s", (licence, shippable) => {
    expect(isShippable(licence)).toBe(shippable);
  });

  test("the files of office.js that a closed network needs are in the package, under the names that office.js asks for", () => {
    const folder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
    expect(OFFICE_FILES.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });
});
