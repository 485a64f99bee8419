// The searchable table of verdicts. A case is an array:
// 0 visit, 1 project, 2 arrival, 3 outcome (0 natural, 1 brought, 2 disputed, 3 no visitor),
// 4 flags (1 revised, 2 dispute decided, 4 return visit), 5 headline, 6 why, 7 channel or -1, 8 agent,
// 9 end of protection or 0, 10 rule version or -1, 11 declaration (-3 unknown, -2 none, -1 self, else a channel),
// 12 proof of the phone (0 unknown), 13 claims, 14 settlements, 15 the first headline of a revised one or -1.
// A claim: 0 registration, 1 channel, 2 agent, 3 seconds before arrival, 4 its time, 5 end in seconds before arrival,
// 6 lead time in seconds, 7 flags (1 masked, 2 first showing, 4 code redeemed),
// 8 what became of it (-1 won, -2 contends, lost: 0 when made, 1 at its end, 2 before arrival, 3 on arrival),
// 9 reason in a word or -1, 10 reason as a sentence or -1.
// A settlement: 0 contract, 1 sentence, 2 state, 3 fen or -1.
const STATES = ['natural', 'brought', 'disputed', 'novisitor'];
const ROWS = 50;
const table = {query: '', outcome: '', channel: '', project: '', sort: 'weight', page: 0, open: null, rows: data.cases};
const haystacks = new Map();

function haystack(each) {
  let hay = haystacks.get(each);
  if (hay === undefined) {
    const parts = [each[0], data.projects[each[1]], iso(each[2]), each[8]];
    if (each[7] >= 0) {
      parts.push(data.channels[each[7]]);
    }
    each[13].forEach(claim => parts.push(claim[0], data.channels[claim[1]], claim[2]));
    each[14].forEach(line => parts.push(line[0]));
    hay = parts.join('\n').toLowerCase();
    haystacks.set(each, hay);
  }
  return hay;
}

function lost(each) {
  return each[13].reduce((count, claim) => count + (claim[8] >= 0 ? 1 : 0), 0);
}

function money(each) {
  return each[14].reduce((most, line) => Math.max(most, line[3]), each[14].length ? 0 : -1);
}

const ORDERS = {
  weight: null,
  newest: (a, b) => b[2] - a[2],
  oldest: (a, b) => a[2] - b[2],
  money: (a, b) => money(b) - money(a),
  lost: (a, b) => lost(b) - lost(a)
};

function select() {
  const words = table.query.toLowerCase().split(/\s+/).filter(each => each);
  const channel = table.channel === '' ? null : Number(table.channel);
  const project = table.project === '' ? null : Number(table.project);
  const rows = data.cases.filter(each =>
    (table.outcome === '' || STATES[each[3]] === table.outcome)
    && (project === null || each[1] === project)
    && (channel === null || each[7] === channel || each[13].some(claim => claim[1] === channel))
    && words.every(needle => haystack(each).includes(needle)));
  if (ORDERS[table.sort]) {
    rows.sort(ORDERS[table.sort]);
  }
  table.rows = rows;
}

function showTable() {
  const body = document.getElementById('verdict-rows');
  const pages = Math.max(1, Math.ceil(table.rows.length / ROWS));
  table.page = Math.min(table.page, pages - 1);
  const rows = table.rows.slice(table.page * ROWS, (table.page + 1) * ROWS);
  body.replaceChildren(...rows.flatMap(row));
  if (rows.length === 0) {
    body.append(element('tr', {role: 'row'}, element('td', {role: 'cell', colspan: 6}, word('none'))));
  }
  document.getElementById('verdict-count').textContent = table.rows.length === 1
    ? word('row') : word('rows', grouped(table.rows.length));
  document.getElementById('verdict-page').textContent = word('page', grouped(table.page + 1), grouped(pages));
  document.getElementById('verdict-back').disabled = table.page === 0;
  document.getElementById('verdict-on').disabled = table.page === pages - 1;
  document.querySelectorAll('[data-sort]').forEach(button => {
    const sorted = button.dataset.sort === table.sort
      || (button.dataset.otherwise === table.sort && table.sort !== 'weight');
    button.parentElement.setAttribute('aria-sort', !sorted ? 'none' : table.sort === 'oldest' ? 'ascending' : 'descending');
  });
}

