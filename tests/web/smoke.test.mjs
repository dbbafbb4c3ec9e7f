// The widget starts in a real page; and whatever keeps it from starting, a person reads a sentence and a phone number.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';
import { axe, openWidget, shot, watchPage } from './lib/widget.mjs';

const HELP = '14 000';
const GUIDE = '/guides/breed-gesprek.guide';
const WASM = '/keukentafel_bg.wasm';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** Gives the test a page and a server of its own, with these faults. */
async function inPage({ faults, csp, context = {} }, work) {
  const server = await startServer({ faults, csp });
  const page = await browser.newPage(context);
  try {
    await work(page, server.origin);
  } finally {
    await page.close();
    await server.close();
  }
}

/** The calm message: words, the municipality's number first, then the national ones, and nothing that axe minds. */
async function readsNumbers(page, within = 5_000) {
  const message = page.locator('keukentafel-gesprek section[role=alert]');
  await message.waitFor({ timeout: within });
  const links = await message.locator('a').evaluateAll((found) => found.map((link) => [link.textContent, link.getAttribute('href')]));
  assert.deepEqual(links[0], [HELP, 'tel:14000']);
  assert.ok(links.length > 1, 'the national numbers are there as well');
  for (const [, href] of links) assert.match(href, /^tel:\+?\d+$/);
  assert.deepEqual(await axe(page), []);
  return message.innerText();
}

test('the demo page loads, in the strict CSP, without a violation', () =>
  inPage({}, async (page, origin) => {
    const watch = await watchPage(page);
    await page.goto(origin);
    await watch.ready;
    await page.locator('#portal-sees', { hasNotText: 'nog niets' }).waitFor();
    await shot(page, 'smoke-demo');
    assert.deepEqual([watch.violations, watch.problems, watch.requestsAfterReady], [[], [], []]);
  }));

test('words stand there at once, before anything has arrived', () =>
  inPage({ faults: { [WASM]: { stall: true } } }, async (page, origin) => {
    await openWidget(page, { origin, lang: 'en', ready: false });
    await page.getByRole('status').getByText('One moment.').waitFor({ timeout: 1_000 });
  }));

const FAULTS = {
  'the wasm is missing': { [WASM]: { status: 404 } },
  'the wasm is a page of HTML': { [WASM]: { type: 'text/html', body: '<!doctype html><title>Niet gevonden</title>' } },
  'the wasm is cut short': { [WASM]: { cut: 5_000 } },
  'the glue is missing': { '/keukentafel.js': { status: 404 } },
  'the guide is missing': { [GUIDE]: { status: 404 } },
  'the guide is broken': { [GUIDE]: { body: '{"id": ' } },
  'the guide is a page of HTML': { [GUIDE]: { body: '<!doctype html><title>Inloggen</title>' } },
  'the guide is too large': { [GUIDE]: { body: ' '.repeat(8 * 1024 * 1024 + 1) } },
};

for (const [name, faults] of Object.entries(FAULTS)) {
  test(`${name}: a sentence and a phone number`, () =>
    inPage({ faults }, async (page, origin) => {
      await openWidget(page, { origin, ready: false, 'help-phone': HELP });
      await readsNumbers(page);
    }));
}

test('the wasm never comes: a phone number within ten seconds', () =>
  inPage({ faults: { [WASM]: { stall: true } } }, async (page, origin) => {
    await openWidget(page, { origin, ready: false, 'help-phone': HELP });
    await readsNumbers(page, 11_000);
    await shot(page, 'smoke-too-slow');
  }));

test('the CSP forbids wasm: a phone number', () =>
  inPage({ csp: "default-src 'self'" }, async (page, origin) => {
    await openWidget(page, { origin, ready: false, 'help-phone': HELP });
    await readsNumbers(page);
  }));

test('no WebAssembly in this browser: a phone number, in the language of the page', () =>
  inPage({}, async (page, origin) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await openWidget(page, { origin, lang: 'en', ready: false, 'help-phone': HELP });
    assert.match(await readsNumbers(page), /Your municipality/);
  }));

test('in every language of the interface the message is in that language, and in its direction', () => {
  const expected = { nl: /Uw gemeente/, 'nl-x-je': /Je gemeente/, 'en-GB': /Your municipality/, tr: /Belediyeniz/, ar: /بلديتك/, pl: /Państwa gmina/, uk: /Ваш муніципалітет/, fr: /Uw gemeente/ };
  return inPage({ faults: { [WASM]: { status: 404 } } }, async (page, origin) => {
    for (const [lang, words] of Object.entries(expected)) {
      await page.goto(`${origin}/host.html?${new URLSearchParams({ src: GUIDE, lang, 'help-phone': HELP })}`);
      assert.match(await readsNumbers(page), words, lang);
      const direction = await page.locator('keukentafel-gesprek section').evaluate((section) => getComputedStyle(section).direction);
      assert.equal(direction, lang === 'ar' ? 'rtl' : 'ltr', lang);
    }
  });
});

