// Keyboard only: focus can be seen at every stop of every kind of screen, and is never lost when something goes away.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { opened } from './lib/open.mjs';
import { fill, hit, household, look, press, tabTo, type, walkToPlan } from './lib/walk.mjs';
import { openWidget, shot } from './lib/widget.mjs';

const opening = opened();
let page;
beforeEach(async () => {
  await page?.close();
  page = await opening.browser.newPage({ viewport: { width: 390, height: 844 } });
});

const inRoot = (selector) => page.locator('keukentafel-gesprek').locator(selector);

/** Where the focus is, and how it shows: the ring may be on the row around a small control. */
const focus = () =>
  page.evaluate(() => {
    const active = document.querySelector('keukentafel-gesprek').shadowRoot.activeElement;
    if (!active) return { tag: document.activeElement.tagName };
    const ring = [active, active.closest('label')].filter(Boolean).some((node) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3;
    });
    const { tagName, dataset, value } = active;
    const { top, bottom } = active.closest('label, button, a, h1, textarea, input')?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    const table = document.querySelector('keukentafel-gesprek').shadowRoot.querySelector('.kt-foot').getBoundingClientRect().top;
    const covered = !active.closest('.kt-foot') && (bottom < 0 || top >= table);
    return { tag: tagName, action: dataset.action, value, ring, covered };
  });

/** Tabs once round the screen: each stop has a ring, and none lies under the table. */
async function ringsOnThisScreen(where) {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const now = await focus();
    if (now.tag === 'BODY' || now.tag === 'HTML') return;
    assert.ok(now.ring, `${where}: no ring on ${JSON.stringify(now)}`);
    assert.ok(!now.covered, `${where}: under the table: ${JSON.stringify(now)}`);
  }
}

test('on every kind of screen each stop of the keyboard has a ring, in sight', async () => {
  await openWidget(page, { origin: opening.server.origin });
  const seen = new Set();
  const { answers } = household('c2_debts_eviction');
  await walkToPlan(page, { answers, members: [['m1', 'self', 'a27_aow', 'at_table=yes']] }, {
    seen: async ({ screen, question }) => {
      const kind = `${screen} ${question ? await inRoot('[data-question] :is(input, textarea)').first().evaluate((input) => input.dataset.part ?? input.type) : ''}`;
      if (seen.has(kind)) return;
      seen.add(kind);
      await ringsOnThisScreen(kind);
    },
  });
  assert.ok(seen.size >= 10, [...seen].join(', '));
});

test('taking somebody out leads back to the list, and the list is read', async () => {
  await openWidget(page, { origin: opening.server.origin });
  while ((await look(page)).screen !== 'roster') await press(page, 'next');
  await press(page, 'add');
  assert.equal((await look(page)).focus, 'H1');
  await press(page, 'remove');
  assert.deepEqual(await look(page).then(({ screen, focus: on }) => [screen, on]), ['roster', 'H1']);
});

test('help, its languages and back: the focus returns to the button', async () => {
  await openWidget(page, { origin: opening.server.origin });
  await press(page, 'next');
  await press(page, 'help');
  await shot(page, 'help');
  await press(page, 'language', 'en');
  assert.equal((await focus()).action, 'language', 'the language that was chosen keeps the focus');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('keukentafel-gesprek').shadowRoot.activeElement?.dataset.action === 'help');
});

test('the second mistake takes the focus as the first did', async () => {
  await openWidget(page, { origin: opening.server.origin });
  const { answers } = household('c2_debts_eviction');
  while ((await look(page)).question !== 'hou.evict_date') {
    const { question } = await look(page);
    if (answers[question]) await fill(page, answers[question]);
    await press(page, 'next');
  }
  await fill(page, '2026-02-31');
  for (let tries = 0; tries < 3; tries += 1) {
    await press(page, 'next');
    assert.equal(await inRoot('.kt-sum').evaluate((sum) => sum.getRootNode().activeElement === sum), true);
    await tabTo(page, 'input[data-part=day]');
  }
});

test('a number is typed, told twice where it does not fit, mended and gone on from, with the keyboard only', async () => {
  await openWidget(page, { origin: opening.server.origin, guide: 'number' });
  while ((await look(page)).question !== 'care.hours') await press(page, 'next');
  const field = inRoot('.kt-number input');
  const said = () => field.evaluate((input) => input.getAttribute('aria-describedby')?.split(' ').map((id) => input.getRootNode().getElementById(id).textContent).join(' '));
  assert.equal(await said(), 'Ongeveer is goed.');
  for (const wrong of ['twaalf', '3,5']) {
    await tabTo(page, '.kt-number input');
    await page.keyboard.press('ControlOrMeta+a');
    await type(page, wrong);
    await press(page, 'next');
    assert.equal(await inRoot('.kt-sum').evaluate((sum) => sum.getRootNode().activeElement === sum), true, `${wrong}: the summary has the focus`);
    assert.equal(await field.inputValue(), wrong, 'what was typed stands there');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.match(await said(), /Vul een heel getal in van 0 tot en met 168\./);
    assert.equal((await look(page)).question, 'care.hours');
  }
  // The link of the summary leads to the field.
  await tabTo(page, '.kt-sum a');
  await hit(page, 'Enter');
  assert.equal(await field.evaluate((input) => input.getRootNode().activeElement === input), true);
  await page.keyboard.press('ControlOrMeta+a');
  await type(page, '1.2');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await type(page, '2');
  assert.equal(await inRoot('.kt-sum').count(), 0, 'typing takes the problem away');
  await press(page, 'next');
  assert.equal((await look(page)).question, 'care.people');
  assert.match(await inRoot('.kt-echo').textContent(), /12 uur per week/);
});
