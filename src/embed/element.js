// <keukentafel-gesprek>: what a host page loads. It defines the element at once, fetches everything else when the element is
// first on the page, and makes sure that a person who cannot be helped by a screen gets a phone number.
// It is JavaScript because a custom element must be an ES class, which Rust cannot give.

/** What a person reads before the widget is there, and when it cannot start. The build puts it in, from the national guide. */
const FALLBACK = __FALLBACK__;

const PATIENCE_MS = 10_000;
const SLOWEST_MS = 60_000;
const LONGEST_PAUSE_MS = 30_000;
const MAX_GUIDE_BYTES = 8 * 1024 * 1024;
const GUIDE_HEAD_BYTES = 16;

const CALM_STYLE = ':host{display:block}section,p[role]{max-width:40rem;font:1.25rem/1.5 system-ui,sans-serif}button{font:inherit;min-height:2.75rem}';

/** A reason that a person may read, as opposed to an error for a developer. */
class Sentence extends Error {}

const elements = new Set();

/** All elements of a mode share one wasm instance. After a failure or a trap the next attempt gets a fresh one, by a new address. */
class Engine {
  #generation = 1;
  #loading;
  #rest;

  constructor(name, styles, plan) {
    this.name = name;
    this.styles = styles;
    this.plan = plan; // the second half of the program, where it has one
  }

  load() {
    this.#loading ??= withPatience(start(this, this.#generation)).catch((error) => {
      this.forget();
      throw error;
    });
    return this.#loading;
  }

  /** Asks for the second half until it is here: a person may be talking already. True once it is in its place. */
  complete({ exports }) {
    const generation = this.#generation;
    const isWanted = () => generation === this.#generation && elements.size > 0;
    this.#rest ??= persist((again) => putInPlace(this.plan, exports, again), isWanted).then((isHere) => {
      if (!isHere && generation === this.#generation) this.#rest = undefined;
      return isHere;
    });
    return this.#rest;
  }

  forget() {
    this.#generation += 1;
    this.#loading = undefined;
    this.#rest = undefined;
  }
}

/** A resident's telephone does not download the table of the coach. */
const engines = {
  resident: new Engine('keukentafel', ['keukentafel'], 'keukentafel-plan'),
  coach: new Engine('keukentafel-coach', ['keukentafel', 'keukentafel-coach']),
};

const loadAloud = () => import(new URL('./aloud.js', import.meta.url));

async function start({ name, styles, plan }, generation) {
  if (typeof WebAssembly !== 'object') throw new Error('no WebAssembly');
  const again = generation > 1;
  const [glue, wasm, theme, , ...sheets] = await Promise.all([
    import(new URL(`./${name}.js${again ? `?gen=${generation}` : ''}`, import.meta.url)),
    fetch(new URL(`./${name}_bg.wasm`, import.meta.url), { cache: again ? 'reload' : 'default' }),
    import(new URL('./theme.js', import.meta.url)).catch(() => undefined), // a page's colours stay as they are
    plan || loadAloud().catch(() => undefined), // a program in one piece is ready with its first screen, and asks for nothing after it
    ...styles.map(fetchSheet),
  ]);
  if (!wasm.ok) throw new Error(`${wasm.url}: ${wasm.status}`);
  const exports = await glue.default({ module_or_path: wasm }); // the glue itself mends a wrong MIME type
  return { glue, exports, theme, sheets: sheets.filter(Boolean) };
}

/** The halves link by what they share. That of another version asks for what is not there, is refused, and is fetched anew. */
async function putInPlace(name, exports, again) {
  const options = { cache: again ? 'reload' : 'default', signal: AbortSignal.timeout(SLOWEST_MS) };
  const bytes = await fetchBytes(new URL(`./${name}.wasm`, import.meta.url), options);
  await WebAssembly.instantiate(bytes, { __wasm_split: exports });
}

