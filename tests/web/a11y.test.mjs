// Every scene, held against every measure: docs/accessibility.md says which line of the list each proves. The table is in the output.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { colours, contrastRemarks, PAIRS, ratio } from './lib/contrast.mjs';
import { ANSWERED, SPACING, axeFaults, cut, drawn, enlarged, equip, focusFaults, forcedFaults, lettered, live, marked, moving, sideways, targets, wearing, whole } from './lib/measures.mjs';
import { DESK, SCENES } from './lib/scenes.mjs';
import { startServer } from './lib/server.mjs';
import { THEMES, dress, frames, show, unrolled } from './lib/stage.mjs';

const HANDS = 2;

const MEASURES = {
  axe: 'axe, A, AA and best practice, in 3 themes and 2 widths',
  drawn: 'words in a drawing, and words that are being read: 4.5:1 with what lies under them, in 3 themes',
  reflow: '320 px and 1280 at 400 %: nothing sideways',
  spacing: 'text spacing (1.4.12): nothing cut',
  letters: 'letters of 200 %: nothing cut, nothing sideways',
  targets: 'targets of 44 px',
  focus: 'a visible ring on each stop of Tab, nothing over it',
  forced: 'forced colours: an edge on each control, a ring on each stop',
  motion: 'reduced motion: nothing runs',
  live: 'one live region, there from the start, short',
};

/** Faults by scene and measure. */
const found = {};
const figures = {};
let browser;
let server;

