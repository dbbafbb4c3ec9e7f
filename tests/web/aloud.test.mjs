// Reading aloud: what is said, in which order, what is marked, and when it is silent. The voices are not real; the page thinks so.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { before, beforeEach, test } from 'node:test';
import { opened } from './lib/open.mjs';
import { ratio } from './lib/contrast.mjs';
import { startServer } from './lib/server.mjs';
import { frames } from './lib/stage.mjs';
import { fill, look, press } from './lib/walk.mjs';
import { axe, openWidget, shot } from './lib/widget.mjs';

const LOCAL = [
  { name: 'Nederlands', lang: 'nl-NL', localService: true },
  { name: 'English', lang: 'en_GB', localService: true },
];
const REMOTE = LOCAL.map((voice) => ({ ...voice, localService: false }));

const opening = opened();
let page;
beforeEach(async () => {
  await page?.close();
  page = await opening.browser.newPage({ viewport: { width: 360, height: 740 } });
});

const inRoot = (selector) => page.locator('keukentafel-gesprek').locator(selector);
const read = () => inRoot('[data-action=read]');
/** What is marked, as a person sees it: sentences by the browser's own mark, or whole pieces where it has none. */
const marked = () => page.evaluate(() => globalThis.marked());
const told = () => page.evaluate(() => globalThis.told);
const current = () => page.evaluate(() => globalThis.told.at(-1));
/** The voice comes to the end of what it says. */
const finish = () => page.evaluate(() => globalThis.speechSynthesis.finish());

/** A browser with these voices; `late`: they come only after `voicesCome()`. */
async function withVoices(voices, late = false, attributes = {}) {
  await page.addInitScript(
    ([given, waits]) => {
      globalThis.told = []; // all that is said, and `null` where it is silenced
      const plain = (text) => text.replace(/\u00ad/g, '').replace(/\s+/g, ' ').replace(/ (?=[,.:?!])/g, '').trim();
      globalThis.marked = () => {
        const ranges = [...(globalThis.CSS.highlights?.get('kt-read') ?? [])];
        const roots = [document, ...[...document.querySelectorAll('keukentafel-gesprek')].map((host) => host.shadowRoot)];
        const pieces = roots.flatMap((root) => [...root.querySelectorAll('.is-read')]).map((piece) => plain(piece.textContent));
        return ranges.length > 0 ? [plain(ranges.map(String).join(' ')), ...pieces] : pieces;
      };
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
  return openWidget(page, { origin: opening.server.origin, ...attributes });
}

/** All words of the guide for residents, by language. */
function guideTexts() {
  const found = { nl: new Set() };
  const collect = (content, into) => {
    if (typeof content === 'string' && /\s/.test(content)) into.add(content);
    if (!content || typeof content !== 'object') return;
    for (const [key, inner] of Object.entries(content)) if (!/^(sources?|verified|verified_what|why_not|coach|coach_.*|notes?|law|laws)$/.test(key)) collect(inner, into);
  };
  const folder = new URL('../../questionnaires/breed-gesprek/', import.meta.url);
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.json') || name.includes('made-from')) continue;
    const lang = /^words\/(.*)\.json$/.exec(name)?.[1] ?? 'nl';
    collect(JSON.parse(readFileSync(new URL(name, folder), 'utf8')), (found[lang] ??= new Set()));
  }
  return Object.fromEntries(Object.entries(found).map(([lang, texts]) => [lang, [...texts]]));
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
  for (let sentences = 0; sentences < 900 && (await marked()).length > 0; sentences += 1) await finish();
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
    await finish();
  }
  assert.deepEqual(await marked(), []);
  assert.equal(await read().innerText(), 'Lees voor');
});

