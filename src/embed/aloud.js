// Reads the screen aloud, one sentence after the other, and marks the sentence that is said. With voices of the device only: another
// voice sends what is on the screen to a server. A file of its own, fetched after the first screen: a page without it has a widget
// that does not read. It is JavaScript because it is all browser; in Rust it would be four times as long.

/** What is read of a screen, in the order in which it stands. Fields are not: somebody may listen along. */
const ALOUD = '.kt-talk :is(h1, h2, h3, p, dt, dd, a, .kt-label, .kt-room, li > span, label > span)';

/** The name of the mark, in the style sheet too. Where a browser cannot mark words, the whole piece gets a class. */
const MARK = 'kt-read';
const CLASS = 'is-read';

/**
 * After these a full stop ends no sentence, whatever follows: dotted ones (o.a., t.a.v.), and a few that stand before a name. An initial
 * is a capital: "u." does end one. A short word before a figure (art. 5, tel. 14, 3 dec. 2026) neither. Marking two sentences is better
 * than marking half a one.
 */
const SHORTENED = /(?:^|[^\p{L}\p{N}])(?:\p{L}{1,2}(?:\.\p{L}{1,2})+|bijv|bv|dhr|mevr|mw|mrs?|ms|drs?|ir|ing|prof|evt|incl|excl|np|vb)\.$/iu;
const INITIAL = /(?:^|[^\p{L}\p{N}])\p{Lu}\.$/u;
const SHORT_WORD = /(?:^|[^\p{L}\p{N}])\p{L}{1,4}\.$/u;

const readers = new Set();

/** One for each element. `tell` tells the widget for which languages there is a voice; also when all was read. */
export class Reader {
  #place;
  #told;
  #tell;
  #script; // what is still to be said
  #now; // held, or a browser forgets that it is speaking

