// A language from right to left: the whole widget is mirrored, words of the guide keep their own direction, and nothing scrolls sideways.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened } from './lib/open.mjs';
import { DESK, SCENES } from './lib/scenes.mjs';
import { dress, show } from './lib/stage.mjs';
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

test('Dutch in Arabic stands whole and in its place: in a drawing, in a list of names, in a field', async () => {
  const page = await opening.browser.newPage({ viewport: { width: 1280, height: 800 } });
  const inArabic = async (scene) => {
    await show(page, opening.server.origin, scene);
    await dress(page, { lang: 'ar' });
  };
  await inArabic(DESK.find(({ id }) => id === 'desk-people'));
  const drawn = await page.evaluate(() => [...document.querySelector('keukentafel-gesprek').shadowRoot.querySelectorAll('svg.kt-drawn text')].map((text) => [text.textContent, text.childElementCount, text.getComputedTextLength() > 0]));
  assert.ok(drawn.length > 5 && drawn.some(([words]) => words === 'School'), JSON.stringify(drawn));
  assert.deepEqual(drawn.filter(([, elements, there]) => elements > 0 || !there), []);

  await inArabic(SCENES.find(({ id }) => id === 'map-full'));
  // From right to left: who is named first stands furthest to the right.
  assert.deepEqual(await leftOf(page, '.kt-house__people', ['Dennis', 'Tim', 'Eva', 'Rob']), ['Rob', 'Eva', 'Tim', 'Dennis']);

  await inArabic(SCENES.find(({ id }) => id === 'own-words-filled'));
  const field = await page.evaluate(() => getComputedStyle(document.querySelector('keukentafel-gesprek').shadowRoot.querySelector('textarea')).unicodeBidi);
  assert.equal(field, 'plaintext', 'each line that is typed has the direction of its own words');
  await page.close();
});

/** These words as they stand in the element, from left to right. */
function leftOf(page, selector, words) {
  return page.evaluate(
    ([place, wanted]) => {
      const found = document.querySelector('keukentafel-gesprek').shadowRoot.querySelector(place);
      const walker = document.createTreeWalker(found, NodeFilter.SHOW_TEXT);
      const places = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const word of wanted.filter((one) => node.data.includes(one))) {
          const range = document.createRange();
          range.setStart(node, node.data.indexOf(word));
          range.setEnd(node, node.data.indexOf(word) + word.length);
          places.push([range.getBoundingClientRect().left, word]);
        }
      }
      return places.sort(([one], [other]) => one - other).map(([, word]) => word);
    },
    [selector, words],
  );
}
