// The program of a resident comes in two: the talk, and the plan a moment later. Whatever happens to the second, nobody loses a word.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { DIST, startServer } from './lib/server.mjs';
import { fill, look, press } from './lib/walk.mjs';
import { axe, openWidget, shot } from './lib/widget.mjs';

const GUIDE = '/guides/breed-gesprek.guide';
const TALK = '/keukentafel_bg.wasm';
const PLAN = '/keukentafel-plan.wasm';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** Gives the test a page and a server of its own, with these faults; and says how often each file was asked for. */
async function inPage(faults, work) {
  const server = await startServer({ faults });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  try {
    const watch = await openWidget(page, { origin: server.origin, ready: false });
    await page.locator('keukentafel-gesprek [data-screen=start]').waitFor();
    await work({ page, watch, times: (file) => asked.filter((path) => path === file).length, faults: server.faults });
  } finally {
    await page.close();
    await server.close();
  }
}

const told = (watch, name) => watch.events.filter((event) => event.name === name).length;

async function until(holds) {
  for (const end = Date.now() + 10_000; !holds(); ) {
    assert.ok(Date.now() < end, `within ten seconds: ${holds}`);
    await new Promise((later) => setTimeout(later, 20));
  }
}

/** From the house straight to the plan; what there is between is passed over. */
async function hurryTo(page, screen) {
  await press(page, 'map');
  await press(page, 'finish');
  for (let steps = 0; steps < 20 && (await look(page)).screen !== screen; steps += 1) await press(page, 'next');
  assert.equal((await look(page)).screen, screen);
}

test('it is asked for once, and after it nothing', () =>
  inPage({}, async ({ page, watch, times }) => {
    await watch.ready;
    assert.deepEqual([times(TALK), times(PLAN), told(watch, 'ready')], [1, 1, 1]);
    await press(page, 'next');
    await hurryTo(page, 'plan');
    assert.deepEqual([watch.requestsAfterReady, watch.problems, watch.violations], [[], [], []]);
  }));

test('while it is away somebody talks, is told to wait at the plan, and then sees it', () =>
  inPage({ [PLAN]: { status: 503 } }, async ({ page, watch, faults, times }) => {
    await press(page, 'next');
    while ((await look(page)).screen !== 'question') await press(page, 'next');
    const { question } = await look(page);
    await fill(page, 'Mijn buurvrouw helpt mij.');
    await press(page, 'next');
    await hurryTo(page, 'coming');
    await shot(page, 'halves-coming');
    assert.deepEqual(await axe(page), []);
    assert.deepEqual([told(watch, 'ready'), told(watch, 'plan')], [0, 0]);
    await press(page, 'back');
    assert.notEqual((await look(page)).screen, 'coming', 'back leads back');
    await hurryTo(page, 'coming');
    delete faults[PLAN];
    await watch.ready;
    await page.locator('keukentafel-gesprek [data-screen=plan]').waitFor();
    assert.equal((await look(page)).focus, 'H1');
    assert.match(await page.locator('keukentafel-gesprek [data-screen=plan]').innerText(), /Mijn buurvrouw helpt mij/, question);
    assert.ok(times(PLAN) >= 2);
    assert.deepEqual(watch.requestsAfterReady, []);
  }));

test('what was to be saved before it came is saved when it is here', () =>
  inPage({ [PLAN]: { status: 503 } }, async ({ page, faults }) => {
    await press(page, 'next');
    await press(page, 'later');
    const coming = page.waitForEvent('download');
    await press(page, 'download', 'html');
    assert.equal((await look(page)).screen, 'coming');
    delete faults[PLAN];
    const file = await coming;
    assert.match(readFileSync(await file.path(), 'utf8'), /<title>/);
    assert.equal((await look(page)).screen, 'later');
  }));

/** The same half, as it would be of another version. */
const ofAnotherVersion = () => {
  const bytes = readFileSync(`${DIST}${PLAN.slice(1)}`);
  const at = bytes.indexOf('_memory') - 1;
  assert.match(bytes.subarray(at - 20, at + 1).toString(), /^seam_[0-9a-f]{16}$/, 'the halves know each other by a name');
  bytes[at] = bytes[at] === 0x30 ? 0x31 : 0x30;
  return bytes;
};

