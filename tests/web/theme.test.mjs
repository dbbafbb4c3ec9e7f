// A municipality's own theme on the page changes the widget with no setting; one that cannot be read is mended and told.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './lib/browser.mjs';
import { colours, contrastRemarks } from './lib/contrast.mjs';
import { SCENES } from './lib/scenes.mjs';
import { startServer } from './lib/server.mjs';
import { adopt, dress, show } from './lib/stage.mjs';
import { axe, shot } from './lib/widget.mjs';

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/**
 * The packages as npm gives them; `theme` is the class that the package hangs its tokens on. Never in what we ship: docs/decisions.
 */
const PACKAGES = [
  { name: 'rotterdam', file: '@nl-design-system-unstable/rotterdam-design-tokens/dist/design-tokens.css', theme: 'rotterdam-theme' },
  { name: 'utrecht', file: '@utrecht/design-tokens/dist/theme.css', theme: 'utrecht-theme' },
  { name: 'denhaag', file: '@gemeente-denhaag/design-tokens-components/dist/index.css', theme: '' },
  { name: 'nijmegen', file: '@gemeentenijmegen/design-tokens/dist/index.css', theme: 'nijmegen-theme' },
  { name: 'voorbeeld', file: '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css', theme: 'voorbeeld-theme' },
];
const LOOKED_AT = ['start', 'single-chosen', 'scale-chosen', 'error-first', 'map-half', 'plan-urgent'];