  constructor(place, tell) {
    this.#place = place;
    this.#tell = tell;
    place.addEventListener('keukentafel-read', () => this.#begin());
    place.addEventListener('keukentafel-hush', () => this.hush());
    readers.add(this);
    this.look();
  }

  /** Voices may come late, and may go. */
  look() {
    const languages = [...new Set(voices().map(spokenBy))].join(' ');
    if (languages === this.#told) return;
    this.hush();
    this.#told = languages;
    this.#tell(languages);
  }

  hush() {
    this.#script = undefined;
    if (!this.#now) return;
    this.#mark();
    speechSynthesis.cancel();
  }

  /** Also by the key Escape; the widget is told, as when all was read. */
  stop() {
    if (!this.#now) return;
    this.hush();
    this.#tell(this.#told);
  }

  /** The widget is gone. */
  end() {
    readers.delete(this);
    this.hush();
  }

  #begin() {
    readers.forEach((reader) => reader.stop()); // a browser has one voice, for all widgets of a page
    speechSynthesis.cancel(); // what was left from before
    this.#script = script(this.#place);
    this.#next();
  }

  #next() {
    const sentence = this.#script.next().value;
    if (!sentence) return this.stop();
    const spoken = new SpeechSynthesisUtterance(sentence.words);
    spoken.lang = sentence.language;
    spoken.voice = sentence.voice;
    spoken.onend = () => spoken === this.#now?.spoken && this.#next();
    spoken.onerror = () => spoken === this.#now?.spoken && this.stop();
    this.#mark({ ...sentence, spoken });
    speechSynthesis.speak(spoken);
  }

  #mark(now) {
    this.#now?.piece.classList.remove(CLASS);
    CSS.highlights?.delete(MARK);
    this.#now = now;
    if (!now) return;
    if (globalThis.Highlight && CSS.highlights) CSS.highlights.set(MARK, new Highlight(...now.ranges));
    else now.piece.classList.add(CLASS);
    show(now);
  }
}

/** Sentence by sentence, seen as late as can be: an answer that is given meanwhile may change what follows. */
function* script(place) {
  const pieces = [...place.querySelectorAll(ALOUD)].filter((node) => !node.parentElement.closest(ALOUD) && !node.closest('blockquote'));
  for (const piece of pieces) {
    for (const { language, nodes } of piece.isConnected ? runs(piece) : []) {
      // Words in a language without a voice on this device are passed over: no voice would send them away.
      const voice = voices().find((one) => spokenBy(one) === spokenBy({ lang: language }));
      if (voice) for (const sentence of sentences(nodes, language)) yield { ...sentence, piece, language, voice };
    }
  }
}

/** Words in one language that stand together; what is borrowed from another language is said by another voice. */
function runs(piece) {
  const found = [];
  for (const node of spokenIn(piece)) {
    const language = node.parentElement.closest('[lang]').lang;
    const last = found.at(-1);
    if (last && spokenBy({ lang: last.language }) === spokenBy({ lang: language })) last.nodes.push(node);
    else found.push({ language, nodes: [node] });
  }
  return found;
}

/** Words that people typed stand in a `bdi`, and are not said; but for a goal of the plan, and for answers that were chosen. */
function* spokenIn(node) {
  if (node.nodeType === Node.TEXT_NODE) return yield node;
  const own = node.localName === 'bdi' && !node.closest('[data-goal], dd');
  if (own || node.localName === 'button' || node.ariaHidden) return;
  for (const child of node.childNodes) yield* spokenIn(child);
}

/** What is said of each sentence, and the words that are marked for it: a range for each stretch of text, so that nothing between is. */
function sentences(nodes, language) {
  const starts = [];
  let text = '';
  for (const { data } of nodes) {
    starts.push(text.length);
    text += `${data} `.replace(/\s/g, ' '); // a new line in the source is none on the screen
  }
  return split(text, language)
    .map(({ from, to }) => ({
      words: text.slice(from, to).replace(/\u00ad/g, '').replace(/\s+(?=[\s,.:?!])/g, '').trim(),
      ranges: nodes.map((node, at) => rangeIn(node, from - starts[at], to - starts[at])).filter(Boolean),
    }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
}

/** The words of this node between two places, which may lie before or behind it. */
function rangeIn(node, from, to) {
  const end = node.data.slice(0, Math.max(0, to)).trimEnd().length;
  const start = Math.max(0, from);
  const words = node.data.slice(start, end);
  if (!words.trim()) return undefined;
  const range = document.createRange();
  range.setStart(node, start + words.search(/\S/));
  range.setEnd(node, end);
  return range;
}

/** Where sentences begin and end. */
function split(text, language) {
  const found = [];
  for (const part of segments(text, language)) {
    const last = found.at(-1);
    const from = last?.to ?? 0;
    const to = from + part.length;
    if (last && goesOn(text.slice(last.from, from).trimEnd(), part)) last.to = to;
    else found.push({ from, to });
  }
  return found;
}

/** What the browser takes for sentences. One that cannot tell, or not in this language, gives the whole. */
function segments(text, language) {
  try {
    return Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text), ({ segment }) => segment);
  } catch {
    return [text];
  }
}

/** Where a small letter follows, a sentence goes on as well: "Wilt u hulp?" vragen wij. */
const goesOn = (before, after) =>
  SHORTENED.test(before) || INITIAL.test(before) || (SHORT_WORD.test(before) && /^\d/.test(after)) || /^["(”»]*\p{Ll}/u.test(after);

/**
 * Brings the sentence into sight, no further than needed, and without a movement: the margins make of the piece what is said of it.
 * The focus stays where it is.
 */
function show({ piece, ranges }) {
  const said = document.createRange();
  said.setStart(ranges[0].startContainer, ranges[0].startOffset);
  said.setEnd(ranges.at(-1).endContainer, ranges.at(-1).endOffset);
  const [box, part] = [piece, said].map((one) => one.getBoundingClientRect());
  piece.style.scrollMarginBlock = `calc(${box.top - part.top}px + var(--kt-s4)) calc(${part.bottom - box.bottom}px + 12 * var(--kt-rem))`;
  piece.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  piece.style.scrollMarginBlock = '';
}

const voices = () => globalThis.speechSynthesis?.getVoices().filter((voice) => voice.localService) ?? [];

const spokenBy = ({ lang }) => lang.toLowerCase().split(/[-_]/)[0];

globalThis.speechSynthesis?.addEventListener?.('voiceschanged', () => readers.forEach((reader) => reader.look()));
addEventListener('keydown', ({ key }) => key === 'Escape' && readers.forEach((reader) => reader.stop()));
addEventListener('pagehide', () => readers.forEach((reader) => reader.hush()));
