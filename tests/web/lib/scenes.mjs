// Every screen that somebody can come to, as data: the gallery takes pictures of these, and the tests of accessibility measure them.
// To add a screen is to add an entry to SCENES.

import { readFileSync } from 'node:fs';

export const TODAY = '2026-11-22';

const CASES = JSON.parse(readFileSync(new URL('../../data/cases.json', import.meta.url), 'utf8'));
const WORDS = 'Ik moet mijn huis uit. Ik wil meer werken.\nEn ik slaap slecht, omdat ik steeds aan de huurachterstandsbetalingsregeling denk.';

/**
 * A saved conversation of a household in tests/data/cases.json, standing at this step. `given` adds answers, and takes away
 * those that are null; `people` stand in for its members; `more` goes into the saved form as it is.
 */
export function talk(household, step, { given = {}, people, ...more } = {}) {
  const found = CASES.find(({ id }) => id === household);
  const answers = Object.fromEntries(found.answers.map((answer) => answer.split(/=(.*)/s).slice(0, 2)));
  for (const [question, figure] of Object.entries(found.scales)) answers[question] = String(figure);
  Object.assign(answers, found.open_answers, given);
  const stored = Object.entries(answers)
    .filter(([, value]) => value !== null)
    .map(([question, value]) => ({ question, reply: 'given', value, on: TODAY }));
  const members = people ?? found.members.map((member) => member.split(' '));
  for (const [member, role, age, table] of members) {
    const about = { 'hh.member.role': role, 'hh.member.age': age, 'hh.member.table': table.split('=')[1] };
    for (const [question, value] of Object.entries(about)) stored.push({ question, member, reply: 'given', value, on: TODAY });
  }
  return {
    format: 'keukentafel-talk/1', guide: 'breed-gesprek', version: '0.1.0', hash: '', language: 'nl',
    household: members.map(([id], at) => ({ id, name: ['Dennis', 'Tim', 'Eva', 'Rob'][at] ?? '' })),
    answers: stored,
    step,
    ...more,
  };
}

const DENNIS = 'c2_debts_eviction';
const KARIN = 'c4_youth_divorce';
const RAMP = 'c1_ramp';
const YOUSSEF = 'c5_ggz_work';

const question = (id, more) => talk(DENNIS, { screen: 'question', id }, more);
const unanswered = (id) => question(id, { given: { [id]: null } });

/** A day that is not there, as somebody typed it, after so many tries. */
const wrongDay = (tries) =>
  talk(DENNIS, { screen: 'question', id: 'hou.evict_date', tries }, { given: { 'hou.evict_date': null }, typed: [{ question: 'hou.evict_date', fields: ['31', '11', '2026'] }] });

/** The first question of tests/data/ok/number, with this answer or with what was typed there instead. */
function number({ value, typed, tries = 0 } = {}) {
  const asked = { question: 'care.hours' };
  return {
    format: 'keukentafel-talk/1', guide: 'number', version: '1', hash: '', language: 'nl',
    household: [{ id: 'm1', name: '' }],
    answers: value ? [{ ...asked, reply: 'given', value, on: TODAY }] : [],
    typed: typed ? [{ ...asked, fields: [typed] }] : [],
    step: { screen: 'question', id: 'care.hours', tries },
  };
}

/** The page that a person keeps, with this conversation in it. */
export const asFile = (stored) => `<!doctype html><title>x</title><script type="application/json" id="keukentafel-talk">${JSON.stringify(stored)}</script>`;

/**
 * `id`: name of the picture. `title`: caption. `talk`: the conversation that is opened; absent: nothing said yet.
 * `guide`: another than the national one. `file`: content of a file to open as it is. `press`: controls to press then, by `data-action`, with `=value` where there are more. `screen`: where one must be.
 * `without`: a file of the widget that does not come.
 * `reads`: the device has a voice, and is at this piece of the screen once `read` was pressed.
 * `part: true`: not in the main flow, so that targets of 24 px suffice there.
 */
