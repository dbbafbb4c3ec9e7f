// The plan on paper: the widget's own print, and that of the saved page. A4, numbered, tagged, whole rows, ink on white.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from './lib/browser.mjs';
import { talk } from './lib/scenes.mjs';
import { startServer } from './lib/server.mjs';
import { frames, show } from './lib/stage.mjs';
import { household, tabTo, walkToPlan } from './lib/walk.mjs';
import { openWidget } from './lib/widget.mjs';

const TODAY = '2026-11-22';
const HAS_POPPLER = spawnSync('pdftotext', ['-v']).error === undefined;
const NEEDS = { skip: HAS_POPPLER ? false : 'pdftotext is missing: install your system\'s package `poppler-utils`' };

let browser;
let server;
let folder;
before(async () => {
  browser = await launch();
  server = await startServer();
  folder = mkdtempSync(join(tmpdir(), 'kt-print-'));
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** Words without their spaces: a line may break anywhere between two of them. */
const solid = (text) => text.replace(/[\s\u00ad]+/g, '');

/** Prints what is on the page; `pages` is the text of each sheet. */
async function print(page, name) {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, await page.pdf({ tagged: true, preferCSSPageSize: true }));
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  const pages = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  const read = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  return { path, info, pages, read };
}

/** Sheets of A4, numbered, with the tags and headings that a screen reader needs. */
function looksLikePaper({ path, info, pages }, [least, most]) {
  assert.ok(pages.length >= least && pages.length <= most, `${pages.length} sheets`);
  assert.match(info, /Tagged:\s+yes/);
  assert.match(info, /Page size:\s+59[45][.\d]* x 84[12][.\d]* pts \(A4\)/);
  pages.forEach((text, place) => assert.match(text, new RegExp(`\\s${place + 1} ?/ ?${pages.length}\\s*$`), `sheet ${place + 1} has its number`));
  const structure = execFileSync('pdfinfo', ['-struct', path], { encoding: 'utf8' });
  const headings = [...structure.matchAll(/^\s*(H[1-6])\b/gm)].map(([, level]) => Number(level[1]));
  assert.equal(headings[0], 1, 'it begins with its title');
  assert.ok(headings.every((level, place) => place === 0 || level <= headings[place - 1] + 1), `no level of heading is left out: ${headings}`);
}

/** Only shades of grey: the rows of a picture of each sheet. */
function isInk(path) {
  execFileSync('pdftoppm', ['-r', '40', path, path]);
  const { pages } = { pages: Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))[1]) };
  for (let place = 1; place <= pages; place += 1) {
    const picture = readFileSync(`${path}-${place}.ppm`);
    const start = picture.indexOf('255\n') + 4;
    let [coloured, dark] = [0, 0];
    for (let at = start; at + 2 < picture.length; at += 3) {
      const [red, green, blue] = [picture[at], picture[at + 1], picture[at + 2]];
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 12) coloured += 1;
      if (red < 128) dark += 1;
    }
    assert.equal(coloured, 0, `sheet ${place} prints in black`);
    assert.ok(dark < (picture.length - start) / 3 / 5, `sheet ${place} is no block of ink`);
  }
}

/** No block is cut: all its words stand on one sheet. */
function whole({ read }, blocks) {
  const sheets = read.map(solid);
  for (const block of blocks) assert.ok(sheets.some((sheet) => block.every((words) => sheet.includes(solid(words)))), `cut, or not there: ${block.join(' | ')}`);
}

test('the plan of c1 prints on A4: numbered, tagged, nothing cut and nothing lost', NEEDS, async () => {
  for (const theme of [undefined, 'dark']) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const watch = await openWidget(page, { origin: server.origin, today: TODAY, ...(theme && { theme }) });
    await walkToPlan(page, household('c1_ramp'), { open: ['hou'] });
    const blocks = await page.evaluate(() => {
      const root = document.querySelector('keukentafel-gesprek').shadowRoot;
      const rows = [...root.querySelectorAll('[data-plan-action], .kt-goal__head, .kt-why, .kt-dates > li, .kt-grid tr, .kt-ticks > li, .kt-words')];
      const leaves = (row) => [...row.querySelectorAll('dd, p, h3, b, th, td, span:not(:has(*))')].map((leaf) => leaf.textContent.trim()).filter(Boolean);
      return rows.map((row) => (leaves(row).length ? leaves(row) : [row.textContent]));
    });
    const printed = await print(page, `widget-${theme}`);
    looksLikePaper(printed, [1, 4]);
    whole(printed, blocks);
    assert.ok(blocks.length > 15, `${blocks.length} rows`);
    assert.ok(await page.locator('keukentafel-gesprek').locator('[data-plan-action]').count(), 'there are steps to look at');
    isInk(printed.path);
    const all = printed.pages.join('\n');
    for (const word of ['Bewaar plan', 'Snel weg', 'Vorige']) assert.ok(!all.includes(word), `${word} is no part of paper`);
    assert.ok(all.includes('niet ingevuld'), 'what is empty says so');
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0, 'the page gets its own sheets back');
    assert.deepEqual(watch.violations, [], 'the policy is kept');
    await page.close();
  }
});

