// The table of the coach, state by state: held against the same measures as the resident's screens. And what a household of several
// members may keep from each other, read back in every place where a page can show it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { opened } from './lib/open.mjs';
import { SPACING, drawn, enlarged, equip, focusFaults, forcedFaults, moving, sideways, targets, wearing, whole } from './lib/measures.mjs';
import { DESK } from './lib/scenes.mjs';
import { THEMES, dress, frames, show, unrolled } from './lib/stage.mjs';
import { enter, look, press } from './lib/walk.mjs';
import { axe, openWidget, watchPage } from './lib/widget.mjs';

const HANDS = 2;
const TURNED = DESK.find(({ id }) => id === 'desk-turned');
/** Beside the pictures of the gallery: the first screen, the first tab of the plan, and the house on the turned screen. */
const STATES = [
  { id: 'desk-start', mode: 'coach', screen: 'start' },
  ...DESK,
  { ...TURNED, id: 'desk-order', press: ['tab=order'] },
  { ...TURNED, id: 'desk-turned-map', talk: { ...TURNED.talk, step: { screen: 'map' } }, screen: 'map' },
];

const opening = opened();

const inRoot = (page, selector) => page.locator('keukentafel-gesprek').locator(selector);

async function click(page, selector) {
  await inRoot(page, selector).first().click({ timeout: 5000 });
  await frames(page);
}

/** The ways on, that lead to another question or out of this page. */
const onward = (page) =>
  page.evaluate(() => {
    const { all, name } = globalThis.kit;
    const low = all('[data-action=next], [data-action=back], [data-action=finish], [data-action=table], [data-action=room], [data-action=tab]');
    return low.filter((node) => node.getBoundingClientRect().height < 43.5).map((node) => `${node.getBoundingClientRect().height} px high: ${name(node)}`);
  });

test('each state of the table keeps the measures of the resident’s screens', async () => {
  const faults = {};
  const todo = [...STATES];
  const work = async () => {
    const page = await opening.browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    for (let state = todo.shift(); state; state = todo.shift()) {
      const note = (where, list) => list.length > 0 && ((faults[state.id] ??= []).push(...list.map((fault) => `${where}: ${fault}`)));
      await show(page, opening.server.origin, state);
      await equip(page);
      note('motion', await moving(page));
      note('focus', (await focusFaults(page)).faults);
      await page.emulateMedia({ forcedColors: 'active' });
      note('forced colours', await forcedFaults(page));
      note('forced focus', (await focusFaults(page)).faults);
      await page.emulateMedia({ forcedColors: 'none' });
      for (const [width, themes] of [[1280, THEMES], [768, ['light']], [360, ['light']]]) {
        for (const theme of themes) {
          await dress(page, { width, theme });
          note(`drawn ${theme} ${width}`, await drawn(page));
          note(`axe ${theme} ${width}`, (await unrolled(page, () => axe(page))).map(({ id, where }) => `${id}: ${where.join(', ')}`));
        }
        note(`targets ${width}`, (await targets(page, 24)).faults);
        note(`ways on ${width}`, await onward(page));
        note(`sideways ${width}`, await sideways(page));
        note(`spacing ${width}`, await wearing(page, SPACING, () => whole(page)));
      }
      await dress(page, { width: 320 });
      note('sideways 320', await sideways(page));
      for (const width of [1280, 768, 360]) {
        await dress(page, { width });
        note(`letters ${width}`, await enlarged(page, () => whole(page)));
      }
      await dress(page, { width: 1280 }); // the next one starts wide
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: HANDS }, work));
  assert.deepEqual(faults, {});
});

test('letters of 200 % and rings in forced colours: a fault planted in the sheet of the table is found', async () => {
  const page = await opening.browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  await show(page, opening.server.origin, DESK[0]);
  await equip(page);
  const large = () => enlarged(page, () => whole(page));
  assert.deepEqual(await large(), []);
  assert.notDeepEqual(await wearing(page, '.kt-desk .kt-route{grid-template-columns:1fr 1fr}', large), [], 'two columns that stay two');
  await page.emulateMedia({ forcedColors: 'active' });
  assert.deepEqual((await focusFaults(page)).faults, []);
  const ringless = '.kt-desk__agenda :focus-visible{outline-style:none}';
  assert.notDeepEqual((await wearing(page, ringless, () => focusFaults(page))).faults, [], 'no ring in the agenda');
  await page.close();
});

test('on a telephone the question comes first, and the topics unfold above it', async () => {
  const page = await opening.browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  await show(page, opening.server.origin, DESK[0]);
  await equip(page);
  const heading = () => inRoot(page, 'h1').evaluate((node) => node.getBoundingClientRect().bottom);
  assert.ok((await heading()) < 370, `the question ends at ${await heading()} of 740`);
  await press(page, 'agenda');
  assert.equal(await inRoot(page, '[data-section=agenda] [data-action=room]').first().isVisible(), true);
  assert.deepEqual([await sideways(page), (await targets(page, 24)).faults, await onward(page), await axe(page)], [[], [], [], []]);
  await enter(page, '[data-section=agenda] [value=fin]');
  assert.equal((await look(page)).focus, 'H1');
  assert.equal(await inRoot(page, '[data-section=agenda] [data-action=room]').first().isVisible(), false, 'folded again');
  await page.close();
});

