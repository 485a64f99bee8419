// The page's data and words, and the language they are shown in.
const data = JSON.parse(document.getElementById('data').textContent);
const page = document.documentElement;
const onLanguage = [];

function language() {
  return page.lang === 'en' ? 'en' : 'zh';
}

function word(key, ...values) {
  return together(data.words[language()][key].replace(/\{(\d)\}/g, (place, index) => values[index]));
}

function text(number) {
  return together(data.texts[language()][number]);
}

// A line does not break between a number and its unit, nor before a dot that joins. As in Html.java.
function together(words) {
  return words.replace(/(\d) (?=\p{Script=Han})| (?=· )/gu, '$1\u00a0');
}

function element(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

function drawn(tag, attributes, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

// Children are nodes or text; text never becomes markup.
function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
  return node;
}

function named(name) {
  return element('bdi', {}, name);
}

// Words joined by dots; a line breaks after a dot, and within a part only where it is longer than a line.
function joined(words) {
  const parts = words.split('\u00a0· ');
  return element('bdi', {}, ...parts.flatMap((part, place) =>
    [place ? ' ' : '', element('span', {class: 'piece'}, part + (place < parts.length - 1 ? '\u00a0·' : ''))]));
}

// A shape of its own for each state, beside its word.
function shape(state) {
  return drawn('svg', {width: 14, height: 14, viewBox: '0 0 14 14', 'aria-hidden': 'true'},
    drawn('use', {href: '#shape-' + state, class: 'shape-' + state}));
}

function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

function yuan(fen) {
  const rest = fen % 100;
  return word('yuan', grouped(Math.floor(fen / 100)) + (rest ? '.' + String(rest).padStart(2, '0') : ''));
}

// Seconds on the project's clocks: 2026-03-01 09:00.
function iso(local) {
  return new Date(local * 1000).toISOString().slice(0, 16).replace('T', ' ');
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

function day(local, near) {
  const date = new Date(local * 1000);
  const year = near !== undefined && new Date(near * 1000).getUTCFullYear() === date.getUTCFullYear()
    ? '' : date.getUTCFullYear();
  return language() === 'zh'
    ? (year ? year + ' 年 ' : '') + (date.getUTCMonth() + 1) + ' 月 ' + date.getUTCDate() + ' 日'
    : date.getUTCDate() + ' ' + MONTHS[date.getUTCMonth()] + (year ? ' ' + year : '');
}

function clock(local) {
  return new Date(local * 1000).toISOString().slice(11, 16);
}

// The end of a term: midnight belongs to the day before.
function end(local, near) {
  return local % 86400 === 0 ? day(local - 1, near) : day(local, near) + ' ' + clock(local);
}

function length(seconds) {
  if (seconds >= 86400 && seconds % 86400 === 0) {
    return word('day', seconds / 86400);
  }
  return seconds >= 3600 && seconds % 3600 === 0 ? word('hour', seconds / 3600) : word('minute', Math.round(seconds / 6) / 10);
}

function speak(tag) {
  page.lang = tag;
  document.querySelectorAll('[data-language]').forEach(button =>
    button.setAttribute('aria-pressed', String(button.dataset.language === tag)));
  document.title = document.querySelector('h1 [lang="' + tag + '"]').textContent.replaceAll('\u00a0', ' ');
  onLanguage.forEach(change => change());
}

function paint(theme) {
  page.dataset.theme = theme;
  document.querySelectorAll('[data-paint]').forEach(button =>
    button.setAttribute('aria-pressed', String(button.dataset.paint === theme)));
}
