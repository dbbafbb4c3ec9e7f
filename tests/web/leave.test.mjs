// Snel weg really leaves: nothing that was typed is on the screen, not after Back either, with and without the back/forward cache.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';
import { fill, look, press, tabTo } from './lib/walk.mjs';
import { openWidget } from './lib/widget.mjs';

const SECRET = 'Niemand mag dit zien 4711';
const NEUTRAL = 'https://www.knmi.nl/**';

let server;
before(async () => (server = await startServer()));
after(() => server?.close());

/** A browser of its own, with or without the back/forward cache, on the question for own words with a secret typed in. */
async function withSecret({ cache }, work) {
  const browser = await launch(cache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {});
  try {
    const page = await browser.newPage();
    await page.route(NEUTRAL, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weer</title><h1>Het weer</h1>' }));
    await page.goto(`${server.origin}/demo/icon.svg`);
    await openWidget(page, { origin: server.origin });
    await press(page, 'next');
    await fill(page, SECRET);
    await work(page);
  } finally {
    await browser.close();
  }
}

/** A page that comes out of the cache sends no navigation event: ask it where it is. */
async function backHome(page) {
  for (let tries = 0; tries < 50; tries += 1) {
    const where = await page.evaluate(() => location.href).catch(() => '');
    if (where && !where.startsWith('https://www.knmi.nl')) return;
    await page.waitForTimeout(100);
  }
  throw new Error('Back leads nowhere');
}

async function everythingOnThePage(page) {
  return page.evaluate(() => {
    const root = document.querySelector('keukentafel-gesprek')?.shadowRoot;
    const fields = [...(root?.querySelectorAll('textarea, input') ?? [])].map((field) => field.value);
    return [document.title, location.href, document.body?.innerText ?? '', root?.textContent ?? '', ...fields].join('\n');
  });
}

for (const cache of [false, true]) {
  test(`after Snel weg and Back nothing typed is there, ${cache ? 'with' : 'without'} the back/forward cache`, async () => {
    await withSecret({ cache }, async (page) => {
      const entries = await page.evaluate(() => history.length);
      await tabTo(page, '[data-action=exit]').catch(async () => page.locator('keukentafel-gesprek').locator('[data-action=exit]').focus());
      await page.keyboard.press('Enter');
      await page.waitForURL(NEUTRAL);
      assert.equal(await page.evaluate(() => history.length), entries, 'no step of ours is added to the history');
      await page.evaluate(() => history.back());
      await backHome(page);
      assert.ok(!(await everythingOnThePage(page)).includes(SECRET));
      assert.match(await page.evaluate(() => location.href), /icon\.svg$/, 'Back passes over the conversation');
    });
  });
}

test('three times Shift leaves too; capitals do not', async () => {
  await withSecret({ cache: false }, async (page) => {
    await page.keyboard.type('ABC');
    assert.equal((await look(page)).screen, 'question');
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
    await page.waitForURL(NEUTRAL);
  });
});

test('the screen is empty before the other page is there', async () => {
  await withSecret({ cache: false }, async (page) => {
    await page.unroute(NEUTRAL);
    await page.route(NEUTRAL, (route) => setTimeout(() => route.abort().catch(() => {}), 2_000)); // a slow network
    const left = await page.evaluate(() => {
      const root = document.querySelector('keukentafel-gesprek').shadowRoot;
      root.querySelector('[data-action=exit]').click();
      // The widget handles a click in a task of its own; the screen must be empty long before the network answers.
      return new Promise((done) => requestAnimationFrame(() => done({ nodes: root.childElementCount, words: document.body.innerText })));
    });
    assert.equal(left.nodes, 0);
    assert.ok(!left.words.includes(SECRET));
  });
});
