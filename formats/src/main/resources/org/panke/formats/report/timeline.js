// The time line of one visit. Left to right is time; distances before arrival are drawn on a logarithmic scale, so that
// the minutes that decide and the days that led to them fit on one line. Positions are percentages: it fits any width.
const LEFT = 3;
const ARRIVAL = 78;
const RIGHT = 99;
const UNIT = 600;
const MARKS = [600, 1800, 3600, 10800, 43200, 86400, 259200, 604800, 2592000, 7776000];

function timeline(each) {
  const claims = each[13].slice().sort((a, b) => b[3] - a[3]);
  const longest = Math.max(3600, ...claims.map(claim => claim[3]), ...claims.map(claim => claim[6])) * 1.15;
  const at = ago => ago <= 0 ? ARRIVAL + (ago < 0 ? 4 : 0)
    : ARRIVAL - (ARRIVAL - LEFT) * Math.log1p(ago / UNIT) / Math.log1p(longest / UNIT);
  const leads = new Set(claims.map(claim => claim[6]).filter(lead => lead > 0));
  const lanes = element('ol', {class: 'timeline', 'aria-label': word('timeline')}, scale(each, at, longest),
    ...claims.map(claim => lane(each, claim, at)), visitorLane(each, at));
  if (leads.size === 0) {
    return lanes;
  }
  const band = leads.size === 1 ? word('band', length([...leads][0])) : word('bands');
  return element('div', {}, lanes, element('p', {class: 'legend'}, band));
}

function strip(...drawing) {
  return element('div', {class: 'lane-strip'}, drawn('svg', {class: 'lane-drawing', 'aria-hidden': 'true'}, ...drawing));
}

// Draws in pixels around a point given in percent of the width and half the height.
function around(x, ...drawing) {
  return drawn('svg', {x: x + '%', y: '50%', overflow: 'visible'}, ...drawing);
}

function stretch(from, to, height, style) {
  return around(0, drawn('rect', {class: style, x: Math.min(from, to) + '%', width: Math.abs(to - from) + '%', y: -height / 2, height}));
}

function arrivalLine() {
  return drawn('line', {class: 'arrival', x1: ARRIVAL + '%', x2: ARRIVAL + '%', y1: 0, y2: '100%'});
}

function scale(each, at, longest) {
  const drawing = [];
  let last = ARRIVAL - 4;
  let lastWide = ARRIVAL - 8;
  for (const mark of MARKS) {
    const x = at(mark);
    if (mark <= longest && last - x >= 8 && x > LEFT) {
      const seldom = lastWide - x < 18;
      last = x;
      lastWide = seldom ? lastWide : x;
      drawing.push(drawn('line', {class: 'tickline', x1: x + '%', x2: x + '%', y1: 20, y2: '100%'}),
        drawn('text', {class: 'middle' + (seldom ? ' seldom' : ''), x: x + '%', y: 15}, length(mark)));
    }
  }
  drawing.push(drawn('text', {class: 'arrival-word', x: ARRIVAL + '%', y: 15}, clock(each[2])),
    drawn('line', {class: 'arrival', x1: ARRIVAL + '%', x2: ARRIVAL + '%', y1: 20, y2: '100%'}));
  return element('li', {class: 'lane scale', 'aria-hidden': 'true'}, element('div', {class: 'lane-name'}), strip(...drawing));
}

function lane(each, claim, at) {
  const kind = claim[8] === -1 ? 'winner' : claim[8] === -2 ? 'contends' : 'loser';
  const drawing = [];
  if (claim[6] > 0) {
    drawing.push(drawn('rect', {class: 'band', x: at(claim[6]) + '%', width: ARRIVAL - at(claim[6]) + '%', y: 0, height: '100%'}));
  }
  drawing.push(arrivalLine(), ...path(claim, at, kind));
  if ((claim[7] & 2) && (claim[8] < 0 || claim[8] === 3)) {
    drawing.push(around(ARRIVAL, drawn('rect', {class: 'ticket' + (claim[7] & 4 ? ' used' : ''), x: -27, y: -6, width: 14, height: 12, rx: 2})));
  }
  return element('li', {class: 'lane'}, laneName(each, claim), strip(...drawing));
}

function path(claim, at, kind) {
  const start = at(claim[3]);
  const dot = around(start, drawn('circle', {class: 'dot ' + kind, r: 6}));
  if (kind !== 'loser') {
    const mark = kind === 'winner'
      ? around(ARRIVAL, drawn('circle', {class: 'winner', r: 8}), drawn('path', {class: 'tick', d: 'M-4 0l3 3 5-6'}))
      : around(ARRIVAL, drawn('circle', {class: 'dot contends', r: 7}));
    return [stretch(start, ARRIVAL, 6, kind), dot, mark];
  }
  const cross = x => around(x, drawn('path', {class: 'cross', d: 'M-5 -5l10 10M5 -5l-10 10'}));
  if (claim[8] === 0) {
    return [stretch(start, Math.min(start + 8, RIGHT), 4, 'tail'), dot, cross(start + 2.2)];
  }
  const end = claim[8] === 1 ? Math.max(at(claim[5]), start + 1)
    : claim[8] === 2 ? (start + ARRIVAL) / 2 : ARRIVAL;
  return [stretch(start, end, 4, 'loser'), stretch(end, Math.min(end + 7, RIGHT), 4, 'tail'), dot, cross(Math.max(end, start + 2.2))];
}

function laneName(each, claim) {
  const near = each[2];
  const state = claim[8] === -1 ? word(each[4] & 1 ? 'decidedFor' : each[4] & 4 ? 'wonBefore' : 'won')
    : claim[8] === -2 ? word('contends') : text(claim[9]);
  const details = [word('registered', day(claim[4], near) + ' ' + clock(claim[4])), word(claim[7] & 1 ? 'masked' : 'full')];
  if ((claim[7] & 2) && (claim[8] < 0 || claim[8] === 3)) {
    details.push(word(claim[7] & 4 ? 'code1' : 'code0'));
  }
  return element('div', {class: 'lane-name'},
    element('div', {}, element('b', {}, ...who(claim[1], claim[2])), '\u00a0· ',
      element('span', {class: 'verdictword' + (claim[8] >= 0 ? ' no' : '')}, state)),
    element('p', {}, joined(together(details.join(' · ')))));
}

function visitorLane(each, at) {
  const state = STATES[each[3]];
  const drawing = [arrivalLine(), around(ARRIVAL, drawn('path', {class: 'pin', d: 'M0 -7l7 7-7 7-7-7z'}))];
  let after = '';
  if (each[3] < 3) {
    after = each[9] ? word('protected', end(each[9], each[2])) : word('undecided');
    drawing.splice(1, 0, stretch(ARRIVAL, RIGHT, 8, 'after-' + state));
    drawing.push(around(ARRIVAL, drawn('text', {class: 'after-word', x: 12, y: 20}, after)));
  }
  const details = [word('arrived', day(each[2]) + ' ' + clock(each[2]))];
  if (each[11] >= -1) {
    details.push(word('said', declaration(each)));
  }
  if (after) {
    details.push(after);
  }
  return element('li', {class: 'lane visitor'},
    element('div', {class: 'lane-name'}, element('div', {}, element('b', {}, word('visitor')), '\u00a0· ',
      element('span', {class: 'verdictword'}, word(state))), element('p', {}, joined(together(details.join(' · '))))),
    strip(...drawing));
}