/** Tries until it succeeds, with longer and longer pauses, while it is wanted. */
async function persist(attempt, isWanted) {
  for (let tries = 0; isWanted(); tries += 1) {
    try {
      await attempt(tries > 0);
      return isWanted();
    } catch (error) {
      console.warn('keukentafel-gesprek tries again:', error);
      await new Promise((resolve) => setTimeout(resolve, Math.min(1000 * 2 ** tries, LONGEST_PAUSE_MS)));
    }
  }
  return false;
}

/**
 * A guide as it comes in: `first` is what a talk in its own language needs, `whole` has the words of the other languages too. How long
 * the first section is stands behind the mark of a guide; what has no such mark is taken whole, and refused by who can tell why.
 */
async function openGuide(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  if (Number(response.headers.get('content-length')) > MAX_GUIDE_BYTES) throw new RangeError(address);
  const reader = response.body.getReader();
  const pieces = [];
  let size = 0;
  const readTo = async (length) => {
    while (size < length) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      size += value.length;
      if (size > MAX_GUIDE_BYTES) throw new RangeError(address); // what travels compressed is larger than it says
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  };
  const head = await readTo(GUIDE_HEAD_BYTES);
  const marked = head.length >= GUIDE_HEAD_BYTES && new TextDecoder().decode(head.subarray(0, 7)) === 'KTGUIDE';
  const length = marked ? new DataView(head.buffer).getUint32(8, true) : Infinity;
  const first = (await readTo(length)).subarray(0, length);
  const whole = readTo(Infinity);
  whole.catch(() => {}); // told to who asks for it
  return { first, whole };
}

/** Without its style a screen is plain, but it works. */
function fetchSheet(name) {
  return fetchBytes(new URL(`./${name}.css`, import.meta.url)).then((bytes) => sheetOf(new TextDecoder().decode(bytes))).catch(() => undefined);
}

async function fetchBytes(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}

function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function withPatience(promise) {
  let timer;
  const enough = new Promise((_, reject) => (timer = setTimeout(reject, PATIENCE_MS, new Error('too slow'))));
  return Promise.race([promise, enough]).finally(() => clearTimeout(timer));
}

