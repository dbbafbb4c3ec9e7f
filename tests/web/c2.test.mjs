// The household of c2, walked with the keyboard only from the first screen to the plan, in the real build.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { opened } from './lib/open.mjs';
import { household, look, press, tabTo, walkToPlan } from './lib/walk.mjs';
import { axe, openWidget, shot } from './lib/widget.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TODAY = '2026-11-22';

const opening = opened();

/** The plan of the author tool for the same household. */
function planOfTheTool(id, format) {
  const args = ['run', '--quiet', '--features', 'cli', '--bin', 'keukentafel', '--', 'run', 'questionnaires/breed-gesprek'];
  const from = ['--case', `tests/data/cases.json#${id}`, '--date', TODAY, '--format', format];
  return execFileSync('cargo', [...args, ...from], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 });
}

async function download(page, format) {
  const coming = page.waitForEvent('download');
  await tabTo(page, `[data-action=download][value=${format}]`);
  await page.keyboard.press('Enter');
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('c2 from start to plan, keyboard only: the cards come at once, and the files are those of the tool', async () => {
  const page = await opening.browser.newPage({ viewport: { width: 390, height: 844 } });
  const watch = await openWidget(page, { origin: opening.server.origin, today: TODAY });
  const way = [];
  const seenScreens = new Set();
  const violations = {};
  await walkToPlan(page, household('c2_debts_eviction'), {
    seen: async (now) => {
      way.push(now);
      // The page keeps its own focus until the person comes to the widget; from then on it is never lost.
      if (now.screen !== 'start') assert.notEqual(now.focus, 'BODY', `focus is lost on ${JSON.stringify(now)}`);
      const kind = now.screen === 'question' ? now.question : now.screen;
      if (seenScreens.has(kind)) return;
      seenScreens.add(kind);
      const found = await axe(page);
      if (found.length > 0) violations[kind] = found;
      await shot(page, `c2-${kind}`);
    },
  });
  assert.deepEqual(violations, {}, 'axe');

  const after = (question) => way[way.findIndex((step) => step.question === question) + 1];
  assert.equal(after('hou.threat').urgent, 'hou.threat=evict', 'the card comes before the next question');
  assert.equal(after('hou.evict_date').urgent, 'hou.evict_date');

  for (const format of ['json', 'markdown']) {
    const { name, text } = await download(page, format);
    assert.match(name, /^notities-2026-11-22\.(json|md)$/, 'a file name that says nothing');
    assert.equal(text, planOfTheTool('c2_debts_eviction', format), `${format}: the same bytes as the author tool`);
  }
  assert.deepEqual(watch.requestsAfterReady.filter((address) => !address.startsWith('blob:')), [], 'nothing is requested after ready');
  assert.deepEqual(watch.violations, [], 'the policy is kept');
  assert.deepEqual(watch.problems, [], 'the console is quiet');
  assert.equal((await look(page)).screen, 'plan');
  const told = JSON.stringify(watch.events);
  for (const words of ['Ik moet mijn huis uit', 'hou.threat', '2026-12-03']) assert.ok(!told.includes(words), `an event says: ${words}`);
  await page.close();
});

test('the plan is given to the page only after Delen', async () => {
  const page = await opening.browser.newPage();
  const watch = await openWidget(page, { origin: opening.server.origin, today: TODAY });
  const exported = () => page.evaluate(() => document.querySelector('keukentafel-gesprek').exportPlan('json'));
  await walkToPlan(page, { answers: { 'hh.why': 'Ik wil praten.' }, members: [['m1', 'self', 'a27_aow', 'at_table=yes']] });
  assert.equal(await exported(), undefined);
  await press(page, 'share');
  const plan = watch.events.filter(({ name, detail }) => name === 'plan' && detail.document).at(-1);
  assert.equal(plan.detail.document, await exported());
  assert.equal(JSON.parse(await exported()).hulpvraag_own_words, 'Ik wil praten.');
  await press(page, 'unshare');
  assert.equal(await exported(), undefined);
  await page.close();
});
