// The table of the coach, in a real page: what the screen holds when it is turned to the resident. It is worked without a mouse in walks.test.mjs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';
import { axe, openWidget, shot } from './lib/widget.mjs';

const HOUSEHOLD = { guide: 'voorbeeldhuishouden', mode: 'coach' };
// What somebody says apart is planted in tests/it/stories/desk.rs: it takes a household of three.
const SECRETS = { note: 'GEHEIM-NOTITIE', ladder: 'GEHEIM-LADDER', cost: 'GEHEIM-BEDRAG' };

let server;
let browser;
before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function table(options = {}, viewport = { width: 1280, height: 800 }) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  const requested = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  const watch = await openWidget(page, { origin: server.origin, ...HOUSEHOLD, ...options });
  return { page, watch, requested };
}

const frame = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function click(page, selector) {
  await page.locator(selector).first().click();
  await frame(page);
}

/** Everything that is in the widget now: markup, what is in its fields, and what a screen reader is given. */
async function everything(page) {
  const drawn = await page.evaluate(() => {
    const root = document.querySelector('keukentafel-gesprek').shadowRoot;
    return [root.innerHTML, ...[...root.querySelectorAll('input, textarea')].map((field) => field.value), document.title].join('\n');
  });
  const debug = await page.context().newCDPSession(page);
  const { nodes } = await debug.send('Accessibility.getFullAXTree');
  return [drawn, JSON.stringify(nodes)].join('\n');
}

const tab = (name) => `[data-action=tab][value=${name}]`;

test('at the overview a coach sees what is still open before the reasons, and below the work elsewhere', async () => {
  const { page } = await table();
  const sections = () => page.locator('[data-section=plan] [data-section]').evaluateAll((all) => all.map((section) => section.dataset.section));
  const order = await sections();
  assert.ok(order.indexOf('checks') >= 0 && order.indexOf('checks') < order.indexOf('route'), order.join(' '));
  await click(page, tab('days'));
  assert.equal((await sections()).at(-1), 'checks');
  await page.close();
});

test('a turned screen holds nothing of the coach', async () => {
  const { page, watch } = await table();
  await click(page, '[data-section=agenda] [value=hou]');
  await page.locator('[data-section=note] textarea').fill(SECRETS.note);
  await click(page, tab('goals'));
  await click(page, '[data-action=goal]');
  for (const [place, words] of [[0, SECRETS.ladder], [6, SECRETS.cost]]) {
    const fold = page.locator('.kt-work > .kt-fold, .kt-work details').nth(place);
    await fold.locator('summary').click();
    await fold.locator('textarea').last().fill(words);
  }
  const prompts = await page.locator('[data-section=prompts] li').allTextContents();
  const checks = await page.locator('[data-section=checks] li').allTextContents();
  assert.ok(prompts.length > 0 && checks.length > 0, 'there is something to hide');
  const before = await everything(page);
  for (const words of Object.values(SECRETS)) assert.ok(before.includes(words), `${words} was written`);

  await page.keyboard.press('F2');
  await frame(page);
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => document.querySelector('keukentafel-gesprek').shadowRoot.querySelector('.kt').innerText);
  await page.emulateMedia({ media: 'screen' });
  const turned = (await everything(page)) + printed + JSON.stringify(watch.events);
  for (const words of [...Object.values(SECRETS), ...prompts, ...checks]) assert.ok(!turned.includes(words.trim()), `on the turned screen: ${words}`);
  assert.equal(await page.locator('[data-section=agenda], [data-section=plan], [data-section=beside]').count(), 0);

  await page.keyboard.press('F2');
  await frame(page);
  const back = await everything(page);
  for (const words of Object.values(SECRETS)) assert.ok(back.includes(words), `${words} is there again`);
  assert.deepEqual([watch.violations, watch.problems, watch.requestsAfterReady], [[], [], []]);
  await page.close();
});

test('axe finds nothing on the table, in each of its states', async () => {
  for (const theme of ['light', 'dark', 'contrast']) {
    const { page } = await table({ theme });
    const states = {
      start: async () => {},
      question: () => click(page, '[data-section=agenda] [value=hou]'),
      goals: async () => {
        await click(page, tab('goals'));
        await click(page, '[data-action=goal]');
      },
      days: () => click(page, tab('days')),
      people: () => click(page, tab('people')),
      keep: () => click(page, tab('keep')),
      plan: () => click(page, '[data-section=agenda] [data-action=finish]'),
      turned: () => page.keyboard.press('F2'),
    };
    for (const [name, reach] of Object.entries(states)) {
      await reach();
      await frame(page);
      assert.deepEqual(await axe(page), [], `${name}, ${theme}`);
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0, `${name} moves`);
    }
    await page.close();
  }
});

test('no width makes the table scroll sideways', async () => {
  for (const width of [320, 768, 1280]) {
    const { page } = await table({}, { width, height: 900 });
    if (width < 1280) await click(page, '[data-action=agenda]'); // folded where there is no room beside the question
    await click(page, '[data-section=agenda] [value=hou]');
    for (const name of ['order', 'goals', 'days', 'people', 'keep']) {
      await click(page, tab(name));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${name} is ${wide} px too wide at ${width}`);
    }
    await shot(page, `coach-${width}`);
    await page.close();
  }
});

test('each mode loads its own program; only the turned screen can be left by Shift', async () => {
  const coach = await table();
  assert.ok(coach.requested.includes('/keukentafel-coach_bg.wasm') && !coach.requested.includes('/keukentafel_bg.wasm'));
  const shift = async () => {
    for (let times = 0; times < 3; times += 1) await coach.page.keyboard.press('Shift');
    await frame(coach.page).catch(() => {});
  };
  await shift();
  assert.equal(await coach.page.locator('[data-section=agenda]').count(), 1, 'a coach loses nothing by Shift');
  await coach.page.keyboard.press('F2');
  await frame(coach.page);
  await coach.page.route('**/*', (route) => (route.request().url().startsWith(server.origin) ? route.continue() : route.abort()));
  await shift();
  await coach.page.waitForTimeout(200);
  const left = await coach.page.evaluate(() => document.querySelector('keukentafel-gesprek')?.shadowRoot.childElementCount ?? 0).catch(() => 0);
  assert.equal(left, 0, 'the turned screen is empty');
  await coach.page.close();
  const resident = await table({ mode: 'resident' });
  assert.ok(!resident.requested.some((path) => path.includes('-coach')), 'a telephone downloads nothing of the coach');
  await resident.page.close();
});