test('of a longer text the sentence that is said is marked, and no other', async () => {
  await withVoices(LOCAL);
  await read().click();
  const said = [];
  for (let sentence = await current(); (await marked()).length > 0 && said.length < 90; sentence = await current()) {
    said.push(sentence.text);
    assert.deepEqual(await marked(), [sentence.text]);
    await finish();
  }
  const at = said.indexOf('U vertelt hoe het gaat.');
  assert.deepEqual(said.slice(at, at + 3), ['U vertelt hoe het gaat.', 'Daarna staat er een plan.', 'Dat plan is van u.']);
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

/** What is said of a piece of its own, sentence by sentence; at each the mark must be on what is said. */
async function saidOf(html, lang = 'nl') {
  return page.evaluate(
    async ([markup, language]) => {
      const { Reader } = await import('/aloud.js');
      const place = document.createElement('div');
      place.className = 'kt-talk';
      place.lang = language;
      place.innerHTML = markup;
      document.body.append(place);
      const around = document.createElement('div');
      place.before(around);
      around.append(place);
      const reader = new Reader(around, () => {});
      const from = told.length;
      const apart = [];
      around.dispatchEvent(new CustomEvent('keukentafel-read'));
      while (marked().length > 0) {
        if (marked()[0] !== told.at(-1).text && apart.length < 9) apart.push([marked()[0], told.at(-1).text]);
        speechSynthesis.finish();
      }
      reader.end();
      around.remove();
      return { said: told.slice(from).filter(Boolean), apart };
    },
    [html, lang],
  );
}

const ALL_TONGUES = ['nl', 'en', 'tr', 'ar', 'pl', 'uk'].map((lang) => ({ name: lang, lang, localService: true }));

test('a shortened word, a figure, a day or an address ends no sentence; "u." does', async () => {
  await withVoices(ALL_TONGUES);
  for (const [lang, ...sentences] of [
    ['nl', 'Dat plan is van u.', 'Niemand ziet het.'],
    ['nl', 'Dank u.', 'Nu weten wij wat u doet en wat u wilt.'],
    ['nl', 'Bel bijv. UWV of de gemeente.', 'Dat is gratis.'],
    ['nl', 'Neem papieren mee, o.a. de brief van het CAK.', 'Meer hoeft niet.'],
    ['nl', 'Schrijf t.a.v. Bureau Schulden of t.a.v. mevr. J. Jansen.', 'Doe dat vandaag.'],
    ['nl', 'Bel 088-555.10.00 of 14 010.', 'Dat kan dag en nacht.'],
    ['nl', 'Uw huur stopt op 3.12.2026 of op 3 dec. 2026.', 'Bel meteen.'],
    ['nl', 'Om 9.30 uur is het € 1.200,50.', 'Neem het mee.'],
    ['nl', 'Dit staat in Wmo 2015 art. 2.3.3 en art. 5 lid 2.', 'Lees het na.'],
    ['nl', 'In 2026 is dat hoogstens 21,80 euro per maand (bron: hetcak.nl).', 'De gemeente vertelt het u vooraf.'],
    ['nl', 'De tijden staan op geldfit.nl.', 'Bellen kan ook.'],
    ['nl', 'Chatten kan op 113.nl.', 'Is er nu gevaar?', 'Bel 112.'],
    ['nl', 'Vraag naar de Wlz.', 'Bespreek of de ggz past.', 'Is het lang wachten?', 'Bel dan.'],
    ['nl', '"Wilt u hulp?" vragen wij.', 'Daarna belt u een ander.'],
    ['nl-x-je', 'Dat ligt niet aan jou.', 'Heb je nu hulp nodig?', 'Dan kun je bellen.'],
    ['en', 'Call Mr. J. Smith, e.g. on Monday.', 'Is it closed?', 'Call 112.'],
    ['tr', 'Bu plan sizin.', 'Yardım ister misiniz?', 'Dr. Yılmaz 3. gün arar.'],
    ['ar', 'هذه الخطة لك.', 'هل تحتاج إلى مساعدة؟', 'اتصل الآن!'],
  ]) {
    const { said, apart } = await saidOf(`<p>${sentences.join(' ')}</p>`, lang);
    assert.deepEqual(said.map(({ text }) => text), sentences);
    assert.deepEqual(apart, [], 'the mark is on what is said');
  }
});

test('of all texts of the guide, in all its languages, nothing is lost and no sentence is cut at a shortened word', async () => {
  await withVoices(ALL_TONGUES);
  for (const [lang, texts] of Object.entries(guideTexts())) {
    const markup = texts.map((text) => `<p>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`);
    const { said, apart } = await saidOf(markup.join(''), lang);
    assert.deepEqual(apart, [], lang);
    const spaces = /[\s\u00ad]+/g;
    assert.equal(said.map(({ text }) => text).join('').replace(spaces, ''), texts.join('').replace(spaces, ''), lang);
    const whole = new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()));
    const odd = said.map(({ text }) => text).filter((text) => !whole.has(text) && (/^\p{Ll}/u.test(text) || /(^| )(\p{L}\.)*(\p{L}|art|nr|tel|bijv|dhr|mevr)\.$/iu.test(text.replace(/ u\.$/, '')) || text.length < 4));
    assert.deepEqual(odd, [], lang);
  }
});