test('a wrong MIME type for the wasm is mended', () =>
  inPage({ faults: { [WASM]: { type: 'application/octet-stream' } } }, (page, origin) => openWidget(page, { origin })));

test('no style sheet: plain, but it works', () =>
  inPage({ faults: { '/keukentafel.css': { status: 404 } } }, (page, origin) => openWidget(page, { origin })));

test('after a failure "Opnieuw beginnen" starts it, once the file is there', () => {
  const faults = { [WASM]: { status: 404 } };
  return inPage({ faults }, async (page, origin) => {
    const watch = await openWidget(page, { origin, ready: false, 'help-phone': HELP });
    await readsNumbers(page);
    delete faults[WASM];
    await page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
    await watch.ready;
  });
});

test('after a trap: the message, no further call, and a fresh start', () =>
  inPage({}, async (page, origin) => {
    const watch = await openWidget(page, { origin, 'help-phone': HELP });
    const element = page.locator('keukentafel-gesprek');
    await page.evaluate(() => dispatchEvent(new CustomEvent('keukentafel-panic')));
    assert.match(await readsNumbers(page), /Er ging iets mis/);
    assert.equal(await element.evaluate((host) => host.exportPlan('json')), undefined);
    await element.evaluate((host) => host.setAttribute('lang', 'nl-NL'));
    await page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
    await element.locator('section[role=alert]').waitFor({ state: 'detached' });
    await assert.doesNotReject(page.waitForFunction(() => document.querySelector('keukentafel-gesprek').shadowRoot.querySelector('div')));
    const ready = () => watch.events.filter(({ name }) => name === 'ready').length;
    for (const until = Date.now() + 5_000; ready() < 2 && Date.now() < until; ) await page.waitForTimeout(20);
    assert.equal(ready(), 2);
  }));

test('a real panic in the wasm is told on the page', () =>
  inPage({}, async (page, origin) => {
    await openWidget(page, { origin, 'help-phone': HELP });
    // The browser refuses one element, once: the wasm has no answer to that, and must end.
    await page.evaluate(() => {
      const { createElement } = Document.prototype;
      Document.prototype.createElement = function (...args) {
        if (!String(new Error().stack).includes('wasm')) return createElement.apply(this, args);
        Document.prototype.createElement = createElement;
        throw new Error('planted');
      };
    });
    await page.locator('[data-action=next]').first().click();
    assert.match(await readsNumbers(page), /Er ging iets mis/);
  }));

test('a move in the page keeps the widget; taking it away ends it', () =>
  inPage({}, async (page, origin) => {
    const watch = await openWidget(page, { origin });
    const element = page.locator('keukentafel-gesprek');
    await element.evaluate((host) => {
      globalThis.before = host.shadowRoot.firstElementChild;
      document.body.append(host);
    });
    assert.ok(await element.evaluate((host) => host.shadowRoot.firstElementChild === globalThis.before));
    const left = await element.evaluate(async (host) => {
      host.remove();
      await Promise.resolve();
      return host.shadowRoot.childElementCount;
    });
    assert.deepEqual([left, watch.problems], [0, []]);
  }));

test('axe looks inside the widget: a planted error is found', () =>
  inPage({}, async (page, origin) => {
    await openWidget(page, { origin });
    await page.locator('keukentafel-gesprek').evaluate((host) => host.shadowRoot.firstElementChild.append(document.createElement('button')));
    assert.ok((await axe(page)).some(({ id }) => id === 'button-name'));
  }));

test('without JavaScript: the words of the page itself, with a phone number', () =>
  inPage({ context: { javaScriptEnabled: false } }, async (page, origin) => {
    await page.goto(origin);
    await page.locator('noscript p', { hasText: 'Zonder JavaScript' }).waitFor();
    await page.locator('keukentafel-gesprek').getByRole('link', { name: HELP }).waitFor();
  }));

test('a page that knows the door says so, and one that names a door which is not there says nothing', async () => {
  for (const [door, chosen] of [['debts', ['debts']], ['kelder', []]]) {
    await inPage({}, async (page, origin) => {
      const watch = await openWidget(page, { origin, door });
      const codes = await page.locator('keukentafel-gesprek').locator('[data-choice=door] input:checked').evaluateAll((found) => found.map(({ value }) => value));
      assert.deepEqual([codes, watch.problems], [chosen, []]);
    });
  }
});
