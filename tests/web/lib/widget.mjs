// The widget in a page: opening it, and seeing what a host, a policy and an inspector would see.

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const SHOTS = fileURLToPath(new URL('../shots/', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EVENTS = ['ready', 'step', 'change', 'plan', 'save', 'error', 'urgent', 'panic'];

/**
 * Opens the bare host page with the widget in it; `attributes` are those of the element. Waits for its `ready` event,
 * unless `ready: false`. Gives a watch: `events`, `violations` of the CSP, `problems` in the console, and
 * `requestsAfterReady`, all lists that go on growing.
 */
export async function openWidget(page, { origin, guide = 'breed-gesprek', lang = 'nl', today = '2026-11-22', ready = true, ...attributes }) {
  const watch = await watchPage(page);
  const query = new URLSearchParams({ src: `guides/${guide}.guide`, lang, today, ...attributes });
  await page.goto(`${origin}/host.html?${query}`);
  if (ready) await watch.ready;
  return watch;
}

/** Must be called before the page is opened. */
export async function watchPage(page) {
  const watch = { events: [], violations: [], problems: [], requestsAfterReady: [] };
  let isReady = false;
  watch.ready = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the widget sent no ready event; console: ${watch.problems.join(' | ')}`)), 15_000);
    page.once('close', () => clearTimeout(timer));
    watch.seen = (name, detail) => {
      watch.events.push({ name, detail });
      if (name !== 'ready') return;
      isReady = true;
      clearTimeout(timer);
      resolve();
    };
  });
  watch.ready.catch(() => {}); // a test that expects a failure never asks for it
  page.on('request', (request) => {
    // The browser asks for the page's icon in its own time.
    if (isReady && !request.url().endsWith('/icon.svg')) watch.requestsAfterReady.push(request.url());
  });
  page.on('pageerror', (error) => watch.problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') watch.problems.push(message.text());
    if (/Content Security Policy/.test(message.text())) watch.violations.push(message.text());
  });
  await page.exposeBinding('ktSeen', (_, name, detail) => watch.seen(name, detail));
  await page.exposeBinding('ktViolated', (_, what) => watch.violations.push(what));
  await page.addInitScript((names) => {
    for (const name of names) addEventListener(name, (event) => ktSeen(name, event.detail ?? null), true);
    document.addEventListener('securitypolicyviolation', (event) => ktViolated(`${event.effectiveDirective} ${event.blockedURI}`));
  }, EVENTS);
  return watch;
}

/** What axe finds, also in the open shadow root. The source goes in by the debugger, which no CSP stands in the way of. */
export async function axe(page, options = {}) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((settings) => globalThis.axe.run(document, settings), options);
  return violations.map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map(({ target }) => target.flat().join(' ')) }));
}

/** A picture in tests/web/shots/, for a person to look at. */
export async function shot(page, name) {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}${name}.png`, fullPage: true });
}