/** The plan with a coach, printed by this one of the two buttons. */
async function printAsCoach(page, name) {
  await pick(page, `[data-action=print][value=${name}]`);
  return print(page, `coach-${name}`);
}

async function pick(page, selector) {
  await page.locator('keukentafel-gesprek').locator(selector).first().click();
  await frames(page);
}

test('a coach prints the plan with the grounds on sheets of their own, and for the household without any of them', NEEDS, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await show(page, server.origin, { id: 'coach', mode: 'coach', talk: talk('c2_debts_eviction', { screen: 'question', id: 'fin.end' }), screen: 'question' });
  const field = (selector) => page.locator('keukentafel-gesprek').locator(selector).first();
  await field('[data-section=note] textarea').fill('GEHEIM-NOTITIE');
  await pick(page, '[data-action=tab][value=goals]');
  await pick(page, '[data-action=goal]');
  await pick(page, '.kt-work summary');
  await field('.kt-work details[open] textarea').fill('GEHEIM-LADDER');
  await pick(page, '[data-action=tab][value=keep]');

  const withGrounds = await printAsCoach(page, 'grounds');
  const { heads, pieces, plan } = await page.evaluate(() => {
    const root = document.querySelector('keukentafel-gesprek').shadowRoot;
    const only = root.querySelector('.kt-coach-only');
    const texts = (selector) => [...only.querySelectorAll(selector)].map((node) => node.textContent.trim()).filter(Boolean);
    const all = root.querySelector('[part=talk]').innerText;
    return { heads: texts('h2, h3'), pieces: texts('li b, li span:not(:has(*)), li p'), plan: all.slice(0, all.indexOf(only.innerText.slice(0, 40))) };
  });
  looksLikePaper(withGrounds, [2, 8]);
  isInk(withGrounds.path);
  const own = [...new Set([...heads, ...pieces])].filter((words) => !solid(plan).includes(solid(words)));
  assert.ok(own.length >= 12, `${own.length} pieces that only the coach reads`);
  whole(withGrounds, own.map((words) => [words]));
  assert.ok(own.some((words) => words.includes('GEHEIM-LADDER')), 'what the coach wrote on the ladder is among them');
  const first = withGrounds.read.findIndex((sheet) => solid(sheet).includes(solid(heads[0])));
  assert.ok(first > 0 && solid(withGrounds.read[first]).replace(/^\d+\/\d+/, '').startsWith(solid(heads[0])), 'they begin a sheet, which can be kept back');

  const forAll = await printAsCoach(page, 'plan');
  looksLikePaper(forAll, [1, 6]);
  isInk(forAll.path);
  assert.equal(forAll.pages.length, first, 'as many sheets as came before the grounds');
  const read = solid(forAll.read.join(''));
  for (const words of own) assert.ok(!read.includes(solid(words)), `on the paper of the household: ${words}`);
  for (const { read } of [withGrounds, forAll]) assert.ok(!solid(read.join('')).includes('GEHEIM-NOTITIE'), 'a note is on no paper');
  await page.close();
});

test('the saved page prints the same way', NEEDS, async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await openWidget(page, { origin: server.origin, today: TODAY });
  await walkToPlan(page, household('c1_ramp'), { open: ['hou'] });
  const steps = await page.evaluate(() => [...document.querySelector('keukentafel-gesprek').shadowRoot.querySelectorAll('.kt-goal h3, .is-what')].map((step) => step.textContent));
  const coming = page.waitForEvent('download');
  await tabTo(page, '[data-action=download][value=html]');
  await page.keyboard.press('Enter');
  const saved = join(folder, 'plan.html');
  await (await coming).saveAs(saved);
  const reader = await browser.newPage();
  await reader.goto(pathToFileURL(saved).href);
  const printed = await print(reader, 'saved');
  looksLikePaper(printed, [1, 4]);
  whole(printed, steps.map((step) => [step]));
  isInk(printed.path);
  await page.close();
  await reader.close();
});
