// Whole conversations without a mouse, as a resident and as a coach. Each key that does something goes through `hit` or `type` in
// lib/walk.mjs, which end the walk where the focus is nowhere, has no ring, or is covered.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { opened } from './lib/open.mjs';
import { wearing } from './lib/measures.mjs';
import { talk } from './lib/scenes.mjs';
import { show } from './lib/stage.mjs';
import { answerWith, enter, fill, hit, household, look, press, tabTo, type, walkToPlan } from './lib/walk.mjs';
import { openWidget, watchPage } from './lib/widget.mjs';

const RAMP = household('c1_ramp');
const DEBTS = household('c2_debts_eviction');
/** The debts of c2 in a house of two, who both sit at the table and both are asked. */
const TWO = {
  answers: { ...DEBTS.answers, 'clo.matters m1': 'Rust in huis.', 'clo.matters m2': 'Weer kunnen slapen.', 'clo.share m1': 'coach', 'clo.share m2': 'landlord' },
  members: [['m1', 'self', 'a27_aow', 'at_table=yes'], ['m2', 'partner', 'a27_aow', 'at_table=yes']],
};
const HANDS = 2; // a walk waits for the screen most of the time

const opening = opened();

const inRoot = (page, selector) => page.locator('keukentafel-gesprek').locator(selector);

const PHONE = { width: 390, height: 844 };
/** The table edge is highest here, and least is left above it. */
const SMALL = { width: 320, height: 640 };
const TABLE = { width: 1280, height: 800 };

async function open(mode, viewport) {
  const page = await opening.browser.newPage({ viewport, reducedMotion: 'reduce' });
  const watch = await openWidget(page, { origin: opening.server.origin, mode });
  return { page, watch };
}

/** A day that is not there, three times over: each time the focus is on what is wrong. Then nothing, so that the walk can fill it in. */
async function errTwice(page) {
  await fill(page, '2026-11-31');
  for (let tries = 1; tries <= 3; tries += 1) {
    await press(page, 'next');
    assert.match(await page.evaluate(() => document.querySelector('keukentafel-gesprek').shadowRoot.activeElement.className), /kt-sum/, `try ${tries}`);
  }
}

/** Walks to the plan, and says who was asked what. */
async function walk(page, of, options) {
  const asked = [];
  let erred = false;
  await walkToPlan(page, of, {
    ...options,
    seen: async ({ question, member }) => {
      asked.push(member ? `${question} ${member}` : question);
      if (question !== 'hou.evict_date' || erred) return;
      erred = true;
      await errTwice(page);
    },
  });
  assert.equal(erred, of.answers['hou.evict_date'] !== undefined);
  return asked;
}

/** Both were asked, and the words of both stand in the plan. */
async function bothAreHeard(page, asked) {
  for (const question of ['clo.matters m1', 'clo.matters m2', 'clo.share m1', 'clo.share m2']) assert.ok(asked.includes(question), question);
  const words = await inRoot(page, '[data-screen=plan]').innerText();
  for (const said of [TWO.answers['clo.matters m1'], TWO.answers['clo.matters m2']]) assert.ok(words.includes(said), said);
}

const FIN = '[data-section=agenda] [data-action=room][value=fin]';
const value = (page) => page.evaluate(() => document.querySelector('keukentafel-gesprek').shadowRoot.activeElement.value);

/** Everything that a coach does around the questions. */
async function table(page, of) {
  await money(page, of);
  if (of.members.length > 1) await theSecondOne(page);
  await sides(page);
  await goals(page);
  await turned(page);
}

/** By the agenda to money: what is open is asked and answered, and then a figure is changed, with a note beside it, and one thing more. */
async function money(page, { answers }) {
  await enter(page, FIN);
  await onTo(page, 'mirror', answers);
  await enter(page, '[data-question="fin.scale"] [data-action=change]');
  await fill(page, '6');
  await tabTo(page, '[data-section=note] textarea');
  await type(page, 'Samen de post open.');
  await enter(page, '[data-section=questions] summary');
  await press(page, 'change', 'fin.end');
  assert.equal((await look(page)).question, 'fin.end');
  await fill(page, 'ample');
  await onTo(page, 'mirror');
}

/** By Verder, with these answers, until this kind of screen. */
async function onTo(page, screen, answers = {}) {
  for (let steps = 0; steps < 40; steps += 1) {
    const now = await look(page);
    if (now.screen === screen) return;
    await answerWith(page, answers, now);
    await press(page, 'next');
  }
  throw new Error(`never came to ${screen}`);
}

/** The second member: their card, what they say about money apart from the other, and back together. */
async function theSecondOne(page) {
  await enter(page, '[data-member=m2] [data-action=change]');
  assert.equal((await look(page)).screen, 'member');
  await press(page, 'next');
  // Twice: the second time from the map to the map, where no new screen takes the focus from the button that goes away.
  for (let times = 0; times < 2; times += 1) {
    await enter(page, '[data-member=m2] [data-action=apart]');
    assert.equal(await inRoot(page, '[data-section=apart]').count(), 1);
    if (times === 0) await press(page, 'together');
  }
  await enter(page, FIN);
  await onTo(page, 'mirror');
  await enter(page, '[data-question="fin.end"] [data-action=change]');
  await fill(page, 'just');
  await tabTo(page, '[data-section=note] textarea');
  await type(page, 'Zegt zij.');
  await tabTo(page, 'input[name=told]');
  await hit(page, 'Space');
  await press(page, 'next');
  await press(page, 'together');
  assert.equal(await inRoot(page, '[data-section=apart]').count(), 0);
}

