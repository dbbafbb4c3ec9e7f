// Serves dist/ as a careful portal would (strict CSP, right types), and can be told to serve one file wrongly.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { smallGuide } from './guides.mjs';

export const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));
export const CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.guide': 'application/octet-stream',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

/**
 * Starts on a free port. `faults` may be changed at any time: it maps a path to what is wrong there,
 * `{ status, type, body }` in any combination, `{ cut: bytes }` for a file that stops early, `{ stall: true }`, or
 * `{ first: bytes, rest: promise }` for one that stops there until the promise is kept.
 */
export async function startServer({ folder = DIST, csp = CSP, faults = {} } = {}) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const fault = faults[pathname] ?? {};
    if (fault.stall) return; // never answers
    response.setHeader('Content-Security-Policy', csp);
    response.setHeader('Cache-Control', 'no-store');
    if (pathname === '/host.html') return sendHost(response, searchParams);
    const shipped = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    const file = existsSync(shipped) ? shipped : (smallGuide(pathname) ?? shipped);
    const found = existsSync(file) && statSync(file).isFile();
    response.statusCode = fault.status ?? (found || fault.body !== undefined ? 200 : 404);
    response.setHeader('Content-Type', fault.type ?? TYPES[extname(file)] ?? 'application/octet-stream');
    if (fault.body !== undefined || !found || response.statusCode >= 400) return response.end(fault.body ?? '');
    if (fault.first) {
      createReadStream(file, { end: fault.first - 1 }).pipe(response, { end: false });
      return fault.rest.then(() => createReadStream(file, { start: fault.first }).pipe(response));
    }
    createReadStream(file, fault.cut ? { end: fault.cut - 1 } : {}).pipe(response);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => {
    server.closeAllConnections(); // also those that stall
    return new Promise((done) => server.close(done));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, faults, close };
}

/** A bare host page: the element with the attributes of the query, and what a visitor without JavaScript reads. */
function sendHost(response, attributes) {
  const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const written = [...attributes].map(([name, value]) => ` ${escape(name)}="${escape(value)}"`).join('');
  const lang = escape(attributes.get('lang') ?? 'nl');
  response.setHeader('Content-Type', TYPES['.html']);
  response.end(`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="demo/icon.svg"><script type="module" src="element.js"></script></head>
<body><main><h1>Host</h1><keukentafel-gesprek${written}><p>Light DOM: <a href="tel:14000">14 000</a></p></keukentafel-gesprek></main></body></html>`);
}
