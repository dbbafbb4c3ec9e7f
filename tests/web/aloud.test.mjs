// Reading aloud: what is said, in which order, what is marked, and when it is silent. The voices are not real; the page thinks so.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';
import { fill, look, press } from './lib/walk.mjs';
import { axe, openWidget, shot } from './lib/widget.mjs';

const LOCAL = [
  { name: 'Nederlands', lang: 'nl-NL', localService: true },
  { name: 'English', lang: 'en_GB', localService: true },
];
const REMOTE = LOCAL.map((voice) => ({ ...voice, localService: false }));

let browser;
let server;
let page;
before(async () => {
  browser = await launch();
  server = await startServer();
});
after(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
});

const inRoot = (selector) => page.locator('keukentafel-gesprek').locator(selector);
const read = () => inRoot('[data-action=read]');
const marked = () => inRoot('.is-read').allInnerTexts();
const told = () => page.evaluate(() => globalThis.told);
const current = () => page.evaluate(() => globalThis.told.at(-1));
/** The voice comes to the end of what it says. */
const finish = () => page.evaluate(() => globalThis.speechSynthesis.finish());

/** A browser with these voices; `late`: they come only after `voicesCome()`. */
async function withVoices(voices, late = false) {
  await page.addInitScript(
    ([given, waits]) => {
      globalThis.told = []; // all that is said, and `null` where it is silenced
      let there = waits ? [] : given;
      let now;
      const synth = new EventTarget();
      globalThis.SpeechSynthesisUtterance = class {
        constructor(text) {
          this.text = text;
        }
      };
      synth.getVoices = () => there;
      synth.speak = (utterance) => {
        now = utterance;
        globalThis.told.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice.name });
      };
      synth.cancel = () => {
        if (now) globalThis.told.push(null);
        now = undefined;
      };
      synth.finish = () => {
        const done = now;
        now = undefined;
        done?.onend();
      };
      Object.defineProperty(globalThis, 'speechSynthesis', { value: synth });
      globalThis.voicesCome = () => {
        there = given;
        synth.dispatchEvent(new Event('voiceschanged'));
      };
    },
    [voices, late],
  );
  return openWidget(page, { origin: server.origin });
}

/** Walks on, without answers, until this question. */
async function walkTo(question, answers = {}) {
  for (let steps = 0; steps < 60; steps += 1) {
    const now = await look(page);
    if (now.question === question) return;
    if (answers[now.question]) await fill(page, answers[now.question]);
    await press(page, 'next');
  }
  throw new Error(`never came to ${question}`);
}

/** All that is said of this screen, to the end. */
async function hear() {
  const before = (await told()).length;
  await read().click();
  for (let pieces = 0; pieces < 200 && (await marked()).length > 0; pieces += 1) await finish();
  return (await told()).slice(before).filter(Boolean).map(({ text }) => text);
}

test('a question is read from top to bottom: where we are, the question, its help and every choice', async () => {
  await withVoices(LOCAL);
  await walkTo('hou.stay');
  const said = await hear();
  const [place, question, ...choices] = said;
  assert.match(place, /^Wonen, nog \d+ vragen$/);
  assert.equal(question, 'Kunt u de komende 3 maanden in uw huis blijven?');
  assert.deepEqual(choices, await inRoot('.kt-choice > span').allInnerTexts());
  assert.ok((await told()).filter(Boolean).every(({ lang, voice }) => lang === 'nl' && voice === 'Nederlands'));
});

test('what is read is marked, one thing at a time, and nothing is marked when all was read', async () => {
  await withVoices(LOCAL);
  await walkTo('hou.stay');
  await read().click();
  for (let pieces = 0; pieces < 5; pieces += 1) {
    assert.deepEqual(await marked(), [(await current()).text]);
    if (pieces === 1) {
      await shot(page, 'aloud');
      assert.deepEqual(await axe(page), [], 'the marked words have contrast enough');
    }
    await finish();
  }
  assert.deepEqual(await marked(), []);
  assert.equal(await read().innerText(), 'Lees voor');
});

test('the same button stops it, and says so', async () => {
  await withVoices(LOCAL);
  await walkTo('hou.stay');
  await read().click();
  assert.equal(await read().innerText(), 'Stop');
  assert.equal(await read().getAttribute('aria-label'), 'Stop met voorlezen');
  await read().click();
  assert.equal(await current(), null);
  assert.deepEqual(await marked(), []);
  assert.equal(await read().innerText(), 'Lees voor');
});