before(async () => {
  browser = await launch();
  server = await startServer();
  const todo = [...SCENES];
  const work = async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    const wire = await page.context().newCDPSession(page);
    for (let scene = todo.shift(); scene; scene = todo.shift()) {
      found[scene.id] = await measure(page, wire, scene).catch((error) => ({ scene: [error.message.split('\n')[0]] }));
    }
  };
  await Promise.all(Array.from({ length: HANDS }, work));
  console.log(table());
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function measure(page, wire, scene) {
  const faults = Object.fromEntries(Object.keys(MEASURES).map((name) => [name, []]));
  const note = (name, list, where = '') => faults[name].push(...list.map((fault) => (where ? `${where}: ${fault}` : fault)));
  await dress(page, { width: 360 }).catch(() => {});
  await show(page, server.origin, scene);
  await equip(page);
  note('live', await live(page));
  note('motion', await moving(page));
  const size = await targets(page, scene.part ? 24 : 44);
  note('targets', size.faults);
  const focus = await focusFaults(page);
  note('focus', focus.faults);
  figures[scene.id] = { targets: size.smallest, focus: focus.stops };
  for (const width of [360, 1280]) {
    for (const theme of THEMES) {
      await dress(page, { width, theme });
      note('axe', await unrolled(page, () => axeFaults(page)), `${theme} ${width}`);
      note('drawn', [...(await drawn(page)), ...(await marked(page))], `${theme} ${width}`);
    }
  }
  await dress(page, { theme: 'light', width: 320 });
  note('reflow', await sideways(page), '320 px');
  note('reflow', await cut(page), '320 px');
  note('spacing', await wearing(page, SPACING, () => whole(page)));
  await wire.send('Emulation.setDeviceMetricsOverride', { width: 320, height: 256, deviceScaleFactor: 4, mobile: false });
  await frames(page);
  note('reflow', await sideways(page), '400 %');
  await wire.send('Emulation.clearDeviceMetricsOverride');
  await dress(page, { width: 360 });
  note('letters', await enlarged(page, () => whole(page)));
  await page.emulateMedia({ forcedColors: 'active' });
  note('forced', await forcedFaults(page));
  note('forced', (await focusFaults(page)).faults);
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

/** Scene by measure: the number of faults, and for targets and stops the figure. */
function table() {
  const names = Object.keys(MEASURES);
  const cell = (scene, name) => {
    const faults = found[scene]?.[name]?.length ?? '?';
    const figure = figures[scene]?.[name];
    return figure === undefined ? `${faults}` : `${faults} (${figure}${name === 'targets' ? ' px' : ''})`;
  };
  const rows = [['faults in', ...names], ...SCENES.map(({ id }) => [id, ...names.map((name) => cell(id, name))])];
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  return `\n${rows.map((row) => row.map((text, at) => text.padEnd(widths[at])).join('  ')).join('\n')}\nin brackets: smallest target, stops of Tab\n`;
}

test('every scene could be shown', () => assert.deepEqual(Object.entries(found).filter(([, { scene }]) => scene), []));

for (const [name, words] of Object.entries(MEASURES)) {
  test(words, () => {
    const faults = Object.entries(found).flatMap(([scene, list]) => (list[name] ?? []).map((fault) => `${scene}: ${fault}`));
    assert.deepEqual(faults, []);
  });
}

test('what axe leaves to a person has a written answer', () => {
  for (const { rule, where, reason } of ANSWERED) assert.ok(rule && where && reason.length > 20);
});

test('five errors planted inside the shadow root: all five are found', async () => {
  const page = await browser.newPage();
  await show(page, server.origin, SCENES.find(({ id }) => id === 'single'));
  assert.deepEqual(await unrolled(page, () => axeFaults(page)), []);
  await page.evaluate(() => {
    const place = document.querySelector('keukentafel-gesprek').shadowRoot.querySelector('h1').parentElement;
    const plant = (tag, attributes, words = '') => {
      const node = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
      node.textContent = words;
      place.append(node);
      return node;
    };
    plant('button', { type: 'button' });
    plant('img', { src: 'demo/icon.svg' });
    plant('input', { type: 'text' });
    plant('p', {}, 'Bijna niet te lezen.').style.color = '#e0e0d8';
    plant('div', { role: 'checkbox', tabindex: '0' }, 'Zonder stand');
  });
  const rules = new Set((await axeFaults(page)).map((fault) => fault.split(':')[0]));
  assert.deepEqual(['aria-required-attr', 'button-name', 'color-contrast', 'image-alt', 'label'].filter((rule) => !rules.has(rule)), [], [...rules].join());
  await page.close();
});

test('each measure of our own finds a fault that is planted for it', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await show(page, server.origin, SCENES.find(({ id }) => id === 'single'));
  await equip(page);
  const planted = (css, work) => wearing(page, css, work);
  assert.notDeepEqual(await planted('.kt-title,.kt-question{inline-size:900px}', () => sideways(page)), [], 'sideways');
  assert.notDeepEqual(await planted('.kt-choice{overflow:hidden;block-size:1em;min-block-size:0}', () => cut(page)), [], 'cut');
  assert.notDeepEqual((await planted('.kt .kt-quiet{min-block-size:0;block-size:20px}', () => targets(page, 44))).faults, [], 'targets');
  assert.notDeepEqual((await planted('.kt *{outline:none!important}', () => focusFaults(page))).faults, [], 'no ring');
  assert.notDeepEqual((await planted('.kt{--kt-focus:#eef0e8!important}', () => focusFaults(page))).faults, [], 'pale ring');
  assert.notDeepEqual((await planted('.kt-foot{position:fixed;inset:0}', () => focusFaults(page))).faults, [], 'covered');
  assert.notDeepEqual(await planted('.kt-btn{border:0!important}', () => forcedFaults(page)), [], 'no edge');
  assert.notDeepEqual(await planted('@keyframes turn{to{rotate:1turn}}.kt-btn--go{animation:turn 9s infinite}', () => moving(page)), [], 'moving');
  await show(page, server.origin, SCENES.find(({ id }) => id === 'aloud'));
  await equip(page);
  assert.deepEqual(await marked(page), []);
  assert.notDeepEqual(await planted('.kt ::highlight(kt-read){background-color:var(--kt-ink-soft)}', () => marked(page)), [], 'a heavy tint');
  await show(page, server.origin, DESK.find(({ id }) => id === 'desk-people'));
  await equip(page);
  assert.deepEqual(await drawn(page), []);
  assert.notDeepEqual(await planted('.d-strong{fill:var(--kt-edge)!important}', () => drawn(page)), [], 'pale words');
  assert.notDeepEqual(await planted('.d-strong{font-size:40px!important}', () => drawn(page)), [], 'off the sheet');
  await show(page, server.origin, { ...DESK[0], press: ['tab=order'] });
  await equip(page);
  assert.deepEqual(await wearing(page, SPACING, () => lettered(page)), []);
  for (const [css, says] of [['.d-strong{letter-spacing:.4em!important}', /^out of its frame/], ['.d-strong{font-size:40px!important}', /^over each other/]]) {
    assert.ok((await planted(css, () => lettered(page))).some((fault) => says.test(fault)), css);
  }
  await page.evaluate(() => (globalThis.kit.root.querySelector('[role=status]').textContent = 'x'.repeat(121)));
  assert.notDeepEqual(await live(page), [], 'too much said');
  await page.close();
});

test('the words in a drawing are twice as large with letters of 200 %, where the window has the width', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await show(page, server.origin, DESK.find(({ id }) => id === 'desk-plan'));
  await equip(page);
  const heights = () => page.evaluate(() => globalThis.kit.all('svg.kt-drawn text').map((text) => text.getBoundingClientRect().height));
  const before = await heights();
  const after = await enlarged(page, heights);
  assert.ok(before.length > 8);
  assert.deepEqual(after.map((height, at) => height / before[at]).filter((grown) => grown < 2), []);
  await page.close();
});

test('the live region is there before anything is said, and stays the same one on the way', async () => {
  const page = await browser.newPage();
  await show(page, server.origin, SCENES.find(({ id }) => id === 'start'));
  const said = () => page.evaluate(() => (globalThis.region.isConnected ? globalThis.region.textContent : 'another region'));
  await page.evaluate(() => (globalThis.region = document.querySelector('keukentafel-gesprek').shadowRoot.querySelector('[role=status]')));
  assert.equal(await said(), '');
  for (const action of ['next', 'next', 'help', 'close-help', 'later', 'resume', 'back']) {
    const found = page.locator('keukentafel-gesprek').locator(`[data-action="${action}"]`).first();
    if (await found.count()) await found.click();
    await frames(page);
    assert.ok((await said()).length <= 120 && (await said()) !== 'another region', action);
  }
  await page.close();
});

