// What stands where on a screen of the resident: nothing twice, nothing alone, nothing covered.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equip, wearing } from './lib/measures.mjs';
import { opened } from './lib/open.mjs';
import { SCENES } from './lib/scenes.mjs';
import { dress, frames, show } from './lib/stage.mjs';
import { look, press, tabTo } from './lib/walk.mjs';

const opening = opened();
const scene = (id) => SCENES.find((one) => one.id === id);

async function inPage(viewport, work) {
  const page = await opening.browser.newPage({ viewport, reducedMotion: 'reduce' });
  await work(page, page.locator('keukentafel-gesprek')).finally(() => page.close());
}

test('the choice that empties the others stands apart by a word, also where somebody says who may see what', () =>
  inPage({ width: 360, height: 740 }, async (page, talk) => {
    await show(page, opening.server.origin, scene('matrix'));
    assert.equal(await talk.locator('.kt-choices > :has(+ * [value=none])').innerText(), 'Of');
  }));

test('changing the plan begins at its top, and ends by one button', () =>
  inPage({ width: 360, height: 740 }, async (page, talk) => {
    await show(page, opening.server.origin, scene('plan-light'));
    const ways = talk.locator('[data-action=edit]');
    assert.equal(await ways.count(), 1);
    for (const label of ['Klaar met veranderen', 'Verander het plan']) {
      await press(page, 'edit');
      assert.deepEqual(await ways.allInnerTexts(), [label]);
      assert.equal((await look(page)).focus, 'H1', label);
    }
  }));

/** Choices that stand alone in a row that has room for more. */
const alone = (page) =>
  page.evaluate(() => {
    const { all, name } = globalThis.kit;
    const faults = [];
    for (const group of all('.kt-choices')) {
      const { right } = group.getBoundingClientRect();
      const last = group.lastElementChild;
      if (right - last.getBoundingClientRect().right > 2) faults.push(name(last));
    }
    return faults;
  });

test('no door stands alone in a row', () =>
  inPage({ width: 1280, height: 800 }, async (page) => {
    await show(page, opening.server.origin, scene('start'));
    await equip(page);
    for (const width of [360, 768, 1280]) {
      await dress(page, { width });
      assert.deepEqual(await alone(page), [], `${width}`);
    }
    assert.notDeepEqual(await wearing(page, '.kt-choices > *{grid-column:auto!important}', () => alone(page)), [], 'a planted orphan is found');
  }));

/** The line that somebody types in is in sight: the only one, or the lowest. */
const typing = (page) =>
  page.evaluate(() => {
    const { root, name } = globalThis.kit;
    const field = root.activeElement;
    const { left, bottom, height } = field.getBoundingClientRect();
    const { lineHeight, paddingBlockEnd, borderBlockEndWidth } = getComputedStyle(field);
    const below = field.localName === 'textarea' ? parseFloat(paddingBlockEnd) + parseFloat(borderBlockEndWidth) : (height - parseFloat(lineHeight)) / 2;
    const end = bottom - below;
    const at = root.elementFromPoint(left + 24, end - 4);
    return at === field ? [] : [`the line that is typed ends at ${Math.round(end)} of ${innerHeight}, and there is ${at ? name(at) : 'nothing'}`];
  });

/** Low windows: a small telephone, a laptop with bars of its browser, and a telephone of which the keyboard takes half the window. */
const LOW = [
  [360, 640],
  [1280, 600],
  [360, 320],
];

test('in a low window nothing covers what is typed, and Verder is the next thing below it', () =>
  inPage({ width: 360, height: 640 }, async (page) => {
    for (const id of ['own-words', 'line', 'date']) {
      for (const [width, height] of LOW) {
        await page.setViewportSize({ width, height: Math.max(height, 600) });
        await show(page, opening.server.origin, scene(id));
        await equip(page);
        await tabTo(page, ':is(textarea, input)');
        await page.setViewportSize({ width, height }); // the keyboard comes up when the field has the focus
        const lines = id === 'own-words' ? 9 : 1;
        for (let line = 0; line < lines; line += 1) {
          if (line > 0) await page.keyboard.press('Enter');
          await page.keyboard.type('12');
        }
        await frames(page);
        assert.deepEqual(await typing(page), [], `${id} ${width} × ${height}`);
        if (id === 'own-words' && height === 640) {
          const sticking = '.kt-shell .kt-foot{position:sticky!important;inset-block-end:0;z-index:1}';
          assert.notDeepEqual(await wearing(page, sticking, () => typing(page)), [], 'a table edge that would stick here is found');
        }
        await tabTo(page, '[data-action=next]');
        const fault = await page.evaluate(() => globalThis.kit.sight(globalThis.kit.root.activeElement));
        assert.equal(fault, '', `${id} ${width} × ${height}`);
      }
    }
  }));