/** Each side of the plan, with what can be filled in there. */
async function sides(page) {
  for (const side of ['order', 'days', 'people', 'keep']) {
    await press(page, 'tab', side);
    assert.equal(await value(page), side, 'the tab keeps the focus');
    const field = { days: '[data-section=events] input', people: '.kt-desk__side textarea', keep: '[name=collective]' }[side];
    if (!field) continue;
    await tabTo(page, field);
    if (side === 'people') await type(page, 'Wij zien het anders.');
    else await hit(page, side === 'days' ? 'ArrowUp' : 'Space');
  }
  await press(page, 'share');
  await press(page, 'unshare');
  await press(page, 'print', 'grounds');
  assert.equal((await look(page)).screen, 'plan');
}

/** A goal at work: another day for a step, a step more and less, a rung of the ladder, and what came of a referral. */
async function goals(page) {
  await press(page, 'tab', 'goals');
  await press(page, 'goal');
  const day = '[data-plan-action] > .kt-edits input[type=date]';
  await tabTo(page, day);
  const before = await value(page);
  await hit(page, 'ArrowUp');
  assert.notEqual(await value(page), before, 'the step has another day');
  await press(page, 'add');
  await press(page, 'remove');
  await enter(page, '.kt-work summary');
  await tabTo(page, '.kt-work details[open] textarea');
  await type(page, 'Wil dit zelf doen.');
  for (const mark of ['sent', 'late', 'reopened']) {
    const there = await inRoot(page, `[data-action=mark][value=${mark}]`).count();
    if (there) await press(page, 'mark', mark);
  }
  await press(page, 'set-aside');
}

/** The screen turned to the resident, who goes on, and back. */
async function turned(page) {
  await hit(page, 'F2');
  assert.equal(await inRoot(page, '[data-section=agenda]').count(), 0);
  await enter(page, '[data-action=help]');
  await hit(page, 'Escape');
  await hit(page, 'F2');
  assert.equal(await inRoot(page, '[data-section=agenda]').count(), 1);
}

describe('without a mouse, the focus is always in sight', { concurrency: HANDS }, () => {
  test('c1 as a resident, to a plan that is changed and given to the page', async () => {
    const { page, watch } = await open('resident', PHONE);
    await walk(page, RAMP, { open: ['hou'] });
    for (const action of ['edit', 'add', 'remove', 'set-aside', 'set-aside', 'edit', 'share', 'unshare', 'full']) await press(page, action);
    assert.equal((await look(page)).screen, 'map');
    assert.deepEqual([watch.violations, watch.problems], [[], []]);
    await page.close();
  });

  test('two who both are asked, as residents on the smallest screen', async () => {
    const { page, watch } = await open('resident', SMALL);
    await bothAreHeard(page, await walk(page, TWO));
    assert.deepEqual([watch.violations, watch.problems], [[], []]);
    await page.close();
  });

  test('c1 as a coach: every question, and then all of the table', async () => {
    const { page, watch } = await open('coach', TABLE);
    await walk(page, RAMP, { open: ['hou'] });
    await table(page, RAMP);
    assert.deepEqual([watch.violations, watch.problems, watch.requestsAfterReady], [[], [], []]);
    await page.close();
  });

  for (const [name, of] of Object.entries({ c2: DEBTS, 'a house of two': TWO })) {
    test(`${name} as a coach, from the first question to the plan`, async () => {
      const { page, watch } = await open('coach', TABLE);
      const asked = await walk(page, of);
      for (const question of Object.keys(DEBTS.answers)) assert.ok(asked.includes(question), `${question} was asked`);
      if (of === TWO) await bothAreHeard(page, asked);
      assert.deepEqual([watch.violations, watch.problems, watch.requestsAfterReady], [[], [], []]);
      await page.close();
    });
  }

  // What was filled in at home is taken up from a file: a dialog of the browser's own, and so the one thing done with a pointer.
  for (const [name, of] of Object.entries({ c2: DEBTS, 'a house of two': TWO })) {
    test(`${name} as a coach, prepared at home up to money: all of the table`, async () => {
      const page = await opening.browser.newPage({ viewport: TABLE, reducedMotion: 'reduce' });
      const watch = await watchPage(page);
      const open = Object.fromEntries(Object.keys(of.answers).filter((question) => question.startsWith('fin.')).map((question) => [question, null]));
      const prepared = talk('c2_debts_eviction', { screen: 'question', id: 'hou.evict_date' }, { people: of.members, given: { ...open, 'hou.evict_date': null } });
      await show(page, opening.server.origin, { id: name, mode: 'coach', talk: prepared, screen: 'question' });
      await errTwice(page);
      await fill(page, of.answers['hou.evict_date']);
      await press(page, 'next');
      await table(page, of);
      assert.deepEqual([watch.violations, watch.problems], [[], []]);
      await page.close();
    });
  }
});

test('a walk ends where the focus is lost, has no ring, or is covered', async () => {
  const { page } = await open('resident', PHONE);
  await onTo(page, 'question');
  for (const [planted, says] of [
    ['*{outline:none!important}', /no ring/],
    ['.kt-talk::after{content:"";position:fixed;inset:0;z-index:2}', /covered/],
    ['', /outside the widget/],
  ]) {
    const spoil = () => (planted ? wearing(page, planted, () => press(page, 'help')) : press(page, 'later'));
    if (!planted) await page.evaluate(() => addEventListener('click', () => requestAnimationFrame(() => document.querySelector('keukentafel-gesprek').shadowRoot.activeElement.blur())));
    await assert.rejects(spoil, says);
  }
  await page.close();
});
