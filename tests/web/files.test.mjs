// A talk saved as a page and opened again by somebody else, in the real build; and files that must not be opened.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';
import { fill, household, look, press, tabTo, walkToPlan } from './lib/walk.mjs';
import { axe, openWidget, shot } from './lib/widget.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TODAY = '2026-11-22';
const BEGINS = '<script type="application/json" id="keukentafel-talk">';

let browser;
let server;
let folder;
before(async () => {
  browser = await launch();
  server = await startServer();
  folder = mkdtempSync(join(tmpdir(), 'kt-files-'));
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** A browser profile of its own, with the widget open. */
async function somebody() {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const watch = await openWidget(page, { origin: server.origin, today: TODAY });
  return { page, watch, inRoot: (selector) => page.locator('keukentafel-gesprek').locator(selector), close: () => context.close() };
}

function theTool(...args) {
  const all = ['run', '--quiet', '--features', 'cli', '--bin', 'keukentafel', '--', 'run', 'questionnaires/breed-gesprek', '--date', TODAY, ...args];
  return execFileSync('cargo', all, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 });
}

async function download(page, format) {
  const coming = page.waitForEvent('download');
  await tabTo(page, `[data-action=download][value=${format}]`);
  await page.keyboard.press('Enter');
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Chooses a file, and waits until something is said about it. */
async function choose({ page, inRoot }, name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  await inRoot('[data-action=open]').setInputFiles(path);
  await page.waitForFunction(() => {
    const root = document.querySelector('keukentafel-gesprek').shadowRoot;
    return root.querySelector('[data-screen=preview]') || root.querySelector('#kt-open-error .kt-error');
  });
  return (await inRoot('#kt-open-error').count()) ? inRoot('#kt-open-error').innerText() : undefined;
}

/** All that a person sees and hears on the screen, and where the caret may be. */
const whole = (page) => page.evaluate(() => document.querySelector('keukentafel-gesprek').shadowRoot.querySelector('[data-screen] form').outerHTML);

/** Everything in the fields: it is no part of the markup. */
const fields = (page) =>
  page.evaluate(() => [...document.querySelector('keukentafel-gesprek').shadowRoot.querySelectorAll('textarea, input')].map((field) => (field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value)));

const quiet = ({ watch }) => {
  assert.deepEqual(watch.problems, [], 'the console is quiet');
  assert.deepEqual(watch.violations, [], 'the policy is kept');
  assert.deepEqual(watch.requestsAfterReady.filter((address) => !address.startsWith('blob:')), [], 'nothing is requested');
};

test('a talk saved half-way goes on in a second profile at the same screen, and ends in the same plan', async () => {
  const { answers, members } = household('c2_debts_eviction');
  const first = await somebody();
  let asked = 0; // five questions about money are answered
  for (let steps = 0; asked < 6 && steps < 80; steps += 1) {
    const now = await look(first.page);
    asked += now.question?.startsWith('fin.') ? 1 : 0;
    if (asked === 6) break;
    if (now.screen === 'question' && answers[now.question] !== undefined) await fill(first.page, answers[now.question]);
    await press(first.page, 'next');
  }
  assert.match((await look(first.page)).question, /^fin\./);
  const screen = { markup: await whole(first.page), fields: await fields(first.page) };
  await press(first.page, 'later');
  assert.match(await first.inRoot('[data-screen=later]').innerText(), /kan alles lezen/, 'what a file gives away is said before it is saved');
  const half = await download(first.page, 'html');
  assert.match(half.name, /^notities-2026-11-22\.html$/, 'a file name that says nothing');
  writeFileSync(join(folder, 'half.html'), half.text);
  assert.equal(theTool('--answers', join(folder, 'half.html'), '--format', 'html'), half.text, 'the same bytes as the author tool');
  await press(first.page, 'resume');

  const second = await somebody();
  assert.equal(await choose(second, 'half.html', half.text), undefined);
  assert.equal((await look(second.page)).focus, 'H1');
  assert.deepEqual(await axe(second.page), []);
  await shot(second.page, 'files-preview');
  assert.ok(!(await second.inRoot('[data-screen=preview]').innerText()).includes(answers['hh.why']), 'the preview holds no answer');
  await press(second.page, 'replace');
  assert.deepEqual({ markup: await whole(second.page), fields: await fields(second.page) }, screen);

  const plans = [];
  for (const one of [first, second]) {
    await walkToPlan(one.page, { answers, members });
    const texts = {};
    for (const format of ['html', 'markdown', 'json', 'ics', 'csv']) texts[format] = (await download(one.page, format)).text;
    plans.push(texts);
    quiet(one);
    await one.close();
  }
  assert.deepEqual(plans[1], plans[0]);
  writeFileSync(join(folder, 'done.html'), plans[0].html);
  for (const format of Object.keys(plans[0])) {
    assert.equal(theTool('--answers', join(folder, 'done.html'), '--format', format), plans[0][format], `${format}: the same bytes as the author tool`);
  }
});

test('the saved page is read in any browser: no script, no request, no violation, and it prints', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const seen = [];
  page.on('console', (message) => seen.push(message.text()));
  page.on('request', (request) => seen.push(request.url()));
  const file = join(folder, 'golden.html');
  writeFileSync(file, readFileSync(join(ROOT, 'tests/data/plans/c2_debts_eviction/plan.html')));
  await page.goto(pathToFileURL(file).href);
  assert.deepEqual(seen, [pathToFileURL(file).href]);
  assert.equal(await page.locator('h1').innerText(), 'Ons plan');
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing sticks out on a phone');
  assert.deepEqual(await axe(page), []);
  await shot(page, 'files-page');
  const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const pages = paper.match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages <= 4, `${pages} pages`);
  await context.close();
});