let browser;
let server;
let page;
before(async () => {
  browser = await launch();
  server = await startServer();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const sceneOf = (id) => SCENES.find((scene) => scene.id === id);

/** The widget on a page with these tokens, what it told, and what the console says. */
async function inTheme(css, { look = page, scene = 'single', on = '', ...options } = {}) {
  const warnings = [];
  const hear = (message) => message.type() === 'warning' && warnings.push(message.text());
  look.on('console', hear);
  await show(look, server.origin, sceneOf(scene), { theme: null, ...options });
  const told = await look.evaluate(() => {
    globalThis.told = [];
    document.addEventListener('theme', ({ detail }) => globalThis.told.push(detail)); // composed and bubbling
  });
  await adopt(look, css);
  await look.evaluate((name) => {
    if (name) document.documentElement.classList.add(name);
    document.querySelector('keukentafel-gesprek').readTheme();
  }, on);
  look.off('console', hear);
  return { colours: await colours(look), told: await look.evaluate(() => globalThis.told), warnings };
}

for (const { name, file, theme } of PACKAGES) {
  test(`${name}: the municipality's package changes the widget with no setting, and everything can be read`, async () => {
    const css = readFileSync(`${MODULES}${file}`, 'utf8');
    const plain = (await inTheme('')).colours;
    for (const scene of LOOKED_AT) {
      const { colours: now, told, warnings } = await inTheme(css, { scene, on: theme });
      assert.deepEqual(contrastRemarks(now), []);
      if (scene === 'start') {
        const changed = ['accent', 'action-bg', 'focus', 'edge', 'font'].filter((token) => now[token] !== plain[token]);
        console.log(`${name.padEnd(10)} changes ${changed.join(', ')}; mended: ${told.at(-1)?.repaired.flatMap(({ tokens }) => tokens).join(', ') || 'nothing'}`);
        assert.ok(changed.includes('accent') && changed.includes('action-bg') && changed.length >= 3, `${name} changes only ${changed}`);
      }
      assert.equal(warnings.length, told.length, 'what is told to the page is told in the console');
      assert.deepEqual(await axe(page), [], `${name}, ${scene}`);
      await shot(page, `theme-${name}-${scene}`);
    }
  });
}

test('the class of the theme may stand on the parent instead of the page', async () => {
  const css = readFileSync(`${MODULES}${PACKAGES[1].file}`, 'utf8');
  const whole = (await inTheme(css, { on: 'utrecht-theme' })).colours;
  await inTheme(css);
  await page.evaluate(() => {
    const host = document.querySelector('keukentafel-gesprek');
    host.parentElement.classList.add('utrecht-theme');
    host.readTheme();
  });
  assert.deepEqual(await colours(page), whole);
});

const WEAK = [
  { what: 'grey text on white', css: '--utrecht-document-background-color:#fff;--utrecht-document-color:#aaa', tokens: ['ink'], says: '--utrecht-document-color' },
  { what: 'white words on a yellow button', css: '--nl-button-primary-background-color:#ffd500;--nl-button-primary-color:#fff', tokens: ['action-bg'], says: '--nl-button-primary-background-color' },
  { what: 'a focus ring that nobody sees', css: '--utrecht-focus-outline-color:#f4f5ef', tokens: ['focus'], says: '--utrecht-focus-outline-color' },
  { what: 'a pale link', css: '--of-color-primary:#9cf', tokens: ['accent'], says: '--of-color-primary' },
  { what: 'pale edges', css: '--utrecht-textbox-border-color:#eee', tokens: ['edge'], says: '--utrecht-textbox-border-color' },
  { what: 'a colour that is none', css: '--utrecht-document-color:geel', tokens: ['ink'], says: '--utrecht-document-color' },
  { what: 'a colour in another notation', css: '--utrecht-document-color:oklch(0.8 0.05 200)', tokens: ['ink'], says: '--utrecht-document-color' },
];

for (const { what, css, tokens, says } of WEAK) {
  test(`${what}: mended, and told once with names and figures`, async () => {
    const { colours: now, told, warnings } = await inTheme(`:root{${css}}`);
    assert.deepEqual(contrastRemarks(now), []);
    assert.equal(told.length, 1);
    for (const token of tokens) assert.ok(told[0].repaired.some((one) => one.tokens.includes(token)), JSON.stringify(told));
    assert.equal(warnings.length, 1);
    assert.ok(warnings[0].includes(says), warnings[0]);
    for (const { ratio, needs } of told[0].repaired) assert.ok(ratio < needs);
    await page.evaluate(() => document.querySelector('keukentafel-gesprek').readTheme());
    assert.equal(await page.evaluate(() => globalThis.told.length), 1, 'told once');
  });
}

test('a good theme is left as it is, and so is no theme', async () => {
  const good = ':root{--utrecht-document-background-color:#fff;--utrecht-document-color:#202020;--utrecht-link-color:#7d0a5c;--utrecht-button-primary-action-background-color:#ffd500;--utrecht-button-primary-action-hover-background-color:#ffe34d;--utrecht-button-primary-action-color:#202020}';
  const { colours: now, told, warnings } = await inTheme(good);
  assert.deepEqual([told, warnings], [[], []]);
  assert.deepEqual([now.ground, now.accent, now['action-bg'], now['action-ink']], ['#ffffff', '#7d0a5c', '#ffd500', '#202020']);
  assert.deepEqual((await inTheme('')).told, []);
});

test('a light page on a dark device stays light as a whole, and the other way round', async () => {
  for (const [colorScheme, ground] of [['dark', '#ffffff'], ['light', '#10141a']]) {
    const look = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme });
    const { colours: now, told } = await inTheme(`:root{--utrecht-document-background-color:${ground}}`, { look });
    assert.deepEqual([now.ground, told, contrastRemarks(now)], [ground, [], []], colorScheme);
    await look.close();
  }
});

test('who asks for more contrast gets ours: the page is not asked, and not blamed', async () => {
  const look = await browser.newPage({ contrast: 'more' });
  const { colours: now, told } = await inTheme(':root{--utrecht-document-color:#aaa;--utrecht-link-color:#9cf}', { look });
  assert.deepEqual([now.ink, now.accent, told], ['#000000', '#00382a', []]);
  await dress(look, { theme: 'contrast' });
  assert.deepEqual([(await colours(look)).ink, await look.evaluate(() => globalThis.told)], ['#000000', []]);
  await look.close();
});

test('without theme.js the widget works, in the colours that are there', async () => {
  const bare = await startServer({ faults: { '/theme.js': { status: 404 } } });
  await show(page, bare.origin, sceneOf('single'));
  await bare.close();
});
