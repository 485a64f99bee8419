// One verdict: a line one can read aloud, the reasons in order of weight, the time line, and what is on record.
function who(channel, agent) {
  return [named(data.channels[channel]), agent ? word('agent', agent) : ''];
}

function verdict(each) {
  return element('article', {class: 'case'},
    element('div', {}, element('h3', {}, shape(STATES[each[3]]), joined(text(each[5])))),
    element('section', {}, element('h4', {}, word('why')), reasons(each)),
    element('section', {}, element('h4', {}, word('way')), timeline(each)),
    element('section', {}, element('h4', {}, word('facts')), facts(each)));
}

function reasons(each) {
  const list = element('ol', {class: 'reasons'}, element('li', {}, element('span', {}, named(text(each[6])))));
  each[13].filter(claim => claim[10] >= 0).forEach(claim => list.append(element('li', {},
    element('span', {}, element('b', {}, ...who(claim[1], claim[2])), word('colon'), named(text(claim[10]))))));
  return list;
}

function facts(each) {
  const list = element('dl', {class: 'onrecord'});
  const fact = (name, ...value) => list.append(element('div', {}, element('dt', {}, name), element('dd', {}, ...value)));
  fact(word('arrival'), iso(each[2]));
  fact(word('visit'), named(each[0]));
  if (data.projects.length > 1) {
    fact(word('project'), named(data.projects[each[1]]));
  }
  if (each[11] >= -2) {
    fact(word('declared'), named(declaration(each)));
  }
  if (each[12] > 0) {
    fact(word('verified'), word('verified' + each[12]));
  }
  fact(word('rules'), each[10] < 0 ? word('noRules') : String(each[10]));
  each[14].forEach(line => fact(word('contract', line[0]), named(text(line[1]))));
  if (each[15] >= 0) {
    fact(word('before'), named(text(each[15])));
  } else if (each[3] === 2 && (each[4] & 2)) {
    fact(word('before'), word('closed'));
  }
  return list;
}

function declaration(each) {
  return each[11] === -2 ? word('declaredNone')
    : each[11] === -1 ? word('declaredSelf') : word('declaredChannel', data.channels[each[11]]);
}