/** Files that are refused: name, content, and what is said. */
function hostile(good) {
  const foreign = /zit geen bewaard gesprek/;
  const damaged = /beschadigd of niet heel/;
  const newer = /nieuwere versie/;
  const large = /te groot. Het mag hooguit 5 MB/;
  const holding = (data) => `<!doctype html><title>x</title>${BEGINS}${data}</script>`;
  const changed = (from, to) => {
    assert.ok(good.includes(from), from);
    return good.replace(from, () => to);
  };
  const data = good.indexOf(BEGINS) + BEGINS.length;
  const end = good.lastIndexOf('</script>');
  const script = '<script>document.title="pwned"</script><img src=x onerror="document.title=\'pwned\'">';
  return [
    ['empty.html', '', foreign],
    ['text.txt', 'Beste Sanne,', foreign],
    ['page.html', `<!doctype html><html><body>${script}</body></html>`, foreign],
    ['tool.html', '<script type="application/json" id="__NEXT_DATA__">{"props":{}}</script>', foreign],
    ['script.html', `<script id="keukentafel-talk">${script}</script>`, foreign],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), foreign],
    ['paper.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj', foreign],
    ['packed.zip', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), foreign],
    ['packed.html.gz', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), foreign],
    ['no-utf8.html', Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80]), foreign],
    ['utf16.html', Buffer.from(good, 'utf16le'), foreign],
    ['zeros.html', Buffer.alloc(100_000), foreign],
    ['ten-million-zeros.html', Buffer.alloc(10_000_000), large],
    ['eleven-million.html', good + ' '.repeat(11_000_000), large],
    ['cut-early.html', good.slice(0, data - 1), foreign],
    ['cut-in-data.html', good.slice(0, data + 500), damaged],
    ['cut-late.html', good.slice(0, end), damaged],
    ['cut-and-closed.html', `${good.slice(0, end - 30)}</script>`, damaged],
    ['no-data.html', holding(''), damaged],
    ['null.html', holding('null'), damaged],
    ['list.html', holding('[]'), damaged],
    ['object.html', holding('{}'), foreign],
    ['no-json.html', holding(`{${script}`), damaged],
    ['two.html', holding('{} {}'), damaged],
    ['deep.html', holding('['.repeat(10_000)), damaged],
    ['deep-and-back.html', holding(`{"format":${'['.repeat(10_000)}${']'.repeat(10_000)}}`), damaged],
    ['deep-objects.html', holding('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)), damaged],
    ['deep-answers.html', changed('"answers": [', `"answers": ${'['.repeat(10_000)}`), damaged],
    ['wrong-type.html', changed('"household": [', '"household": 7, "opened": ['), damaged],
    ['large-number.html', changed('"tries": 0', '"tries": 1e999'), damaged],
    ['half-letter.html', changed('"version": "', '"version": "\\ud800'), damaged],
    ['raw-nul.html', changed('"version": "', '"version": "\0'), damaged],
    ['a-million-answers.html', changed('"answers": [', `"answers": [${'{},'.repeat(1_000_000)}`), damaged],
    ['proto.html', changed('"household": [', '"__proto__": {"format": 1}, "household": ['), newer],
    ['newer.html', changed('keukentafel-talk/1', 'keukentafel-talk/2'), newer],
    ['later-field.html', changed('"household": [', '"mood": "x", "household": ['), newer],
    ['other-format.html', changed('keukentafel-talk/1', 'talk/1'), foreign],
    ['other-guide.html', changed('"guide": "breed-gesprek"', `"guide": ${JSON.stringify(script).replaceAll('<', '\\u003c')}`), /hoort bij een ander gesprek/],
  ];
}

