// Builds the pane for a closed network: with office.js from the pane's own server, and a copy of it in the built folder.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const { OFFICE_FILES } = require("./pane/office-files.cjs");
const { OFFICE_COPY, paneSettings } = require("./pane/settings.cjs");

const LICENCE_NOTE = `
office.js是微软的软件，不属于绩言的许可范围。复制即表示您接受微软的许可条款（随附 LICENSE.md）：只能用于与Microsoft 365
互操作的应用，供单位内部使用时可以作为应用的一部分部署，文件必须保持原样，不得另行公开发布。微软只对其CDN提供支持。

office.js is Microsoft's software and not covered by the licence of Jiyan. By copying it you accept Microsoft's terms (the
LICENSE.md beside the copy): for apps that work with Microsoft 365 only; it may be deployed as part of such an app inside
your organisation; the files must stay unmodified and may not be published for others to copy. Microsoft supports only its CDN.
`;

console.log(LICENCE_NOTE);
const environment = { ...process.env, JIYAN_OFFICE_JS: OFFICE_COPY };
const webpack = require.resolve("webpack/bin/webpack.js");
execFileSync(process.execPath, [webpack, "--mode", "production"], { stdio: "inherit", env: environment });

const from = dirname(require.resolve("@microsoft/office-js/package.json"));
const to = join(paneSettings(environment).output, dirname(OFFICE_COPY));
for (const file of OFFICE_FILES) {
  mkdirSync(dirname(join(to, file)), { recursive: true });
  copyFileSync(join(from, "dist", file), join(to, file));
}
copyFileSync(join(from, "LICENSE.md"), join(to, "LICENSE.md"));
console.log(`${OFFICE_FILES.length} files → ${to}`);