export const SCENES = [
  { id: 'start', title: 'Start', screen: 'start' },
  { id: 'refused', title: 'Een bestand dat niet open kan', file: 'Beste Sanne,', screen: 'start' },
  { id: 'own-words', title: 'Eigen woorden eerst', talk: question('hh.why', { given: { 'hh.why': null } }), screen: 'question' },
  { id: 'own-words-filled', title: 'Eigen woorden, ingevuld', talk: question('hh.why', { given: { 'hh.why': WORDS } }), screen: 'question' },
  { id: 'single', title: 'Eén antwoord', talk: unanswered('hou.type'), screen: 'question' },
  { id: 'single-chosen', title: 'Eén antwoord, gekozen', talk: question('hou.type'), screen: 'question' },
  { id: 'multi', title: 'Meer antwoorden', talk: unanswered('fin.debt_types'), screen: 'question' },
  { id: 'multi-chosen', title: 'Meer antwoorden, gekozen', talk: question('fin.debt_types'), screen: 'question' },
  { id: 'scale', title: 'Een cijfer', talk: unanswered('fin.scale'), screen: 'question' },
  { id: 'scale-chosen', title: 'Een cijfer, gekozen', talk: question('fin.scale', { given: { 'fin.scale': '6' } }), screen: 'question' },
  { id: 'line', title: 'Eén regel', talk: talk(RAMP, { screen: 'question', id: 'hea.who' }, { opened: ['hea'], given: { 'hea.selfcare': 'some' } }), screen: 'question' },
  { id: 'date', title: 'Een dag', talk: unanswered('hou.evict_date'), screen: 'question' },
  { id: 'number', title: 'Een getal', guide: 'number', talk: number(), screen: 'question' },
  { id: 'number-filled', title: 'Een getal, ingevuld', guide: 'number', talk: number({ value: '12' }), screen: 'question' },
  { id: 'number-error', title: 'Een getal dat niet past', guide: 'number', talk: number({ typed: 'twaalf', tries: 1 }), screen: 'question' },
  { id: 'error-first', title: 'Een fout, de eerste keer', talk: wrongDay(1), screen: 'question' },
  { id: 'error-second', title: 'Een fout, de tweede keer', talk: wrongDay(2), screen: 'question' },
  { id: 'matrix', title: 'Wie mag wat zien', talk: talk(KARIN, { screen: 'question', id: 'clo.share', member: 'm1' }), screen: 'question' },
  { id: 'roster', title: 'De mensen', talk: talk(KARIN, { screen: 'roster', id: 'hh.member' }), screen: 'roster' },
  { id: 'member', title: 'Eén van de mensen', talk: talk(KARIN, { screen: 'member', id: 'hh.member', member: 'm2' }), screen: 'member' },
  { id: 'map-empty', title: 'Het huis, nog leeg', talk: { ...talk(DENNIS, { screen: 'map' }), answers: talk(DENNIS, { screen: 'map' }).answers.filter(({ member }) => member) }, screen: 'map' },
  { id: 'map-half', title: 'Het huis, halverwege', talk: talk(DENNIS, { screen: 'map' }), screen: 'map' },
  { id: 'map-full', title: 'Het huis, van een gezin', talk: talk(KARIN, { screen: 'map' }, { confirmed: ['hou', 'fin', 'fam'] }), screen: 'map' },
  { id: 'mirror', title: 'De spiegel', talk: talk(DENNIS, { screen: 'mirror', id: 'hou' }), screen: 'mirror' },
  { id: 'urgent', title: 'Een dringende kaart', talk: talk(DENNIS, { screen: 'urgent', id: 'hou_evict_date', after: 'hou.evict_date' }), screen: 'urgent' },
  { id: 'pause', title: 'Een kaart om te rusten', talk: talk(YOUSSEF, { screen: 'pause', after: 'men.life' }, { opened: ['men'], given: { 'men.life': 'past' } }), screen: 'pause' },
  { id: 'aloud', title: 'Wordt voorgelezen', talk: question('hou.type'), press: ['read'], reads: 3, screen: 'question' },
  { id: 'later', title: 'Later verder', talk: question('hou.type'), press: ['later'], screen: 'later' },
  { id: 'coming', title: 'Het plan komt zo', without: 'keukentafel-plan.wasm', press: ['next', 'later', 'download=html'], screen: 'coming' },
  { id: 'help', title: 'Hulp, open', talk: question('hou.type'), press: ['help'], screen: 'question' },
  { id: 'preview', title: 'Een bewaard gesprek, vóór het openen', talk: talk(DENNIS, { screen: 'plan' }), preview: true, screen: 'preview' },
  { id: 'plan-light', title: 'Het plan, licht', talk: talk(RAMP, { screen: 'plan' }, { opened: ['hou', 'hea'] }), screen: 'plan' },
  { id: 'plan-multi', title: 'Het plan, van een gezin', talk: talk(KARIN, { screen: 'plan' }), screen: 'plan' },
  { id: 'plan-urgent', title: 'Het plan, met haast', talk: talk(DENNIS, { screen: 'plan' }), screen: 'plan' },
  { id: 'plan-changing', title: 'Het plan, tijdens het veranderen', talk: talk(RAMP, { screen: 'plan' }, { opened: ['hou', 'hea'] }), press: ['edit'], screen: 'plan' },
];