function row(each) {
  const open = table.open === each;
  const id = 'case-' + data.cases.indexOf(each);
  const button = element('button', {type: 'button', class: 'open', 'aria-expanded': String(open), 'aria-controls': open ? id : null},
    drawn('svg', {width: 10, height: 10, viewBox: '0 0 10 10', 'aria-hidden': 'true'},
      drawn('path', {d: 'M3 1l4 4-4 4', fill: 'none', stroke: 'currentColor', 'stroke-width': 2})),
    element('span', {}, ...iso(each[2]).split(' ').map(part => element('span', {}, part)).flatMap(part => [part, ' '])),
    element('span', {class: 'hidden'}, ' ' + word('open', each[0])));
  const line = each[14][0];
  const cells = element('tr', {role: 'row', class: 'row', onclick: () => toggle(each)},
    element('td', {role: 'cell'}, button),
    element('td', {role: 'cell', class: 'verdict'}, element('span', {class: 'state'}, shape(STATES[each[3]]), joined(text(each[5])))),
    element('td', {role: 'cell', class: 'money'}, line ? text(line[2]) + (money(each) > 0 ? ' ' + yuan(money(each)) : '') : ''),
    element('td', {role: 'cell', class: 'later'}, lost(each) || ''),
    data.projects.length > 1 ? element('td', {role: 'cell', class: 'later'}, named(data.projects[each[1]])) : null,
    element('td', {role: 'cell', class: 'later id'}, named(each[0])));
  return open
    ? [cells, element('tr', {role: 'row', class: 'detail', id}, element('td', {role: 'cell', colspan: cells.children.length}, verdict(each)))]
    : [cells];
}

function toggle(each) {
  const selected = String(window.getSelection());
  if (selected && !document.activeElement.classList.contains('open')) {
    return;
  }
  table.open = table.open === each ? null : each;
  showTable();
  const rows = table.rows.slice(table.page * ROWS, (table.page + 1) * ROWS);
  const buttons = document.querySelectorAll('#verdict-rows .open');
  if (rows.includes(each)) {
    buttons[rows.indexOf(each)].focus({preventScroll: true});
  }
}

// Opens a visit wherever it is in the table; false where the table does not hold it.
function openVisit(visit) {
  const each = data.cases.find(one => one[0] === visit);
  if (!each) {
    return false;
  }
  Object.assign(table, {query: '', outcome: '', channel: '', project: '', sort: 'weight', open: each});
  select();
  table.page = Math.floor(table.rows.indexOf(each) / ROWS);
  showFilters();
  showTable();
  document.getElementById('verdict-rows').querySelector('[aria-expanded="true"]').closest('tr').scrollIntoView();
  return true;
}

function refresh() {
  table.page = 0;
  select();
  showTable();
}

function search(query) {
  Object.assign(table, {query, outcome: '', channel: '', project: '', open: null});
  showFilters();
  refresh();
  document.getElementById('verdicts').scrollIntoView();
}

function options(select, ...choices) {
  select.replaceChildren(...choices.map(([value, name]) => element('option', {value}, name)));
}

function sorted(names) {
  return names.map((name, index) => [index, name]).sort((a, b) => a[1].localeCompare(b[1], page.lang));
}

function showFilters() {
  options(document.getElementById('filter-outcome'), ['', word('allOutcomes')], ...STATES.map(state => [state, word(state)]));
  options(document.getElementById('filter-channel'), ['', word('allChannels')], ...sorted(data.channels));
  options(document.getElementById('filter-project'), ['', word('allProjects')], ...sorted(data.projects));
  options(document.getElementById('filter-sort'), ...Object.keys(ORDERS).map(order => [order, word('sort-' + order)]));
  document.getElementById('filter-query').value = table.query;
  for (const name of ['outcome', 'channel', 'project', 'sort']) {
    document.getElementById('filter-' + name).value = table[name];
  }
  document.getElementById('project-label').hidden = data.projects.length < 2;
  document.querySelectorAll('.project-head').forEach(head => { head.hidden = data.projects.length < 2; });
}

function beginTable() {
  let waiting = 0;
  document.getElementById('filter-query').addEventListener('input', event => {
    table.query = event.target.value;
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 120);
  });
  for (const name of ['outcome', 'channel', 'project', 'sort']) {
    document.getElementById('filter-' + name).addEventListener('change', event => {
      table[name] = event.target.value;
      refresh();
    });
  }
  document.querySelectorAll('[data-sort]').forEach(button => button.addEventListener('click', () => {
    table.sort = table.sort === button.dataset.sort ? button.dataset.otherwise : button.dataset.sort;
    showFilters();
    refresh();
  }));
  const turn = by => () => {
    table.page += by;
    showTable();
    document.getElementById('verdicts').scrollIntoView();
  };
  document.getElementById('verdict-back').addEventListener('click', turn(-1));
  document.getElementById('verdict-on').addEventListener('click', turn(1));
  onLanguage.push(() => { showFilters(); showTable(); });
}
