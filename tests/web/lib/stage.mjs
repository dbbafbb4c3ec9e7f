// Puts a scene in a page: opens the widget, takes up a conversation, and dresses it in a theme, a width and a language.

import { TODAY, asFile } from './scenes.mjs';

export const WIDTHS = [360, 768, 1280];
export const THEMES = ['light', 'dark', 'contrast'];
export const LANGUAGES = ['nl', 'en', 'ar'];

const HEIGHTS = { 320: 640, 360: 740, 768: 1024, 1280: 800 };
const TALK = 'keukentafel-gesprek';

/** The host's own page steps aside: what is looked at is the widget. The page keeps its heading for who reads by ear. */
const ALONE = 'body{margin:0}main>h1{position:absolute;clip-path:inset(50%);inline-size:1px;block-size:1px;overflow:hidden;margin:0}';

/** Opens the widget in this page, with the scene on it. */
export async function show(page, origin, scene, { theme = 'light', alone = true, attributes = {} } = {}) {
  const query = new URLSearchParams({ src: `guides/${scene.guide ?? 'breed-gesprek'}.guide`, lang: 'nl', today: TODAY, ...(theme ? { theme } : {}), ...(scene.mode ? { mode: scene.mode } : {}), ...attributes });
  await page.unrouteAll();
  if (scene.without) await page.route(`**/${scene.without}`, (route) => route.abort());
  await page.goto(`${origin}/host.html?${query}`);
  if (alone) await adopt(page, ALONE);
  const inRoot = (selector) => page.locator(TALK).locator(selector);
  await inRoot('[data-screen=start]').waitFor();
  if (scene.talk || scene.file) {
    const content = scene.file ?? asFile(scene.talk);
    await inRoot('[data-action=open]').setInputFiles({ name: 'notities.html', mimeType: 'text/html', buffer: Buffer.from(content) });
    await inRoot(scene.talk ? '[data-screen=preview]' : '#kt-open-error .kt-error').waitFor();
    if (scene.talk && !scene.preview) {
      await inRoot('[data-action=replace]').click();
      await inRoot('[data-screen=preview]').waitFor({ state: 'detached' });
    }
  }
  if (scene.reads) await giveVoices(page);
  for (const control of scene.press ?? []) {
    const [action, value] = control.split('=');
    const button = inRoot(`[data-action="${action}"]${value ? `[value="${value}"]` : ''}`).first();
    // On a telephone the topics and people of a coach are folded.
    const fold = inRoot('[data-action=agenda]');
    if (!(await button.isVisible()) && (await fold.isVisible())) await fold.click();
    await button.click();
  }
  await frames(page);
  for (let piece = 1; piece < scene.reads; piece += 1) await page.evaluate(() => globalThis.speechSynthesis.finish());
  const { screen, question } = await page.evaluate((talk) => {
    const root = document.querySelector(talk).shadowRoot;
    return { screen: root.querySelector('[data-screen]')?.dataset.screen, question: root.querySelector('[data-question]')?.dataset.question };
  }, TALK);
  const wanted = scene.talk?.step.screen === 'question' && !scene.press?.length ? scene.talk.step.id : undefined;
  if (screen !== scene.screen || (wanted && question !== wanted)) throw new Error(`scene ${scene.id}: on the screen is ${screen} ${question ?? ''}`);
  await page.mouse.move(0, 0); // nothing is pointed at
  await page.evaluate(() => scrollTo(0, 0));
}

/** The device has voices of its own now. They say nothing, and come to the end of a piece only by `finish()`. */
function giveVoices(page) {
  return page.evaluate(() => {
    const synth = globalThis.speechSynthesis;
    const voices = ['nl-NL', 'en-GB'].map((lang) => ({ name: lang, lang, localService: true }));
    let now;
    Object.assign(synth, { getVoices: () => voices, speak: (piece) => (now = piece), cancel: () => (now = undefined), finish: () => now?.onend() });
    globalThis.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text;
      }
    };
    synth.dispatchEvent(new Event('voiceschanged'));
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
  });
}

/** Adds a style sheet to the host page. By script, because the policy of the page forbids it in markup. */
export function adopt(page, text) {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, text);
}

/** Another theme, width or language, of the scene that is there. False when the guide does not speak the language. */
export async function dress(page, { theme, width, lang }) {
  if (width) await page.setViewportSize({ width, height: HEIGHTS[width] ?? 800 });
  const spoken = await page.evaluate(
    async ([talk, look, language]) => {
      const host = document.querySelector(talk);
      if (look && host.getAttribute('theme') !== look) host.setAttribute('theme', look);
      if (language && host.getAttribute('lang') !== language) {
        host.setAttribute('lang', language);
        document.documentElement.lang = language;
      }
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return host.shadowRoot.querySelector('[data-screen]')?.getAttribute('lang') ?? language;
    },
    [TALK, theme, lang],
  );
  return !lang || spoken === lang;
}

/** Two frames: what a press has set going is on the screen. */
export const frames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));

/** A picture of the whole scene: the window grows to its length, so that what sticks to the table edge lies at the end. */
export const picture = (page, path) => unrolled(page, () => page.screenshot({ path }));

/** Does the work in a window as long as the page, where nothing lies over anything. */
export async function unrolled(page, work) {
  const { width, height } = page.viewportSize();
  let tall = height;
  // What is as high as a part of the window grows along; after a few times the page is as long as its window.
  for (let times = 0; times < 4; times += 1) {
    const length = Math.min(12_000, await page.evaluate(() => document.documentElement.scrollHeight));
    if (length <= tall) break;
    tall = length;
    await page.setViewportSize({ width, height: tall });
  }
  const made = await work();
  if (tall > height) await page.setViewportSize({ width, height });
  return made;
}