function civilDate(now) {
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function make(tag, text, attributes = {}) {
  const node = document.createElement(tag);
  node.textContent = text;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

function phoneLine({ label, number }) {
  const line = make('p', `${label}: `);
  line.append(make('a', number, { href: `tel:${number.replace(/[^+\d]/g, '')}`, dir: 'ltr' }));
  return line;
}

/** A control of a goal that goes away when it is pressed leaves the focus with its step, or its goal, and not nowhere. */
function keepFocus(place) {
  const look = ({ target }) => {
    const goal = target.closest('[data-goal]')?.dataset.goal;
    if (!goal) return;
    const step = target.closest('[data-plan-action]')?.dataset.planAction ?? '';
    requestAnimationFrame(() => {
      if (place.getRootNode().activeElement) return;
      const its = `[data-goal="${CSS.escape(goal)}"]`;
      const there = place.querySelector(`${its} [data-plan-action="${CSS.escape(step)}"]`) ?? place.querySelector(its);
      (there?.querySelector('textarea, button') ?? place.querySelector('h1'))?.focus();
    });
  };
  place.addEventListener('click', look, true); // before anything is taken away
}

class KeukentafelGesprek extends HTMLElement {
  static observedAttributes = ['lang', 'src', 'theme'];

  #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  #colours; // reads the page's theme again, once there is a widget to dress
  #widget; // the live Rust side, or undefined
  #reader; // reads the screen aloud, once it has come
  #aloud; // settled when it has come, or will not: nothing may be asked for after `ready`
  #attempt = 0; // an attempt that is no longer the newest may not touch the screen

  connectedCallback() {
    if (elements.has(this)) return; // only moved
    elements.add(this);
    this.#begin();
  }

  disconnectedCallback() {
    // A move in the page is a disconnect and a connect in one task: wait, and keep what a person has filled in.
    queueMicrotask(() => {
      if (this.isConnected) return;
      elements.delete(this);
      this.#attempt += 1;
      this.#letGo()?.destroy();
      this.#root.replaceChildren();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === 'lang') this.#widget?.set_language(this.#lang);
    else if (name === 'theme') this.readTheme();
    else if (elements.has(this)) this.#restart(); // another guide is another conversation
  }

  /** The plan in a format of the widget; undefined until the person has chosen to share it. */
  exportPlan(format) {
    return this.#widget?.export_plan(format);
  }

  /** For a page that changes its theme while it is open: holds the colours against the contrast that people need. */
  readTheme() {
    try {
      this.#colours?.();
    } catch (error) {
      console.warn('keukentafel-gesprek cannot read the theme:', error); // and goes on in the colours that are there
    }
  }

  /** The wasm has trapped: its memory cannot be trusted, so it is let go without another call. */
  abandon() {
    this.#attempt += 1;
    this.#letGo();
    this.#fail(this.#words.went_wrong);
  }

  #restart() {
    this.#colours = undefined;
    this.#letGo()?.destroy();
    this.#begin();
  }

  /** After the quick exit there is nothing here. */
  beginIfEmpty() {
    if (this.#root.childElementCount > 0) return;
    this.#restart();
  }

  async #begin() {
    const attempt = ++this.#attempt;
    this.#wait();
    try {
      const [parts, guide] = await Promise.all([this.#engine.load(), withPatience(this.#openGuide())]);
      if (attempt !== this.#attempt || this.#mount(parts, guide, guide.first)) return;
      this.#wait(); // the page asks for a language that stands in the rest
      const whole = await withPatience(guide.whole);
      if (attempt === this.#attempt) this.#mount(parts, guide, whole);
    } catch (error) {
      if (attempt !== this.#attempt) return;
      this.#attempt += 1; // what still arrives comes too late
      if (!(error instanceof Sentence)) console.error('keukentafel-gesprek cannot start:', error);
      this.#fail(error instanceof Sentence && error.message ? error.message : undefined);
    }
  }

  #wait() {
    this.#show([], make('p', this.#words.wait, { role: 'status', lang: this.#spoken, dir: 'auto' }));
  }

  async #openGuide(options) {
    try {
      const guide = await openGuide(new URL(this.getAttribute('src') ?? '', document.baseURI), options);
      // A program in one piece has no use for half a guide.
      return this.#engine.plan ? guide : { ...guide, first: await guide.whole };
    } catch (error) {
      throw error instanceof RangeError ? new Sentence(this.#words.too_large) : error;
    }
  }

  /** False: these bytes do not hold the language that is asked for. */
  #mount(parts, guide, bytes) {
    const { glue, theme, sheets } = parts;
    const place = document.createElement('div');
    this.#show(sheets, place);
    this.#colours = theme && sheets.length > 0 && (() => theme.read(this, place, sheets));
    this.readTheme();
    const today = this.getAttribute('today') ?? civilDate(new Date());
    try {
      const widget = glue.mount(place, this, bytes, today);
      this.#widget = widget;
      keepFocus(place);
      this.#aloud = this.#readAloud(place, widget);
      if (this.#engine.plan) this.#complete(parts, widget, guide);
      return true;
    } catch (error) {
      if (error === null) return false;
      if (typeof error === 'string') throw new Sentence(error); // a guide that is refused; the console says why
      trapped();
      return true;
    }
  }

  /** Then, and not before, the widget tells that it is ready. */
  async #complete(parts, widget, guide) {
    const isWanted = () => this.#widget === widget;
    const learn = async (again) => {
      const bytes = await (again ? await this.#openGuide({ cache: 'reload' }) : guide).whole;
      if (!isWanted() || widget.learn(bytes)) return;
      if (!again) throw new Error('the words of other languages are damaged');
      console.warn('keukentafel-gesprek: the guide has changed, and other languages are not offered'); // better than a talk without a plan
    };
    const all = await Promise.all([this.#engine.complete(parts), persist(learn, isWanted)]);
    await this.#aloud;
    if (!all.every(Boolean) || !isWanted()) return;
    if (!widget.arrive()) throw new Error('the plan cannot be used');
  }

  /** Comes after the first screen. Without this file, or without a voice, there is a widget that does not read. */
  async #readAloud(place, widget) {
    const parts = await withPatience(loadAloud()).catch(() => undefined);
    if (this.#widget === widget && parts) this.#reader = new parts.Reader(place, (languages) => this.#widget === widget && widget.voices(languages));
  }

  /** Shows the phone numbers: the municipality's own first, the national ones always. */
  #fail(reason) {
    const { title, text, numbers, municipality, again: label } = this.#words;
    const own = this.getAttribute('help-phone');
    const lines = own ? [{ label: municipality, number: own }, ...numbers] : numbers;
    const again = make('button', label, { type: 'button' });
    again.addEventListener('click', () => this.#begin());
    const message = make('section', '', { role: 'alert', lang: this.#spoken, dir: 'auto' });
    message.append(make('h2', reason ?? title), make('p', text), ...lines.map(phoneLine), again);
    this.#colours = undefined;
    this.#show([], message);
  }

  #show(sheets, node) {
    try {
      this.#root.adoptedStyleSheets = sheets.length > 0 ? sheets : [sheetOf(CALM_STYLE)];
    } catch {
      // An old browser without constructed style sheets: plain text is enough.
    }
    this.#root.replaceChildren(node);
  }

  #letGo() {
    const widget = this.#widget;
    this.#widget = undefined;
    this.#reader?.end();
    this.#reader = undefined;
    return widget;
  }

  get #engine() {
    return this.getAttribute('mode') === 'coach' ? engines.coach : engines.resident;
  }

  get #lang() {
    return this.getAttribute('lang') || 'nl';
  }

  /** The language of this shell itself. */
  get #spoken() {
    const lang = this.#lang.toLowerCase();
    return [lang, lang.split('-')[0]].find((known) => Object.hasOwn(FALLBACK, known)) ?? 'nl';
  }

  get #words() {
    return FALLBACK[this.#spoken];
  }
}

/** One trap ends the instance that elements share. Which one it was is not asked: a fresh start is never wrong. */
function trapped() {
  for (const engine of Object.values(engines)) engine.forget();
  for (const element of elements) element.abandon();
}

// A build for people at work says that it panicked, and not why: the words could quote an answer.
addEventListener('keukentafel-panic', trapped);

// A release ends without a word, and so does a full stack or a full memory: an error that came through our wasm.
addEventListener('error', ({ error }) => heard(error));
addEventListener('unhandledrejection', ({ reason }) => heard(reason));

function heard(error) {
  if (/\/keukentafel(-coach_bg|-plan|_bg)\.wasm/.test(error?.stack)) trapped();
}

// A page that the browser kept and shows again after the quick exit begins anew: never the old view.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) for (const element of elements) element.beginIfEmpty();
});

// What a person asks of the device decides whether the page is asked at all.
for (const wish of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']) {
  matchMedia(wish).addEventListener('change', () => elements.forEach((element) => element.readTheme()));
}

// A page that loads this file twice keeps the first.
if (!customElements.get('keukentafel-gesprek')) customElements.define('keukentafel-gesprek', KeukentafelGesprek);

/** Paper is the business of a page: a sheet in a shadow root has no say in it. So the page gets this one, only while it prints a plan. */
const PAPER = '@page{size:A4;margin:15mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif}}';
let paper;

addEventListener('beforeprint', () => {
  if (![...elements].some(({ shadowRoot }) => shadowRoot.querySelector('[data-screen=plan]'))) return;
  paper = sheetOf(PAPER);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
});
addEventListener('afterprint', () => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
});
