import { resolve } from "node:path";

const MANIFEST = resolve(import.meta.dirname, "../../manifest.xml");

/** Says where the pane is served and how it gets into Excel. */
export function printHowToSideload(baseUrl) {
  console.log(`
绩言已在 ${baseUrl} 提供。
  网页版（任何浏览器，不需要Excel）：${baseUrl}index.html
  加载到Excel，清单文件是 ${MANIFEST}
    Windows：把清单放进一个共享文件夹；Excel 文件 → 选项 → 信任中心 → 信任中心设置 → 受信任的加载项目录，
             添加该文件夹（\\\\计算机名\\文件夹）并勾选“在菜单中显示”；重启Excel；开始 → 加载项 → 更多加载项 → 共享文件夹。
    Mac：    把清单复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/ ，重启Excel；开始 → 加载项。
    网页版Excel：开始 → 加载项 → 更多加载项 → 上载我的加载项，选择清单。

Jiyan is served at ${baseUrl}
  The page (any browser, no Excel needed): ${baseUrl}index.html
  Into Excel, with the manifest ${MANIFEST}
    Windows: put the manifest into a shared folder; in Excel File → Options → Trust Center → Trust Center Settings →
             Trusted Add-in Catalogs, add the folder (\\\\computer\\folder) and tick Show in Menu; restart Excel;
             Home → Add-ins → More Add-ins → Shared Folder.
    Mac:     copy the manifest to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/ and restart Excel;
             Home → Add-ins.
    Excel on the web: Home → Add-ins → More Add-ins → Upload My Add-in, and choose the manifest.

停止：Ctrl+C / to stop: Ctrl+C
`);
}

/** Says that this computer does not trust the certificate, and what a person can do about it. */
export function printUntrusted(authority, reason) {
  console.warn(`
未能让本机信任开发证书，仍以该证书提供服务。请任选其一：
  · 在有管理员权限的终端中运行 npx office-addin-dev-certs install ，再运行 npm start ；
  · 手动把 ${authority} 导入系统的“受信任的根证书颁发机构”；
  · 只看网页版：在浏览器的警告页选择继续访问。
This computer could not be made to trust the development certificate; it is used all the same. Do one of these:
  · run npx office-addin-dev-certs install in a terminal with administrator rights, then npm start again;
  · import ${authority} into the system's trusted root authorities by hand;
  · for the page alone, choose to continue on the browser's warning.
(${reason.trim().split("\n")[0]})
`);
}
