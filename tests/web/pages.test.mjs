// The reading version on paper: one page where the route is light, at most four where there is more at once.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from './lib/browser.mjs';

const PLANS = fileURLToPath(new URL('../data/plans/', import.meta.url));

// The pages kept by the tests of the plans, which are the bytes of the tool and of the browser.
const CASES = [
  { id: 'c1_ramp', track: 'single', pages: 1 },
  { id: 'c2_debts_eviction', track: 'multi', pages: 4 },
  { id: 'c3_carer_dementia', track: 'multi', pages: 4 },
  { id: 'c4_youth_divorce', track: 'multi', pages: 4 },
  { id: 'c5_ggz_work', track: 'multi', pages: 4 },
];

let browser;
let folder;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'kt-pages-'));
});
after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** The page as it comes out of a printer on A4: how many sheets, and what stands on them. */
async function onPaper(id) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(PLANS, id, 'plan.html')).href);
  const paper = join(folder, `${id}.pdf`);
  writeFileSync(paper, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  await page.close();
  const sheets = Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [paper], { encoding: 'utf8' }))?.[1]);
  return { sheets, words: execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' }) };
}

for (const { id, track, pages } of CASES) {
  test(`${id} is read on at most ${pages} ${pages === 1 ? 'page' : 'pages'} of paper`, async () => {
    const plan = JSON.parse(readFileSync(join(PLANS, id, 'plan.json'), 'utf8'));
    assert.equal(plan.triage.track, track);
    const { sheets, words } = await onPaper(id);
    assert.ok(sheets >= 1 && sheets <= pages, `${sheets} pages`);
    // The last part is there too: nothing fell off the paper.
    for (const part of ['Ons plan', 'Goed om te weten']) assert.ok(words.includes(part), `${part} is on paper`);
  });
}