const FAULTS = {
  'of another version': () => ({ body: ofAnotherVersion() }),
  'cut short': () => ({ cut: 5_000 }),
  'a page of HTML': () => ({ type: 'text/html', body: '<!doctype html><title>Inloggen</title>' }),
};

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`one that is ${name} is refused, and asked for anew`, () =>
    inPage({ [PLAN]: fault() }, async ({ page, watch, faults, times }) => {
      await press(page, 'next');
      const { screen } = await look(page);
      await until(() => times(PLAN) >= 2);
      assert.equal(told(watch, 'ready'), 0);
      delete faults[PLAN];
      await watch.ready;
      assert.equal((await look(page)).screen, screen, 'the talk goes on where it was');
      await hurryTo(page, 'plan');
      assert.deepEqual(watch.violations, []);
    }));
}

test('two on a page share it', () =>
  inPage({ [PLAN]: { status: 503 } }, async ({ page, watch, faults, times }) => {
    await page.evaluate(() => document.querySelector('keukentafel-gesprek').after(document.querySelector('keukentafel-gesprek').cloneNode(true)));
    await page.locator('keukentafel-gesprek [data-screen=start]').nth(1).waitFor();
    delete faults[PLAN];
    const asked = times(PLAN);
    await until(() => told(watch, 'ready') === 2);
    assert.equal(times(PLAN), asked + 1, 'for both at once');
  }));

test('nothing is asked for any more when the element is taken out of the page', () =>
  inPage({ [PLAN]: { status: 503 } }, async ({ page, times }) => {
    await until(() => times(PLAN) === 1);
    await page.evaluate(() => document.querySelector('keukentafel-gesprek').remove());
    await page.waitForTimeout(2_500); // the next try would be after one second
    assert.equal(times(PLAN), 1);
  }));

/** Only the first section of the guide, until it is let go. */
function firstSection() {
  const bytes = readFileSync(`${DIST}${GUIDE.slice(1)}`);
  const first = bytes.readUInt32LE(8);
  let letGo;
  const rest = new Promise((resolve) => (letGo = resolve));
  assert.ok(first * 2 < bytes.length, 'most of a guide is words of other languages');
  return { fault: { first, rest }, letGo, cut: { cut: first + 1_000 } };
}

const languages = (page) => page.locator('keukentafel-gesprek [data-action=language]');

test('the talk begins before the words of other languages have come; who chooses one gets it when they have', () => {
  const { fault, letGo } = firstSection();
  return inPage({ [GUIDE]: fault }, async ({ page, watch }) => {
    assert.equal(await languages(page).count(), 7, 'they are offered at once, so that nothing moves');
    await press(page, 'language', 'en');
    assert.equal((await look(page)).screen, 'coming');
    letGo();
    await watch.ready;
    await page.locator('keukentafel-gesprek [data-screen=start][lang=en]').waitFor();
    await page.getByText('A conversation about your life at home').first().waitFor();
    assert.deepEqual(watch.requestsAfterReady, []);
  });
});

test('a guide of which the rest is cut short is asked for anew', () =>
  inPage({ [GUIDE]: firstSection().cut }, async ({ page, watch, faults, times }) => {
    delete faults[GUIDE]; // the first screen is there, so it was asked for once
    await press(page, 'next');
    await watch.ready;
    assert.equal(times(GUIDE), 2);
    await press(page, 'help');
    assert.equal(await languages(page).count(), 7);
  }));

test('one whose rest stays damaged is talked through in its own language', () =>
  inPage({ [GUIDE]: firstSection().cut }, async ({ page, watch, times }) => {
    await watch.ready;
    assert.equal(times(GUIDE), 2);
    assert.equal(await languages(page).count(), 0, 'what cannot be chosen is not offered');
    await press(page, 'next');
    await hurryTo(page, 'plan');
  }));

test('another language than that of the guide waits for its words, with a sentence', async () => {
  const { fault, letGo } = firstSection();
  const server = await startServer({ faults: { [GUIDE]: fault } });
  const page = await browser.newPage();
  try {
    const watch = await openWidget(page, { origin: server.origin, lang: 'en', ready: false });
    await page.getByRole('status').getByText('One moment.').waitFor();
    await page.waitForTimeout(500);
    assert.equal(await page.locator('keukentafel-gesprek [data-screen]').count(), 0);
    letGo();
    await watch.ready;
    assert.equal(await page.locator('keukentafel-gesprek [data-screen]').getAttribute('lang'), 'en');
    assert.deepEqual(watch.problems, []);
  } finally {
    await page.close();
    await server.close();
  }
});