/** Everything a page can show: markup, fields, what a screen reader is given, the paper, the title, and what the host is told. */
async function everything(page, watch) {
  const drawn = await page.evaluate(() => {
    const root = document.querySelector('keukentafel-gesprek').shadowRoot;
    return [root.innerHTML, root.querySelector('.kt').innerText, ...[...root.querySelectorAll('input, textarea')].map((field) => field.value), document.title].join('\n');
  });
  const wire = await page.context().newCDPSession(page);
  const { nodes } = await wire.send('Accessibility.getFullAXTree');
  await wire.detach();
  return [drawn, JSON.stringify(nodes), await paper(page), JSON.stringify(watch.events)].join('\n');
}

/** The words on the paper; as the screen has them for paper, where nothing can read a PDF. */
async function paper(page) {
  try {
    return execFileSync('pdftotext', ['-', '-'], { input: await page.pdf(), encoding: 'utf8', maxBuffer: 1 << 26 });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    await page.emulateMedia({ media: 'print' });
    const words = await inRoot(page, '.kt').evaluate((node) => node.innerText);
    await page.emulateMedia({ media: null });
    return words;
  }
}

/** Whether these words can be read anywhere. */
async function said(page, watch, words, there, when) {
  const all = await everything(page, watch);
  for (const one of words) assert.equal(all.includes(one.trim()), there, `${one} ${when}`);
}

async function turn(page) {
  await page.keyboard.press('F2');
  await frames(page);
}

test('what came of a referral is nowhere on the turned screen, nor on its paper', async () => {
  const page = await opening.browser.newPage({ viewport: { width: 1280, height: 800 } });
  const watch = await openWidget(page, { origin: opening.server.origin, guide: 'voorbeeldhuishouden', mode: 'coach' });
  await click(page, '[data-section=agenda] [value=hou]');
  await click(page, '[data-action=tab][value=goals]');
  await click(page, '[data-action=goal]');
  for (const field of await inRoot(page, '[data-section=referral] textarea').all()) await field.fill('GEHEIM-UITKOMST');
  await said(page, watch, ['GEHEIM-UITKOMST'], true, 'is there for the coach');
  await turn(page);
  await said(page, watch, ['GEHEIM-UITKOMST'], false, 'on the turned screen');
  await turn(page);
  await said(page, watch, ['GEHEIM-UITKOMST'], true, 'is there again');
  assert.deepEqual([watch.violations, watch.problems, watch.requestsAfterReady], [[], [], []]);
  await page.close();
});

const OWN_WORDS = '[data-question="hh.why"] textarea';

/** To the question for own words, by the agenda and the list of questions. */
async function toOwnWords(page) {
  await click(page, '[data-section=agenda] [value=hh]');
  if ((await inRoot(page, OWN_WORDS).count()) > 0) return;
  await click(page, '[data-section=questions] summary');
  await click(page, '[data-section=questions] [value="hh.why"]');
}

test('what is said apart is nowhere on the turned screen, and there again only apart', async () => {
  const page = await opening.browser.newPage({ viewport: { width: 1280, height: 800 } });
  const watch = await watchPage(page);
  await show(page, opening.server.origin, { ...TURNED, press: [] });
  await click(page, '[data-section=agenda] [data-action=apart]');
  await toOwnWords(page);
  await inRoot(page, OWN_WORDS).fill('GEHEIM-APART');
  await inRoot(page, '[data-section=note] textarea').fill('GEHEIM-ERNAAST');
  const hints = await inRoot(page, ':is([data-section=prompts], [data-section=hints]) :is(li, p)').allTextContents();
  const secrets = ['GEHEIM-APART', 'GEHEIM-ERNAAST'];
  await said(page, watch, [...secrets, ...hints], true, 'is there, apart');
  await turn(page);
  await said(page, watch, [...secrets, ...hints], false, 'on the turned screen');
  assert.equal(await inRoot(page, '[data-section=agenda], [data-section=plan], [data-section=beside], [data-section=apart]').count(), 0);
  await turn(page);
  await toOwnWords(page);
  await said(page, watch, secrets, false, 'with everybody at the table');

  await click(page, '[data-section=agenda] [data-action=apart]');
  await toOwnWords(page);
  assert.equal(await inRoot(page, OWN_WORDS).inputValue(), 'GEHEIM-APART');
  assert.equal(await inRoot(page, '[data-section=note] textarea').inputValue(), 'GEHEIM-ERNAAST');
  assert.deepEqual([watch.violations, watch.problems], [[], []]);
  await page.close();
});
