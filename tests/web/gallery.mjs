// Writes the gallery: a picture of every scene in each width, language and theme, a sheet of the parts, and pages to look at them.
// Called by `cargo xtask gallery`; `node tests/web/gallery.mjs <folder> [scene …]` takes only these scenes.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './lib/browser.mjs';
import { indexPages } from './lib/gallery-page.mjs';
import { DESK, PARTS, SCENES } from './lib/scenes.mjs';
import { startServer } from './lib/server.mjs';
import { LANGUAGES, THEMES, WIDTHS, dress, frames, picture, show } from './lib/stage.mjs';

const ALL = [...SCENES, ...DESK];
const HANDS = 2; // pages that work at the same time

const [folder = 'target/gallery', ...only] = process.argv.slice(2);
if (only.length === 0) rmSync(folder, { recursive: true, force: true }); // no picture of a screen that is gone
mkdirSync(folder, { recursive: true });
const scenes = ALL.filter(({ id }) => only.length === 0 || only.includes(id));
const parts = PARTS.filter(({ scene }) => scenes.some(({ id }) => id === scene));
const spoken = new Set();
const made = [];
const failed = [];

const server = await startServer();
const browser = await launch();
const todo = [...scenes];
await Promise.all(Array.from({ length: HANDS }, work));
await browser.close();
await server.close();

for (const [name, page] of indexPages({ scenes: ALL, parts: PARTS, languages: LANGUAGES.filter((lang) => spoken.has(lang)), made: new Set(readdirSync(folder)) })) {
  writeFileSync(join(folder, name), page);
}
console.log(`${made.length} pictures of ${scenes.length} screens and ${parts.length} parts; languages: ${[...spoken].join(', ')}`);
console.log(`look at ${join(folder, 'index.html')}`);
for (const why of failed) console.error(`NOT MADE: ${why}`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function work() {
  const page = await browser.newPage({ viewport: { width: WIDTHS[0], height: 740 }, reducedMotion: 'reduce' });
  for (let scene = todo.shift(); scene; scene = todo.shift()) {
    await photograph(page, scene).catch((error) => failed.push(`${scene.id}: ${error.message.split('\n')[0]}`));
  }
}

async function photograph(page, scene) {
  await dress(page, {}).catch(() => {}); // an empty page has nothing to dress
  await show(page, server.origin, scene);
  for (const lang of LANGUAGES) {
    if (!(await dress(page, { lang }))) continue;
    spoken.add(lang);
    for (const width of WIDTHS) {
      for (const theme of THEMES) {
        await dress(page, { width, theme });
        await take(page, `${scene.id}-${width}-${lang}-${theme}.png`);
      }
    }
  }
  await cut(page, scene);
}

async function take(page, name) {
  await picture(page, join(folder, name));
  made.push(name);
}

/** The parts of this scene, in each theme and state, on a phone. */
async function cut(page, scene) {
  await dress(page, { lang: 'nl', width: WIDTHS[0] });
  for (const part of parts.filter((one) => one.scene === scene.id)) {
    const found = page.locator('keukentafel-gesprek').locator(part.at).first();
    for (const theme of THEMES) {
      await dress(page, { theme });
      for (const state of part.states) {
        await pose(page, found, state);
        const name = `part-${part.id}-${state}-${theme}.png`;
        await shotOf(page, found, join(folder, name));
        made.push(name);
      }
      await page.mouse.move(0, 0);
    }
  }
}

/** With some air around it, where the ring of the focus is. */
async function shotOf(page, found, path) {
  await found.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await found.boundingBox();
  const view = page.viewportSize();
  const air = 8;
  const clip = { x: Math.max(0, x - air), y: Math.max(0, y - air), width: Math.min(view.width, width + 2 * air), height: Math.min(view.height, height + 2 * air) };
  await page.screenshot({ path, clip });
}

async function pose(page, found, state) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.querySelector('keukentafel-gesprek').shadowRoot.activeElement?.blur());
  if (state === 'hover') await found.hover();
  if (state === 'focus') {
    // A key first, or the browser shows no ring. Not Shift: three of those leave the page.
    await page.keyboard.press('Control');
    await found.evaluate((node) => (node.matches('a, button, input, textarea') ? node : node.querySelector('a, button, input, textarea')).focus({ focusVisible: true }));
  }
  await frames(page);
}