/** What a screen reader gets to work with, for each kind of question and what comes between: read every change of these files. */
const TREES = ['start', 'own-words', 'single-chosen', 'multi', 'scale-chosen', 'line', 'number', 'number-error', 'date', 'error-second', 'matrix', 'map-half', 'urgent'];
const treeFile = (id) => new URL(`../data/trees/${id}.yml`, import.meta.url);

test('the accessibility tree of each kind of question is as it was last read', async () => {
  const page = await browser.newPage();
  const changed = [];
  for (const id of TREES) {
    await show(page, server.origin, SCENES.find((scene) => scene.id === id));
    const tree = `${await page.locator('keukentafel-gesprek').ariaSnapshot()}\n`;
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(new URL('.', treeFile(id)), { recursive: true });
      writeFileSync(treeFile(id), tree);
    } else if (!existsSync(treeFile(id)) || readFileSync(treeFile(id), 'utf8') !== tree) changed.push(`${id}:\n${tree}`);
  }
  assert.deepEqual(changed, [], 'UPDATE_GOLDEN=1 writes them; read the difference');
  await page.close();
});

test('nothing is offered to be filled in from what a browser keeps (1.3.5): the device may be shared', async () => {
  const page = await browser.newPage();
  for (const id of ['own-words', 'line', 'number', 'date', 'member']) {
    await show(page, server.origin, SCENES.find((scene) => scene.id === id));
    const asked = await page.evaluate(() => {
      const root = document.querySelector('keukentafel-gesprek').shadowRoot;
      return [root.querySelector('form').getAttribute('autocomplete'), [...root.querySelectorAll('[autocomplete]:not(form)')].map((field) => field.getAttribute('autocomplete')).filter((value) => value !== 'off')];
    });
    assert.deepEqual(asked, ['off', []], id);
  }
  await page.close();
});

test('an error is tied to its field, and the field says that it is wrong', async () => {
  const page = await browser.newPage();
  await show(page, server.origin, SCENES.find(({ id }) => id === 'error-second'));
  const fields = await page.evaluate(() => {
    const root = document.querySelector('keukentafel-gesprek').shadowRoot;
    return [...root.querySelectorAll('input[data-part]')].map((field) => {
      const about = `${field.getAttribute('aria-describedby') ?? ''} ${field.closest('fieldset')?.getAttribute('aria-describedby') ?? ''}`;
      const words = about.split(' ').filter(Boolean).map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
      return { invalid: field.getAttribute('aria-invalid'), words, value: field.value };
    });
  });
  assert.deepEqual(fields.map(({ value }) => value), ['31', '11', '2026']);
  for (const { invalid, words } of fields) assert.ok(invalid === 'true' && /30 dagen/.test(words), JSON.stringify(fields));
  await page.close();
});

test('the printed plan is tagged, and reads in the order of the screen', async () => {
  const page = await browser.newPage();
  await show(page, server.origin, SCENES.find(({ id }) => id === 'plan-urgent'));
  const headings = await page.evaluate(() => [...document.querySelector('keukentafel-gesprek').shadowRoot.querySelectorAll('h1, h2')].filter((one) => one.checkVisibility()).map((one) => one.textContent.trim()));
  const folder = mkdtempSync(join(tmpdir(), 'kt-a11y-'));
  const paper = join(folder, 'plan.pdf');
  writeFileSync(paper, await page.pdf({ format: 'A4', tagged: true }));
  assert.match(execFileSync('pdfinfo', [paper], { encoding: 'utf8' }), /^Tagged:\s+yes$/m);
  const words = execFileSync('pdftotext', [paper, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  const places = headings.map((heading) => words.indexOf(heading.replace(/\s+/g, ' '))).filter((place) => place >= 0);
  assert.ok(places.length >= 3, `${headings} in ${words.slice(0, 300)}`);
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
  rmSync(folder, { recursive: true });
  await page.close();
});

test('the pairs of our own tokens hold in each theme', async () => {
  const looks = {
    light: {},
    dark: { theme: 'dark' },
    contrast: { theme: 'contrast' },
    'contrast in the dark': { theme: null, media: { contrast: 'more', colorScheme: 'dark' } },
  };
  const found = {};
  for (const [name, { theme = 'light', media = {} }] of Object.entries(looks)) {
    const page = await browser.newPage(media);
    await show(page, server.origin, SCENES[0], { theme });
    found[name] = await colours(page);
    assert.deepEqual(contrastRemarks(found[name]), [], name);
    await page.close();
  }
  const head = `| pair | needs | ${Object.keys(looks).join(' | ')} |`;
  const rows = PAIRS.map(({ front, ground, needs }) => `| ${front} on ${ground} | ${needs} | ${Object.values(found).map((set) => ratio(set[front], set[ground]).toFixed(2)).join(' | ')} |`);
  const table = [head, '|---|--:|--:|--:|--:|--:|', ...rows].join('\n');
  const design = readFileSync(new URL('../../docs/design.md', import.meta.url), 'utf8');
  assert.ok(design.includes(table), `docs/design.md holds another table; to do: put this one in it\n${table}`);
});