test('own words within a sentence are not said and not marked, and what is borrowed has the voice of its own language', async () => {
  await withVoices(ALL_TONGUES);
  const own = await saidOf('<p>Voor <bdi>Fatma. Geheim</bdi> is dit anders.\n Klopt dat?</p><p><button>Weg</button></p>');
  assert.deepEqual(own.said.map(({ text }) => text), ['Voor is dit anders.', 'Klopt dat?']);
  assert.deepEqual(own.apart, []);
  const borrowed = await saidOf('<p>هذه الخطة لك. <span lang="nl" dir="ltr">Bel de gemeente. Dat kan vandaag.</span> اتصل الآن!</p>', 'ar');
  assert.deepEqual(borrowed.said.map(({ text, lang, voice }) => [text, lang, voice]), [
    ['هذه الخطة لك.', 'ar', 'ar'],
    ['Bel de gemeente.', 'nl', 'nl'],
    ['Dat kan vandaag.', 'nl', 'nl'],
    ['اتصل الآن!', 'ar', 'ar'],
  ]);
  const unknown = await saidOf('<p>Een. <span lang="qx">Qapla. Batlh.</span></p>');
  assert.deepEqual(unknown.said.map(({ text }) => text), ['Een.'], 'no voice, not said');
});

for (const [lang, first] of [['ar', /[\u0600-\u06ff]/], ['tr', /[a-zçğıöşü]/i]]) {
  test(`a screen in ${lang} is read and marked sentence by sentence, in its own voice`, async () => {
    await withVoices(ALL_TONGUES);
    await page.evaluate((to) => document.querySelector('keukentafel-gesprek').setAttribute('lang', to), lang);
    await inRoot(`[data-screen][lang=${lang}]`).waitFor();
    await read().click();
    let sentences = 0;
    for (; (await marked()).length > 0 && sentences < 90; sentences += 1) {
      const sentence = await current();
      assert.deepEqual(await marked(), [sentence.text]);
      if (sentences === 0) assert.match(sentence.text, first);
      assert.equal(sentence.voice, sentence.lang.slice(0, 2));
      await finish();
    }
    assert.ok(sentences > 5, `${sentences} sentences`);
    assert.ok((await told()).filter(Boolean).some((one) => one.lang === lang));
  });
}

test('a browser that does not know sentences says and marks each piece as a whole', async () => {
  await page.addInitScript(() => delete Intl.Segmenter);
  await withVoices(LOCAL);
  const said = await hear();
  assert.ok(said.includes('U vertelt hoe het gaat. Daarna staat er een plan. Dat plan is van u.'), said.join(' | '));
});

test('a browser that cannot mark words marks the piece, says it sentence by sentence, and leaves no mark', async () => {
  await page.addInitScript(() => {
    delete globalThis.Highlight;
    delete CSS.__proto__?.highlights;
    Object.defineProperty(CSS, 'highlights', { value: undefined });
  });
  await withVoices(LOCAL);
  await read().click();
  await finish();
  for (const sentence of ['U vertelt hoe het gaat.', 'Daarna staat er een plan.', 'Dat plan is van u.']) {
    assert.equal((await current()).text, sentence);
    assert.deepEqual(await marked(), ['U vertelt hoe het gaat. Daarna staat er een plan. Dat plan is van u.']);
    assert.equal(await inRoot('.is-read').count(), 1);
    await finish();
  }
  assert.deepEqual(await axe(page), [], 'the marked words have contrast enough');
  await read().click();
  assert.equal(await inRoot('.is-read').count(), 0);
});

