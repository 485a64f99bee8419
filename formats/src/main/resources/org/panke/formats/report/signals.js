// The signals, by level, with the events that show them.
// A signal: 0 level (0 high, 1 medium, 2 low), 1 kind, 2 sentence, 3 project, 4 events, 5 how many events there are,
// 6 the contract concerned or nothing.
const SIGNALS = 20;
const signals = {level: '', page: 0};

function showSignals() {
  const list = document.getElementById('signal-rows');
  if (!list) {
    return;
  }
  options(document.getElementById('signal-level'), ['', word('allLevels')], ...[0, 1, 2].map(level => [level, word('level' + level)]));
  document.getElementById('signal-level').value = signals.level;
  const chosen = data.signals.filter(each => signals.level === '' || each[0] === Number(signals.level));
  const pages = Math.max(1, Math.ceil(chosen.length / SIGNALS));
  signals.page = Math.min(signals.page, pages - 1);
  list.replaceChildren(...chosen.slice(signals.page * SIGNALS, (signals.page + 1) * SIGNALS).map(signal));
  if (chosen.length === 0) {
    list.append(element('li', {}, word('noSignals')));
  }
  document.getElementById('signal-count').textContent = chosen.length === 1
    ? word('signalRow') : word('signalRows', grouped(chosen.length));
  document.getElementById('signal-page').textContent = word('page', signals.page + 1, pages);
  document.getElementById('signal-back').disabled = signals.page === 0;
  document.getElementById('signal-on').disabled = signals.page === pages - 1;
}

// Every id the table of verdicts can find.
let ids;
function known() {
  ids = ids || new Set(data.cases.flatMap(one => [one[0], ...one[13].map(claim => claim[0]), ...one[14].map(line => line[0])]));
  return ids;
}

function mention(id) {
  return known().has(id)
    ? element('button', {type: 'button', 'aria-label': word('find', id), onclick: () => openVisit(id) || search(id)}, named(id))
    : element('code', {}, named(id));
}

function signal(each) {
  const evidence = element('div', {class: 'evidence'}, word('evidence') + word('colon'));
  each[4].forEach(event => evidence.append(mention(event)));
  if (each[6] && known().has(each[6])) {
    evidence.append(mention(each[6]));
  }
  if (each[5] > each[4].length) {
    evidence.append(word('more', grouped(each[5] - each[4].length)));
  }
  if (each[5] === 0) {
    evidence.append(word('namesNobody'));
  }
  if (data.projects.length > 1) {
    evidence.append(' · ', named(data.projects[each[3]]));
  }
  return element('li', {class: 'signal'},
    element('div', {class: 'level level-' + each[0]},
      drawn('svg', {width: 12, height: 12, viewBox: '0 0 12 12', 'aria-hidden': 'true'},
        ...[2, 1, 0].map(bar => drawn('rect', {x: (2 - bar) * 4, y: 8 - (2 - bar) * 4, width: 3, height: 4 + (2 - bar) * 4,
          fill: bar >= each[0] ? 'currentColor' : 'none', stroke: 'currentColor', 'stroke-width': 0.8}))),
      word('level' + each[0])),
    element('div', {}, element('b', {}, text(each[1])), element('p', {}, named(text(each[2]))), evidence));
}

function beginSignals() {
  const level = document.getElementById('signal-level');
  if (!level) {
    return;
  }
  level.addEventListener('change', event => {
    Object.assign(signals, {level: event.target.value, page: 0});
    showSignals();
  });
  const turn = by => () => {
    signals.page += by;
    showSignals();
    document.getElementById('signals').scrollIntoView();
  };
  document.getElementById('signal-back').addEventListener('click', turn(-1));
  document.getElementById('signal-on').addEventListener('click', turn(1));
  onLanguage.push(showSignals);
}
