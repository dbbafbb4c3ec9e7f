// What a person meets on the way: errors beside the field, another language at any moment, back, and the house.

import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { opened } from './lib/open.mjs';
import { fill, look, press, tabTo } from './lib/walk.mjs';
import { axe, openWidget, shot } from './lib/widget.mjs';

const opening = opened();
let page;
beforeEach(async () => {
  await page?.close();
  page = await opening.browser.newPage({ viewport: { width: 390, height: 844 } });
});

const inRoot = (selector) => page.locator('keukentafel-gesprek').locator(selector);

/** Walks on, without answers, until this question; `answers` are given on the way. */
async function walkTo(question, answers = {}) {
  for (let steps = 0; steps < 60; steps += 1) {
    const now = await look(page);
    if (now.question === question) return;
    if (answers[now.question]) await fill(page, answers[now.question]);
    await press(page, 'next');
  }
  throw new Error(`never came to ${question}`);
}

test('a day that does not exist is told beside the field, keeps what was typed, and takes focus each time', async () => {
  await openWidget(page, { origin: opening.server.origin });
  await walkTo('hou.evict_date', { 'hou.stay': 'no', 'hou.threat': 'evict' });
  await fill(page, '2026-11-31');
  for (let tries = 1; tries <= 2; tries += 1) {
    await press(page, 'next');
    assert.equal((await look(page)).question, 'hou.evict_date');
    assert.match(await inRoot('[role=alert]').innerText(), /30 dagen/);
    const focused = await page.evaluate(() => document.querySelector('keukentafel-gesprek').shadowRoot.activeElement?.getAttribute('role'));
    assert.equal(focused, 'alert', `try ${tries}: the summary has focus`);
  }
  assert.equal(await inRoot('input[data-part=day]').inputValue(), '31');
  assert.deepEqual(await axe(page), []);
  await shot(page, 'error-date');
});

test('another language at any moment, and nothing is lost', async () => {
  await openWidget(page, { origin: opening.server.origin });
  await press(page, 'next');
  await fill(page, 'Mijn eigen woorden.');
  await press(page, 'help');
  await press(page, 'language', 'en');
  assert.match((await look(page)).heading, /^Why do you want to talk/);
  assert.equal(await inRoot('[data-screen]').getAttribute('lang'), 'en');
  assert.equal(await inRoot('textarea').inputValue(), 'Mijn eigen woorden.');
  await press(page, 'language', 'nl');
  assert.match((await look(page)).heading, /^Waarom wilt u nu praten/);
  await page.evaluate(() => document.querySelector('keukentafel-gesprek').setAttribute('lang', 'en'));
  await inRoot('[data-screen][lang=en]').waitFor();
});

test('back never loses an answer, and later comes back to where it was', async () => {
  await openWidget(page, { origin: opening.server.origin });
  await press(page, 'next');
  await fill(page, 'Eerst dit.');
  await press(page, 'next');
  await press(page, 'back');
  assert.equal(await inRoot('textarea').inputValue(), 'Eerst dit.');
  await press(page, 'later');
  assert.equal((await look(page)).screen, 'later');
  assert.deepEqual(await axe(page), []);
  await press(page, 'resume');
  assert.equal(await inRoot('textarea').inputValue(), 'Eerst dit.');
});

test('help opens, is read first, and gives the focus back', async () => {
  await openWidget(page, { origin: opening.server.origin });
  await tabTo(page, '[data-action=help]');
  await page.keyboard.press('Enter');
  await inRoot('a[href="tel:112"]').first().waitFor();
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Escape');
  await inRoot('a[href="tel:112"]').first().waitFor({ state: 'detached' });
  const action = await page.evaluate(() => document.querySelector('keukentafel-gesprek').shadowRoot.activeElement?.dataset.action);
  assert.equal(action, 'help');
});

test('two widgets on a page know nothing of each other, and axe sees a planted error inside', async () => {
  await openWidget(page, { origin: opening.server.origin });
  await press(page, 'next');
  await fill(page, 'Alleen hier.');
  await page.evaluate(() => {
    const second = document.querySelector('keukentafel-gesprek').cloneNode();
    second.id = 'second';
    document.querySelector('main').append(second);
  });
  const second = page.locator('#second');
  await second.locator('[data-screen=start]').waitFor();
  assert.equal(await second.locator('textarea').count(), 0);
  assert.deepEqual(await axe(page), []);
  await page.evaluate(() => document.querySelector('#second').shadowRoot.querySelector('h1').after(document.createElement('button')));
  assert.deepEqual((await axe(page)).map(({ id }) => id), ['button-name']);
});