for (const [how, act] of [
  ['the next screen', () => press(page, 'next')],
  ['the house', () => press(page, 'map')],
  ['the help panel', () => press(page, 'help')],
  ['Escape', () => page.keyboard.press('Escape')],
]) {
  test(`${how} makes it silent`, async () => {
    await withVoices(LOCAL);
    await walkTo('hou.stay');
    await read().click();
    await act();
    assert.equal(await current(), null, 'the voice was cut off');
    await finish();
    assert.deepEqual(await marked(), []);
    await page.waitForFunction(() => document.querySelector('keukentafel-gesprek').shadowRoot.querySelector('[data-action=read]').textContent === 'Lees voor');
  });
}

test('an answer may be given while it is read', async () => {
  await withVoices(LOCAL);
  await walkTo('hou.stay');
  await read().click();
  await inRoot('input[value=no]').check();
  assert.notEqual(await current(), null);
  assert.equal((await marked()).length, 1);
});

test('the quick exit cuts the voice off before anything else', async () => {
  await withVoices(LOCAL);
  await walkTo('hou.stay');
  await read().click();
  // The page that is left keeps no memory: what is heard at the moment of leaving is passed on at once.
  const heard = [];
  await page.exposeFunction('heard', (what) => heard.push(what));
  await page.evaluate(() => {
    const cancel = speechSynthesis.cancel;
    speechSynthesis.cancel = () => {
      heard(document.querySelector('keukentafel-gesprek').shadowRoot.childElementCount);
      cancel();
    };
  });
  await page.route(/^https?:\/\/(?!127)/, (route) => route.fulfill({ body: 'elsewhere' }));
  await inRoot('[data-action=exit]').click();
  await page.waitForFunction(() => !document.querySelector('keukentafel-gesprek'));
  assert.equal(heard[0], 1, 'silent while the screen was still there');
});

test('own words are said by nobody: not in the echo, not in a field, not as a quotation, and no names', async () => {
  await withVoices(LOCAL);
  const secret = 'Geheim dat niemand hoort.';
  await press(page, 'next');
  await fill(page, secret);
  assert.equal((await hear()).join(' ').includes(secret), false, 'the field');
  await press(page, 'next');
  assert.match(await inRoot('.kt-echo').innerText(), /Geheim/);
  assert.equal((await hear()).join(' ').includes('Geheim'), false, 'the echo');
  for (let steps = 0; steps < 60 && (await look(page)).screen !== 'mirror'; steps += 1) {
    if ((await look(page)).question === 'hou.good') await fill(page, secret);
    if ((await look(page)).question === 'hou.scale') await fill(page, '8');
    await press(page, 'next');
  }
  const mirror = await hear();
  assert.match(await inRoot('blockquote').innerText(), /Geheim/);
  assert.equal(mirror.join(' ').includes('Geheim'), false, 'the mirror');
  assert.ok(mirror.includes('8'), `what was chosen is said: ${mirror}`);
  await press(page, 'map');
  await press(page, 'finish');
  for (let steps = 0; steps < 20 && (await look(page)).screen !== 'plan'; steps += 1) await press(page, 'next');
  assert.equal((await hear()).join(' ').includes('Geheim'), false, 'the plan');
});

test('each language has its own voice', async () => {
  await withVoices(LOCAL);
  await page.evaluate(() => document.querySelector('keukentafel-gesprek').setAttribute('lang', 'en'));
  await press(page, 'next');
  await hear();
  const [first] = await told();
  assert.deepEqual([first.lang, first.voice], ['en', 'English']);
});

for (const [what, voices] of [
  ['no voice at all', []],
  ['only voices that would send the screen to a server', REMOTE],
  ['a voice for another language only', [LOCAL[1]]],
]) {
  test(`with ${what} there is no button`, async () => {
    await withVoices(voices);
    await press(page, 'next');
    assert.equal(await read().count(), 0);
  });
}

test('without speech in the browser there is no button, and nothing goes wrong', async () => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined }));
  const watch = await openWidget(page, { origin: server.origin });
  await press(page, 'next');
  assert.equal(await read().count(), 0);
  assert.deepEqual(watch.problems, []);
});

test('voices that come late bring the button', async () => {
  await withVoices(LOCAL, true);
  await press(page, 'next');
  assert.equal(await read().count(), 0);
  await page.evaluate(() => globalThis.voicesCome());
  await read().waitFor();
});

test('the four rows of the table keep their place on a small telephone, also while it reads', async () => {
  await withVoices(LOCAL);
  await walkTo('hou.stay');
  const places = () =>
    inRoot('.kt-table').evaluate((table) => [...table.querySelectorAll('button')].map((button) => Math.round(button.getBoundingClientRect().top)));
  const tops = await places();
  assert.equal(new Set(tops).size, 3, `three rows: ${tops}`);
  await read().click();
  assert.deepEqual(await places(), tops);
});
