import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FRAME_POLICY, headersFor, SCRIPT_POLICY } from "../../scripts/pane/headers.cjs";
import { OFFICE_FILES } from "../../scripts/pane/office-files.cjs";
import { paneSettings } from "../../scripts/pane/settings.cjs";
import { parseXml, type XmlNode } from "./xml-tree";

const read = (path: string) => readFileSync(join(__dirname, "../..", path), "utf8");

/** Header names and values that a web.config sends for one path; `.` is the folder itself. */
function iisHeaders(config: XmlNode, path: string): Record<string, string> {
  const places = [config, ...config.children("location").filter((place) => place.attribute("path") === path)];
  const added = places
    .flatMap((place) => place.only("system.webServer").all("customHeaders"))
    .flatMap((headers) => headers.children("add"));
  return Object.fromEntries(added.map((node) => [node.attribute("name"), node.attribute("value")]));
}

describe("the server configurations that are given away", () => {
  const nginx = read("docs/deploy/nginx.conf");
  const iis = parseXml(read("docs/deploy/web.config"));

  test("nginx sends what the tests and the development server send", () => {
    expect(nginx).toContain(`"~(\\.html|/)$" "${FRAME_POLICY}";`);
    expect(nginx).toMatch(new RegExp(`"~\\\\.js\\$" +"${SCRIPT_POLICY}";`, "u"));
    expect(nginx).toContain(`"${headersFor("scripts/a.0123456789ab.js")["Cache-Control"]}";`);
    for (const [name, value] of Object.entries(headersFor("icons/jiyan.svg"))) {
      expect(nginx).toMatch(new RegExp(`add_header ${name} +${value};`, "u"));
    }
    expect(nginx).not.toMatch(/^\s*add_header (X-Frame-Options|Cross-Origin-Opener-Policy)/mu);
  });

  test.each(["index.html", "taskpane.html", "help.html", "service-worker.js", "manifest.xml"])(
    "IIS sends for %s what the tests send, but for the cache, which it has words of its own for",
    (path) => {
      const { "Cache-Control": cache, ...headers } = headersFor(path);
      expect(cache).toBe("no-cache");
      expect(iisHeaders(iis, path)).toEqual(headers);
      const place = iis.children("location").find((node) => node.attribute("path") === path)!;
      expect(place.all("clientCache")[0]!.attribute("cacheControlMode")).toBe("DisableCache");
    },
  );

  test("IIS lets hashed files be stored, and sends icons without word on that", () => {
    const scripts = iis.children("location").find((node) => node.attribute("path") === "scripts")!;
    expect(scripts.all("clientCache")[0]!.attribute("cacheControlMaxAge")).toBe("365.00:00:00");
    expect(iisHeaders(iis, "scripts")["Content-Security-Policy"]).toBe(SCRIPT_POLICY);
    const [folder] = iis.only("system.webServer").all("clientCache");
    expect(folder!.attribute("cacheControlMode")).toBe("NoControl");
    expect(iis.all("remove").map((node) => node.maybe("name"))).toContain("X-Frame-Options");
  });
});

describe.each(["docs/admin.md", "docs/admin.zh-CN.md"])("%s", (path) => {
  const guide = read(path);

  test("names every setting of the build with its default", () => {
    const { baseUrl, officeJs } = paneSettings({});
    for (const word of ["JIYAN_BASE_URL", "JIYAN_OFFICE_JS", "JIYAN_PANE_OUTPUT", baseUrl, officeJs]) {
      expect(guide).toContain(`\`${word}\``);
    }
  });

  test("tells the script policy and the number of files of office.js as they are", () => {
    expect(guide).toContain(`\`${SCRIPT_POLICY}\``);
    expect(guide).toMatch(new RegExp(`${OFFICE_FILES.length} ?(files|个文件)`, "u"));
  });
});
