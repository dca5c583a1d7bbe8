"use strict";

/**
 * Hash of an empty style element. FluentProvider of Fluent UI puts an empty one into the page and fills it through the CSS
 * object model, which a policy does not concern; with this hash no style that stands in the page as text is let in.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Pages that show the pane in a frame, worldwide and in China: Excel on the web, and the pages that show Excel. All of
 * them count, not only the nearest. Microsoft publishes no such list; this one is [belief].
 */
const FRAME_ANCESTORS = [
  "'self'",
  "https://*.live.com",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.partner.officewebapps.cn",
  "https://*.sharepoint.cn",
];

/**
 * The policy of a page, as its meta element has it. `frame-ancestors` does not work there, only in a header.
 * `officeOrigin` is the foreign origin that office.js is loaded from, `null` where there is none.
 */
function pagePolicy(officeOrigin) {
  const script = officeOrigin === null ? "'self'" : `'self' ${officeOrigin}`;
  return policy({
    "default-src": "'none'",
    "script-src": script,
    "worker-src": "'self'",
    "style-src": `'self' ${EMPTY_STYLE}`,
    "img-src": "'self' data: blob:",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'none'",
  });
}

/** The policy of scripts. A page does not heed it; the worker that the engine runs in has no other. */
const SCRIPT_POLICY = policy({ "default-src": "'none'", "script-src": "'self'", "connect-src": "'self'" });

const FRAME_POLICY = policy({ "frame-ancestors": FRAME_ANCESTORS.join(" ") });

const HASHED = /\.[0-9a-f]{8,}\.\w+$/u;
const ICON = /\.(png|svg)$/u;

/**
 * The headers that a server should send with a file of the built folder; `docs/admin.md` explains them. The
 * development server and the browser tests send these.
 */
function headersFor(path) {
  const headers = {
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
  if (HASHED.test(path)) headers["Cache-Control"] = "public, max-age=31536000, immutable";
  // Office shows a substitute for ribbon icons that come with any Cache-Control. [doc]
  else if (!ICON.test(path)) headers["Cache-Control"] = "no-cache";
  if (path.endsWith(".html")) headers["Content-Security-Policy"] = FRAME_POLICY;
  if (path.endsWith(".js")) headers["Content-Security-Policy"] = SCRIPT_POLICY;
  return headers;
}

function policy(directives) {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

module.exports = { FRAME_ANCESTORS, SCRIPT_POLICY, FRAME_POLICY, pagePolicy, headersFor };