/** At the table of the coach: `mode="coach"`, and `turned` with the screen turned to the resident. */
const desk = (id, title, press = [], more = {}) => ({ id: `desk-${id}`, title, mode: 'coach', talk: talk(KARIN, { screen: 'question', id: 'hou.type' }), press, screen: 'question', ...more });

export const DESK = [
  desk('question', 'Aan het werk'),
  desk('goal', 'Een doel, open', ['tab=goals', 'goal']),
  desk('days', 'De dagen', ['tab=days']),
  desk('people', 'De mensen', ['tab=people']),
  desk('keep', 'Delen', ['tab=keep']),
  desk('apart', 'Apart met iemand', ['apart'], { screen: 'map' }),
  desk('plan', 'Het plan lezen', ['finish'], { screen: 'plan' }),
  desk('turned', 'Samen aan tafel', ['table']),
];

/**
 * The parts, cut out of a scene: `at` is a selector in the shadow root, `states` are what is shown of it.
 * `disabled` and `error` are drawn where a scene has them.
 */
export const PARTS = [
  { id: 'button-go', title: 'Hoofdknop', scene: 'single', at: '[data-action=next]', states: ['rest', 'hover', 'focus'] },
  { id: 'button-side', title: 'Zijknop', scene: 'single', at: '[data-action=back]', states: ['rest', 'hover', 'focus'] },
  { id: 'button-quiet', title: 'Stille knop', scene: 'single', at: '[data-action=later]', states: ['rest', 'hover', 'focus'] },
  { id: 'exit', title: 'Snel weg', scene: 'single', at: '[data-action=exit]', states: ['rest', 'hover', 'focus'] },
  { id: 'choice', title: 'Keuzerij', scene: 'single', at: '.kt-choice', states: ['rest', 'hover', 'focus'] },
  { id: 'choice-chosen', title: 'Keuzerij, gekozen', scene: 'single-chosen', at: '.kt-choice.is-on', states: ['rest', 'hover', 'focus'] },
  { id: 'choice-multi', title: 'Keuzerij, meer antwoorden', scene: 'multi-chosen', at: '.kt-choice.is-on', states: ['rest', 'focus'] },
  { id: 'scale', title: 'Cijfer', scene: 'scale-chosen', at: '.kt-scale', states: ['rest'] },
  { id: 'date', title: 'Datum', scene: 'date', at: '[data-question]', states: ['rest'] },
  { id: 'date-error', title: 'Datum met een fout', scene: 'error-first', at: '[data-question]', states: ['error'] },
  { id: 'number', title: 'Getal', scene: 'number-filled', at: '.kt-number', states: ['rest', 'hover', 'focus'] },
  { id: 'number-error', title: 'Getal met een fout', scene: 'number-error', at: '[data-question]', states: ['error'] },
  { id: 'summary', title: 'Wat er mis is', scene: 'error-first', at: '.kt-sum', states: ['error'] },
  { id: 'text', title: 'Tekstvak', scene: 'own-words-filled', at: '.kt-input', states: ['rest', 'hover', 'focus'] },
  { id: 'roster-card', title: 'Persoon', scene: 'roster', at: '.kt-member', states: ['rest'] },
  { id: 'notice', title: 'Melding', scene: 'start', at: '.kt-notice, .kt-ticks', states: ['rest'] },
  { id: 'urgent-card', title: 'Dringende kaart', scene: 'urgent', at: '.kt-urgent', states: ['rest'] },
  { id: 'goal-card', title: 'Doel', scene: 'plan-urgent', at: '.kt-goal', states: ['rest'] },
  { id: 'first-step', title: 'Eerste stap', scene: 'plan-urgent', at: '.kt-first', states: ['rest'] },
  { id: 'room', title: 'Kamer', scene: 'map-half', at: '.kt-room[data-state=now]', states: ['rest', 'hover', 'focus'] },
  { id: 'house', title: 'Het huis', scene: 'map-half', at: '.kt-house', states: ['rest'] },
  { id: 'help-panel', title: 'Hulp op tafel', scene: 'help', at: '.kt-help-panel', states: ['rest'] },
];