for (const [look, settings, attributes] of [
  ['light', {}, {}],
  ['dark', { colorScheme: 'dark' }, {}],
  ['fixed-dark', {}, { theme: 'dark' }],
  ['contrast', {}, { theme: 'contrast' }],
  ['more', { contrast: 'more' }, {}],
  ['more-dark', { contrast: 'more', colorScheme: 'dark' }, {}],
  ['forced', { forcedColors: 'active' }, {}],
  ['forced-dark', { forcedColors: 'active', colorScheme: 'dark' }, {}],
]) {
  test(`the mark is seen, and its words keep 4.5 to 1: ${look}`, async () => {
    await page.close();
    page = await opening.browser.newPage({ viewport: { width: 390, height: 740 }, ...settings });
    await withVoices(LOCAL, false, attributes);
    await read().click();
    for (let sentences = 0; sentences < 2; sentences += 1) await finish();
    const { clip, colours } = await page.evaluate(() => {
      const [range] = CSS.highlights.get('kt-read');
      const { x, y, width, height } = range.getBoundingClientRect();
      const style = getComputedStyle(range.startContainer.parentElement, '::highlight(kt-read)');
      const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const paint = (...layers) => {
        for (const layer of layers) {
          brush.fillStyle = layer;
          brush.fillRect(0, 0, 1, 1);
        }
        return `#${[...brush.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      };
      const page = getComputedStyle(document.querySelector('keukentafel-gesprek').shadowRoot.querySelector('.kt')).backgroundColor;
      const mark = paint(page, style.backgroundColor);
      return { clip: { x, y, width, height }, colours: { words: paint(mark, style.color), mark, line: paint(mark, style.textDecorationColor), ground: paint(page) } };
    });
    await shot(page, `aloud-${look}`);
    const during = await page.screenshot({ clip });
    await page.keyboard.press('Escape');
    await frames(page);
    assert.ok(!during.equals(await page.screenshot({ clip })), 'the mark is painted');
    assert.ok(ratio(colours.words, colours.mark) >= 4.5, `words: ${JSON.stringify(colours)}`);
    const seen = Math.max(ratio(colours.line, colours.ground), ratio(colours.mark, colours.ground));
    assert.ok(seen >= 3, `the mark or its line on the page: ${JSON.stringify(colours)}`);
  });
}

test('the sentence that is said comes into sight, without a movement, and the focus stays', async () => {
  await withVoices(LOCAL);
  await page.setViewportSize({ width: 320, height: 460 });
  await page.evaluate(() => (document.documentElement.style.scrollBehavior = 'smooth')); // what a page may wish
  await read().click();
  const focus = () => page.evaluate(() => document.querySelector('keukentafel-gesprek').shadowRoot.activeElement?.dataset.action);
  let moved = 0;
  for (let sentences = 0; (await marked()).length > 0 && sentences < 90; sentences += 1) {
    const { top, bottom, bar, scrolled } = await page.evaluate(() => {
      const [range] = CSS.highlights.get('kt-read');
      const { top, bottom } = range.getBoundingClientRect();
      const bar = document.querySelector('keukentafel-gesprek').shadowRoot.querySelector('.kt-table').getBoundingClientRect().top;
      return { top, bottom, bar: Math.min(bar, innerHeight), scrolled: scrollY };
    });
    moved = Math.max(moved, scrolled);
    assert.ok(top >= -1 && bottom <= bar + 1, `${(await current()).text}: ${Math.round(top)} to ${Math.round(bottom)}, the table edge at ${Math.round(bar)}`);
    assert.equal(await focus(), 'read');
    await finish();
  }
  assert.ok(moved > 100, `scrolled ${moved}`);
  assert.equal(await inRoot('.kt-talk [style*=margin]').count(), 0, 'nothing is left on the pieces');
});

test('an element that is taken away is silent, and leaves no mark on the page', async () => {
  await withVoices(LOCAL);
  await read().click();
  await page.evaluate(() => document.querySelector('keukentafel-gesprek').remove());
  await page.waitForFunction(() => told.at(-1) === null);
  assert.deepEqual(await marked(), []);
});

test('a second widget on the page takes the voice over, and the first knows it', async () => {
  await withVoices(LOCAL);
  await page.evaluate(() => {
    const other = document.querySelector('keukentafel-gesprek').cloneNode();
    other.id = 'other';
    document.body.append(other);
  });
  const [one, other] = [page.locator('keukentafel-gesprek').first(), page.locator('#other')].map((host) => host.locator('[data-action=read]'));
  await one.click();
  await finish();
  await other.click();
  assert.deepEqual([await one.innerText(), await other.innerText()], ['Lees voor', 'Stop']);
  assert.deepEqual([(await marked()).length, (await current()).text], [1, 'Een gesprek over uw leven thuis']);
});

test('without aloud.js there is a widget that does not read', async () => {
  const bare = await startServer({ faults: { '/aloud.js': { status: 404 } } });
  try {
    await withVoices(LOCAL, false, { origin: bare.origin });
    await press(page, 'next');
    assert.equal((await look(page)).screen, 'question');
    assert.equal(await read().count(), 0);
  } finally {
    await bare.close();
  }
});

test('without speech in the browser there is no button, and nothing goes wrong', async () => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined }));
  const watch = await openWidget(page, { origin: opening.server.origin });
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