test('hostile files are refused with a plain sentence, and the running talk is untouched', async () => {
  const good = readFileSync(join(ROOT, 'tests/data/plans/c1_ramp/plan.html'), 'utf8');
  const one = await somebody();
  await press(one.page, 'next');
  await fill(one.page, 'Dit mag niet weg.');
  await press(one.page, 'later');
  const before = (await download(one.page, 'html')).text;
  const rows = hostile(good);
  assert.ok(rows.length >= 30);
  await press(one.page, 'help'); // the languages are in it
  for (const [name, content, said] of rows) {
    const told = await choose(one, name, content);
    assert.match(told ?? '(opened)', said, name);
    assert.equal((await look(one.page)).screen, 'later', name);
    await press(one.page, 'language', 'en');
    await press(one.page, 'language', 'nl'); // the sentence is gone, so that the next one is seen to come
    assert.equal(await one.inRoot('#kt-open-error').innerText(), '', name);
  }
  assert.equal((await download(one.page, 'html')).text, before);
  assert.match(await choose(one, 'last.txt', 'x'), /zit geen bewaard gesprek/);
  assert.deepEqual(await axe(one.page), []);
  await shot(one.page, 'files-refused');
  assert.ok(!(await one.page.title()).includes('pwned'));
  quiet(one);
  await one.close();
});

test('a script in every text is shown as text, and cancel leaves everything as it was', async () => {
  const bad = '<script>document.title="pwned"</script><img src=x onerror="document.title=\'pwned\'">';
  const written = JSON.stringify(bad).replaceAll('<', '\\u003c');
  const good = readFileSync(join(ROOT, 'tests/data/plans/c2_debts_eviction/plan.html'), 'utf8');
  let saved = good.replaceAll(/"name": "[^"]*"/g, () => `"name": ${written}`);
  saved = saved.replace(/("question": "(?:hh\.why|hou\.want|clo\.future)"[^}]*"value": )"[^"]*"/g, (_, start) => start + written);
  saved = saved.replace(/"goals": \{\}/, () => `"goals": {"fin_debts": {"outcome": ${written}, "actions": {"own-1": {"what": ${written}, "who": ${written}}}}}`);
  assert.ok(saved.split(written).length >= 5, 'names, words and the plan');
  const one = await somebody();
  await press(one.page, 'next');
  await fill(one.page, 'Dit mag niet weg.');
  await press(one.page, 'back');
  const before = await whole(one.page);
  await choose(one, 'script.html', saved);
  assert.equal((await look(one.page)).screen, 'preview');
  await press(one.page, 'cancel');
  assert.equal(await whole(one.page), before);
  await choose(one, 'script.html', saved);
  await press(one.page, 'replace');
  assert.equal((await look(one.page)).screen, 'plan');
  assert.ok((await one.inRoot('[data-screen=plan]').innerText()).includes(bad), 'the words are read as they were written');
  assert.equal(await one.inRoot('script, img').count(), 0);
  assert.ok(!(await one.page.title()).includes('pwned'));
  await shot(one.page, 'files-script');
  quiet(one);
  await one.close();
});
