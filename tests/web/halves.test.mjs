// The program of a resident comes in two: the talk, and the plan a moment later. Whatever happens to the second, nobody loses a word.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { DIST, startServer } from './lib/server.mjs';
import { fill, household, look, press, walkToPlan } from './lib/walk.mjs';
import { axe, openWidget, shot } from './lib/widget.mjs';

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
    const { answers, members } = household('c2_debts_eviction');
    await walkToPlan(page, { answers, members: members.slice(0, 1) });
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
  const at = bytes.indexOf('seam_') + 'seam_'.length;
  assert.ok(at > 'seam_'.length, 'the halves know each other by a name');
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
      while (times(PLAN) < 2) await page.waitForTimeout(50);
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
    while (told(watch, 'ready') < 2) await page.waitForTimeout(50);
    assert.equal(times(PLAN), asked + 1, 'for both at once');
  }));

test('nothing is asked for any more when the element is taken out of the page', () =>
  inPage({ [PLAN]: { status: 503 } }, async ({ page, times }) => {
    while (times(PLAN) < 1) await page.waitForTimeout(20);
    await page.evaluate(() => document.querySelector('keukentafel-gesprek').remove());
    await page.waitForTimeout(2_500); // the next try would be after one second
    assert.equal(times(PLAN), 1);
  }));
