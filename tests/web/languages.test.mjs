// A language from right to left: the whole widget is mirrored, words of the guide keep their own direction, and nothing scrolls sideways.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened } from './lib/open.mjs';
import { fill, look, press } from './lib/walk.mjs';
import { axe, openWidget } from './lib/widget.mjs';

const opening = opened();

const ANSWERS = { 'hou.stay': 'no', 'hou.threat': 'evict' };

/** Walks to the plan; `seen` is called once on each kind of screen. */
async function walk(page, seen) {
  const kinds = new Set();
  for (let steps = 0; steps < 120; steps += 1) {
    const now = await look(page);
    if (!kinds.has(now.screen)) await seen(now);
    kinds.add(now.screen);
    if (now.screen === 'plan') return kinds;
    if (ANSWERS[now.question]) await fill(page, ANSWERS[now.question]);
    await press(page, 'next');
  }
  throw new Error('no plan after 120 steps');
}

for (const width of [320, 360]) {
  test(`Arabic at ${width} pixels: mirrored, nothing sideways, and Dutch says that it is Dutch`, async () => {
    const page = await opening.browser.newPage({ viewport: { width, height: 780 } });
    await openWidget(page, { origin: opening.server.origin, lang: 'ar' });
    const kinds = await walk(page, async ({ screen, heading }) => {
      const found = await page.evaluate(() => {
        const root = document.querySelector('keukentafel-gesprek').shadowRoot;
        const kt = root.querySelector('.kt');
        const exit = root.querySelector('[data-action=exit]').getBoundingClientRect();
        const h1 = root.querySelector('h1');
        return {
          dir: getComputedStyle(kt).direction,
          lang: kt.lang,
          exitLeft: exit.left + exit.width / 2 < innerWidth / 2,
          over: document.documentElement.scrollWidth - innerWidth,
          dutch: [...root.querySelectorAll('[lang=nl][dir=ltr]')].length,
          headingLang: h1?.querySelector('[lang]')?.lang ?? '',
          marks: kt.innerText.includes('\u2066'),
        };
      });
      assert.deepEqual([found.dir, found.lang, found.exitLeft, found.marks], ['rtl', 'ar', true, false], screen);
      assert.ok(found.over <= 0, `${screen} is ${found.over} pixels too wide`);
      if (screen === 'question') assert.equal(found.headingLang, 'nl', heading);
      if (screen === 'urgent') assert.equal(found.headingLang, '', heading);
      if (screen === 'question') assert.deepEqual(await axe(page), []);
    });
    assert.ok(['start', 'question', 'roster', 'map', 'urgent', 'mirror', 'plan'].every((kind) => kinds.has(kind)), [...kinds].join());
    await page.close();
  });
}

test('words that are a third longer are not cut', async () => {
  const page = await opening.browser.newPage({ viewport: { width: 320, height: 780 } });
  await openWidget(page, { origin: opening.server.origin, lang: 'tr' });
  await walk(page, async ({ screen }) => {
    const cut = await page.evaluate(() => {
      const root = document.querySelector('keukentafel-gesprek').shadowRoot;
      const texts = [...root.querySelectorAll('button, label, h1, h2, p, legend')].filter((one) => one.getClientRects().length && !one.closest('.kt-hidden'));
      const walker = (one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      for (const one of texts) for (const node of walker(one)) node.data += node.data.slice(0, Math.ceil(node.data.length / 3));
      return texts.filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== 'visible').map((one) => one.textContent);
    });
    assert.deepEqual(cut, [], screen);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, screen);
  });
  await page.close();
});
