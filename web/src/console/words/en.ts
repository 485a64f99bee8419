import type { Words } from './zh'

/** The console's words in English. */
export const en: Words = {
  app: { name: 'Panke', sub: 'Sales office', skip: 'Skip to content', demo: '演示 Demo' },
  nav: {
    label: 'Main menu', desk: 'Desk', lookUp: 'Look up', visits: 'Visits', registrations: 'Registrations', deals: 'Deals', settlements: 'Settlements',
    cases: 'Cases', accounts: 'Accounts', kiosks: 'Kiosks', rules: 'Rules', retention: 'Kept and erased', site: 'Notice', capture: 'Faces off', incidents: 'Incidents', mine: 'My account', office: 'Office', money: 'Deals', house: 'House',
  },
  top: {
    project: 'Project', allProjects: 'All projects', language: '中文', light: 'Light', dark: 'Dark', auto: 'As the system', theme: 'Look',
    logOut: 'Log out', menu: 'Menu', noProject: 'Your account has no project yet. Please ask the group to give you one.',
  },
  live: {
    live: 'Live', polling: 'Every 5 seconds', lost: 'Connection lost, trying again',
    liveHint: 'New arrivals appear by themselves', pollingHint: 'No live channel; read every few seconds instead, what you see is current', lostHint: 'This is what was known before; it catches up by itself',
  },
  common: {
    search: 'Search', reset: 'Reset', refresh: 'Refresh', columns: 'Columns', compact: 'Compact', open: 'Open', close: 'Close', cancel: 'Cancel',
    back: 'Back', confirm: 'Confirm', save: 'Save', again: 'Try again', all: 'All', none: 'None', yes: 'Yes', no: 'No', prev: 'Previous', next: 'Next',
    page: 'Page {n}', rows: '{n} on this page', perPage: '{n} a page', size: 'Rows a page', from: 'From', to: 'To', loading: 'Reading…', required: 'Required', actions: 'Actions',
    copy: 'Copy', copied: 'Copied', saved: 'Saved', yuan: 'yuan', details: 'Details', noneYet: 'None yet', unknown: 'Unknown', secondsAgo: '{n} s ago',
    minutesAgo: '{n} min ago', hoursAgo: '{n} h ago', working: 'Sending…', table: 'Table, scrolls sideways', keep: 'Not now',
  },
  trouble: {
    network: 'The server cannot be reached', networkDo: 'Check the network. What you typed is still here; press again afterwards, it is never sent twice.',
    forbidden: 'Your account may not do this', forbiddenDo: 'If you need it, ask the site manager or the group.',
    gone: 'Not found', goneDo: 'It may have been removed, or belongs to another project.', server: 'The server could not do it', serverDo: 'Nothing was written. Try again in a moment; if it stays so, tell the administrator.',
    refused: 'Not accepted', changed: 'Somebody changed it just now', changedDo: 'The newest state has been read. Look at it before you decide.', changedBy: 'Since you opened it:',
    nothingSeen: 'What you see is up to date.', load: 'Could not be read', session: 'Your login has ended. Please log in again.',
  },
  login: {
    title: 'Log in', name: 'Account', password: 'Password', enter: 'Log in', wrong: 'Account or password is wrong.', locked: 'Too many tries. The account is locked; try again in a minute. | Too many tries. The account is locked; try again in {n} minutes.',
    lockedSoon: 'Too many tries. The account is locked; try again in {n} second. | Too many tries. The account is locked; try again in {n} seconds.', first: 'First time? Make the first account with the secret printed at start', setUp: 'First run',
    setUpWhy: 'When the server started it printed a secret that works once. It makes the first account (group) and is void afterwards.', secret: 'Set-up secret', makeFirst: 'Make the account and log in',
    secretWrong: 'The secret is wrong or has been used.', backToLogin: 'Back to log in', newPassword: 'New password', again: 'Once more', tooShort: 'At least 10 characters.',
    differ: 'The two are not the same.', mustChange: 'First choose a password of your own', mustChangeWhy: 'The present one was given to you by somebody else and works once.',
    old: 'Present password', change: 'Change password', changed: 'Password changed. You are logged out everywhere else.', oldWrong: 'The present password is wrong.', rule: 'At least 10 characters, of any kind.',
    needName: 'Please give the account.', needPassword: 'Please give the password.', needSecret: 'Please give the secret.', hint: 'Who brought each visitor, said once',
  },
  outcome: { NATURAL: 'Natural', BROUGHT: 'Brought', DISPUTED: 'Disputed', NOT_A_VISITOR: 'Not a visitor' },
  standing: { NEW: 'first visit', RETURNING: 'returning' },
  verified: { CODE: 'Code by SMS', RING: 'Heard it ring', VISIT_CODE: 'Visit code', null: '—' },
  desk: {
    title: 'Desk', arrivals: 'Arrivals today', visits: 'Visits', natural: 'Natural', brought: 'Brought', disputed: 'Disputed', walkedIn: 'Without phone', openCases: 'Open cases', payable: 'To be paid',
    counts: 'Today in figures', help: 'A kiosk asks for help', helpAt: '{kiosk} · waiting {wait}', helpDone: 'I went', checkIn: 'Check in', walkIn: 'Walk-in +1', walkedInDone: 'One visitor without a phone was counted.',
    checkOut: 'Left', checkedOut: 'Noted that they left.', keys: '↑ ↓ choose, Enter opens the person', empty: 'Nobody has come yet today', emptyDo: 'Whoever checks in at the kiosk, or with you by “Check in”, appears here at once.',
    signals: '{n} signal | {n} signals', who: 'Visitor', arrived: 'Arrived: {text}', channel: 'Channel', until: 'Protected until {date}', newest: 'Newest', openPerson: 'Open person',
    noPerson: 'No person kept',
  },
  checkIn: {
    title: 'Check in at the desk', step: 'With the visitor beside you, point by point.', notice: 'Notice', noticeRead: 'The visitor has seen notice version {v} and agrees to phone and source being kept', showNotice: 'Show the notice', hideNotice: 'Hide the notice',
    phone: 'Phone', ring: 'I called this number and heard it ring here', ringWhy: 'Your account is kept as the one who vouches.', surname: 'Surname', how: 'How did you come to us?', self: 'By myself', none: 'Rather not say', byChannel: 'Somebody told or brought me',
    which: 'Which one', codes: 'Showing codes', codesHint: 'Leave empty if none; several with a blank between', submit: 'Check in', done: 'Checked in', receipt: 'Receipt', another: 'Check in another',
    needPhone: 'Please give the whole phone number.', needSurname: 'Please give the surname.', needRing: 'Please call the number first.', needNotice: 'Please show the notice first.', needHow: 'Please ask the visitor first.', needChannel: 'Please choose the channel.',
    askFirst: 'Ask for the source first, the verdict comes after.',
    contact: 'May a consultant call you afterwards?', contactWhy: 'Read it to the visitor, who answers; neither answer changes anything.', GIVEN: 'Yes, you may call', REFUSED: 'No, do not call', needContact: 'Please ask the visitor and enter their answer.',
    noNotice: 'This project has published no notice yet; explain in person why phone, surname and source are kept.', noticeTold: 'I explained it; the visitor agrees to phone and source being kept',
  },
  lookUp: {
    title: 'Look up a phone', trace: 'A look-up leaves a trace', traceWhy: 'Who looked up which number and when is recorded every time; the visitor sees how often on their own page.', phone: 'Whole phone number', go: 'Look up',
    found: 'Found, opening…', notFound: 'Nobody came to this project with that number', notFoundDo: 'They may not have come yet, or used another number. The look-up was recorded.', needPhone: 'Please give the whole phone number.',
  },
  person: {
    title: 'Person', no: 'Person {n}', phones: 'Phones', surname: 'Surname', until: 'Protected until', erased: 'This person asked to be forgotten; only what says nothing about anybody is left.', verdicts: 'Verdicts',
    claims: 'Registrations', deals: 'Deals', signals: 'Signals', timeline: 'Timeline', change: 'Change surname', changeWhy: 'The change is recorded. Too many of them become a signal.', addPhone: 'Add a phone',
    addPhoneWhy: 'If that number is another person already, the two become one; with different owners a case opens.', changed: 'Surname changed.', added: 'Phone added.', noClaims: 'No registrations', noDeals: 'No deals', noSignals: 'No signals',
    noVerdicts: 'No verdict yet', standing: 'Stands now', back: 'Back', traced: 'Opening a person leaves a trace, once a day.', newSurname: 'New surname', newPhone: 'New phone', why: 'Why it did not win', loading: 'Reading the person',
    timelineEmpty: 'Nothing recorded yet', notShown: 'not shown',
    contact: 'Contact afterwards', mayCall: 'May be called', mayNotCall: 'May not be called', contactStates: { NONE: 'never agreed', GIVEN: 'they agreed', REFUSED: 'they refused', EXPIRED: 'the consent is over', WITHDRAWN: 'they took it back' },
  },
  mark: {
    REGISTERED: 'Registered', ARRIVED: 'Arrived', DECLARED: 'Declared', CODE: 'Showing code', CORRECTED: 'Declaration corrected', LOOKED_UP: 'Looked up', NAME: 'Surname changed', PHONE: 'Phone added', SUBSCRIBED: 'Subscribed',
    SIGNED: 'Signed', CANCELLED: 'Cancelled', APPEALED: 'Appealed', DECIDED: 'Decided', LEFT: 'Left', CONSENT: 'Consent',
  },
  visits: {
    title: 'Visits', at: 'Time', who: 'Person', phone: 'Phone', outcome: 'Verdict', text: 'In words', channel: 'Channel', until: 'Protected until', verified: 'Verified', signals: 'Signals', case: 'Case', consultant: 'Received by {name}',
    empty: 'No visits', emptyDo: 'They appear here once somebody has checked in.', emptyFiltered: 'No visit fits', emptyFilteredDo: 'Widen the search, or press Reset.', from: 'From day', to: 'To day', verdict: 'Verdict',
    openPerson: 'Open person', caseOpen: 'Case open', standing: 'Which visit',
  },
  registrations: {
    title: 'Registrations', at: 'Registered', channel: 'Channel', agent: 'Agent', phone: 'Customer', surname: 'Surname', state: 'State', until: 'Valid until', text: 'In words', form: 'Number', masked: 'Masked', full: 'Full',
    empty: 'No registrations', emptyDo: 'They appear here once an agent has registered from their phone.', visit: 'Visit',
    states: { REFUSED: 'Refused', LIVE: 'Live', WON: 'Won', LOST: 'Lost', EXPIRED: 'Expired', WITHDRAWN: 'Withdrawn', DISPUTED: 'Disputed' },
  },
  deals: {
    title: 'Deals', contract: 'Contract', unit: 'Flat', amount: 'Amount', subscribed: 'Subscribed', signed: 'Signed', cancelled: 'Cancelled', state: 'Commission', channel: 'Belongs to', due: 'Commission due', text: 'In words', make: 'New subscription',
    sign: 'Sign', cancel: 'Cancel contract', buyers: 'Buyers', buyer: 'Phone of buyer', addBuyer: 'One more buyer', removeBuyer: 'Remove this buyer', payee: 'Who asks to be paid', payeeHint: 'Empty: as the verdict says', amountYuan: 'Amount (yuan)', subscribe: 'Subscribe',
    signSure: 'Has contract {c} been signed? After that nobody can change who brought the buyers.', cancelSure: 'Cancel contract {c}? Commission already paid will be clawed back.', done: 'Recorded.', history: 'What became of the commission', signals: 'Signals', empty: 'No deals',
    emptyDo: 'Press “New subscription” to record the first contract.', needContract: 'Please give the contract number.', needBuyer: 'Please give the whole phone number of at least one buyer.', badAmount: 'The amount is a number not below 0, with at most two decimals.', noSignals: 'No signals',
    states: { WAITING: 'Not due yet', PAYABLE: 'Payable', NOTHING: 'Nothing due', HELD: 'Held', APPROVED: 'Approved', PAID: 'Paid', CLAWED_BACK: 'Clawed back' },
    stage: 'Stage', stages: { SUBSCRIBED: 'Subscribed', SIGNED: 'Signed', CANCELLED: 'Cancelled' }, natural: 'Natural',
  },
  settlements: {
    title: 'Settlements', approve: 'Approve', pay: 'Mark as paid', approveSure: 'Approve {sum} to {who}? You, {me}, are kept as the approver.', paySure: 'Has {sum} been paid to {who}?', self: 'You approved it; another person has to pay.', approved: 'Approved.',
    paid: 'Marked as paid.', approvedBy: 'Approved by', paidBy: 'Paid by', empty: 'No settlements', emptyDo: 'They appear here once a contract comes to the point where commission is due.', pageSum: '{sum} on this page', held: 'Held: nothing is paid while a case or a signal is open.', changed: 'Now: {state}',
    steps: 'Two people: one approves, another pays', step1: 'Approve', step2: 'Pay', byAt: '{by} · {at}', caseLink: 'Open the case', waiting: 'to do',
    didApprove: '{by} approved it.', didPay: '{by} paid it.', didState: 'The commission is now “{state}”.',
  },
  cases: {
    title: 'Cases', kind: 'Kind', opened: 'Opened', deadline: 'Decide by', overdue: 'Overdue', text: 'In words', outcome: 'Outcome', decided: 'Decided', open: 'Open', done: 'Decided', file: 'File', empty: 'No open cases',
    emptyDo: 'A case opens when somebody appeals, when words and registrations differ, or when owners conflict.', emptyDone: 'Nothing decided yet', emptyDoneDo: 'A case moves here once two people have signed.', answerBy: 'Answer by', appeals: 'Appeals', noAppeals: 'Nobody appealed; the rules opened it.', answers: 'Answers', answer: 'Answer who appealed', send: 'Send the answer',
    words: 'Reasons', propose: 'Propose', proposal: 'Waits for a second signature', proposalBy: 'proposed by {by}, {at}', sign: 'Sign the decision', signSure: 'You sign as the second person; the decision takes effect at once.', ownProposal: 'You proposed this; another person has to sign.', withdraw: 'Withdraw the proposal',
    decision: 'Decision', decisionBy: 'signed by {a} and {b}, {at}', needOutcome: 'Please choose an outcome.', needWords: 'Please give reasons, at least 4 characters.', VISITOR: 'Visitor', proposed: 'Proposed; another person has to sign.', withdrawn: 'Proposal withdrawn.', signed: 'The decision has taken effect.',
    answered: 'Answer sent.', verdict: 'The verdict in question', deal: 'The contract in question', didPropose: '{by} proposed a decision.', didWithdraw: 'The earlier proposal was withdrawn.', didDecide: '{by} decided it.', didAnswer: 'There is a new answer.', didAppeal: 'There is a new appeal.',
    kinds: { DECLARATION: 'Words differ', MERGE: 'Two became one', CORRECTION: 'Declaration corrected', APPEAL: 'Appeal', HOUSEHOLD: 'Buyers differ', SIGNAL: 'A suspicion holds it' }, states: { OPEN: 'Open', DECIDED: 'Decided', DROPPED: 'No question any more' }, two: 'A decision takes two signatures',
    reviewKind: { APPEAL: 'Appeal', REVIEW: 'Asks for a person' }, step1: 'One proposes', step2: 'Another signs', left: '{n} left', days: '{n} days', hours: '{n} h',
  },
  evidence: {
    title: 'Evidence', take: 'Take the evidence (ZIP)', taken: 'You have the evidence; that you took it is kept.', sure: 'It has phones in full. That you take it is kept under your name.',
    what: 'What happened, the rules of that time, the proofs of the signed log and a PDF to read; anybody can check it offline.',
  },
  rules: {
    title: 'Rules', document: 'Rule document (YAML)', publish: 'Publish', sure: 'It holds at once, is kept in the log and cannot be taken back, only followed by another. What was accepted and given keeps its terms.', published: 'The rules are published and hold from now on.',
    hint: 'To change a term, add a version that begins later than now; to suspend a channel, say suspendedFrom.', history: 'Published', first: 'Nothing was published since the project was opened.', by: 'by {by}', same: 'This is what is in force; nothing is changed.', newest: 'Back to what is in force',
  },
  accounts: {
    title: 'Accounts', name: 'Account', role: 'Role', project: 'Project', channel: 'Channel', agent: 'Agent id', active: 'State', on: 'Active', off: 'Ended', make: 'New account', made: 'Account made',
    once: 'One-time password, shown only now. Hand it over in person; it must be changed at the first login.', deactivate: 'Deactivate', activate: 'Activate', deactivateSure: 'Deactivate {name}? They are logged out at once; all records stay.', activateSure: 'Activate {name} again?', all: 'All projects', empty: 'No accounts',
    emptyDo: 'Press “New account” to add the first colleague.', needName: 'Please give the account.', needRole: 'Please choose a role.', needChannel: 'Please give the channel.', needAgent: 'Please give the agent id.', needProject: 'Please choose the project.',
    didChange: '{name} is now: {role}, {state}.', saved: 'Account changed.', edit: 'Change', shown: 'I noted it, close',
    roles: {
      GROUP: 'Group', PROJECT: 'Project head', DESK: 'Desk', CONSULTANT: 'Consultant', SITE_MANAGER: 'Site manager', CHANNEL_MANAGER: 'Channel manager', RISK: 'Risk', FINANCE: 'Finance', COMPLIANCE: 'Compliance', AUDITOR: 'Auditor',
      CHANNEL_ADMIN: 'Channel admin', AGENT: 'Agent',
    },
  },
  site: {
    title: 'Project and notice', hint: 'Who answers for it, and where it is; the notice follows from that', see: 'See the public notice', version: 'Version {n}, published {at} by {by}', nothing: 'Nothing was said yet. Visitors see a short notice with the name of the project only.', packs: 'Policy packs that hold: {list}.', reviewed: 'All are signed by a named reviewer.', notReviewed: 'Not reviewed by counsel, and no legal advice.', unknown: 'It is not known where the office is, so the strictest default holds.',
    asked: 'The notice must still tell', places: 'Where it is', placesHint: 'A code of six digits, like 330106', zh: 'Chinese', en: 'English', recipients: 'Other recipients', recipientsHint: 'One on each line: 中文 | English', nobody: 'Nobody else receives anything', gateOpen: 'Faces: on', gateShut: 'Faces: off', gateHint: 'On only where every one of these holds; what is unknown counts as not held.', publish: 'Publish', published: 'Published; the new notice holds from now on.',
    texts: { controller: 'Who is responsible (the company’s full name)', contact: 'How to reach them', officer: 'Officer for personal data, where there is one', storagePlace: 'Where the data lie', complaintAuthority: 'To whom a visitor complains' },
  },
  capture: {
    title: 'Faces off', hint: 'A regulator\'s order, and the switch for the whole group. This build has no code for faces; visitors check in by phone, QR code or at the desk',
    running: 'Not ordered to be dismantled here', dismantled: 'Dismantled, for good', notHalted: 'The group\'s switch: on', halted: 'The group\'s switch: pulled, every project stopped',
    dismantle: 'Carry out an order to dismantle', dismantleHint: 'Ends capturing and comparing faces in this project at once and for good, destroys keys and templates, and makes a signed certificate that can be checked offline. Checking in by phone goes on.', order: 'By whose order, and which one', confirm: 'Type the project\'s id {project} to confirm', sure: 'End faces in this project for good and destroy their keys? Nothing undoes it.', go: 'Dismantle', done: 'Dismantled. The certificate is below.',
    switchTitle: 'The group\'s switch', switchHint: 'Pulled once, every project stops at once. Only an account of the group turns it on again.', grounds: 'Why', halt: 'Pull it', haltSure: 'Stop faces in every project now?', resume: 'Turn it on again', resumeSure: 'Turn it on again? Whatever else does not hold still keeps faces off.', turned: 'Done; every project\'s log has it.',
    orders: 'What was ordered', none: 'Nothing yet', certificate: 'Take the certificate', byLaw: 'by itself (the law of the place turned to a prohibition)', outcomes: { DISMANTLED: 'Dismantled', HALTED: 'Stopped', RESUMED: 'Let go on' }, destroyed: { KEYS: '{n} keys of faces (of {of} that were looked at)', TEMPLATES: '{n} face templates (in {of} tables that were looked at)' },
  },
  incidents: {
    title: 'Incidents', hint: 'Personal data leaked, altered or lost: say what the law asks, report and tell in time. One that is open keeps faces off', make: 'Write an incident down', empty: 'No incident was written down', emptyDo: 'As soon as you know of data that leaked, were altered or lost, write it down: the clock runs from then.', noPhones: 'Kinds of people and how many; nobody\'s name or phone. Each step stays and cannot be altered.',
    happened: 'What happened: leaked, altered or lost', knownAt: 'When it was known', open: 'open', closed: 'closed', atOnce: 'The law asks to tell the authority at once: due since it was known ({at})', reportBy: 'Tell the authority by {at} ({n} hours after knowing)', late: 'the time to report is over, and nobody was told', banner: '{n} incident is past its time to report | {n} incidents are past their time to report', source: 'Source: {list}', missing: '{n} still to be said before anybody counts as told: {list}', whole: 'Everything is said',
    keep: 'Write down', kept: 'The step is kept.', asks: 'What the law asks to tell', audiences: { AUTHORITY: 'The authority', PEOPLE: 'Those concerned' }, states: { OPEN: 'not told yet', IN_PART: 'told in part', TOLD: 'told', NOT_TOLD: 'decided not to tell' },
    steps: 'Each step', step: 'Step {n}, {at}, {by}', kinds: { OPENED: 'Opened', WRITTEN: 'Added', TOLD_IN_PART: 'Told in part', TOLD: 'Told', NOT_TOLD: 'Decided not to tell', CLOSED: 'Closed' },
    add: 'Another step', what: 'What is done', audience: 'Whom', to: 'Which authority, or how those concerned were told', toldAt: 'When', reference: 'Reference number, where there is one', reasons: 'Reasons', reasonsHint: 'Asked where nobody is told, where it is late, and at the end', law: 'PIPL 57: those concerned need not be told where measures avoid the harm; for the authority there is no exception. GDPR 33 and 34 have others.', done: 'Keep this step',
  },
  kiosks: {
    title: 'Kiosks', name: 'Name', paired: 'Paired', seen: 'Last seen', state: 'State', make: 'Add a kiosk', code: 'Pairing code', codeDo: 'Open /kiosk on the device and type this code.', expires: 'void in {n}', over: 'The code is void. Please add the kiosk again.', end: 'End',
    endSure: 'End {name}? That device stops at once.', ended: 'Ended.', empty: 'No kiosk yet', emptyDo: 'Press “Add a kiosk” and connect a tablet with the pairing code.', needName: 'Please name it, for example “Left of the door”.', nameHint: 'For example: Left of the door',
    states: { WAITING: 'To be paired', PAIRED: 'In use', ENDED: 'Ended' },
  },
  retention: {
    title: 'Kept and erased', hint: 'Figures alone; nobody is named', nothing: 'Nothing is overdue', overdue: '{n} overdue: should be erased and is not. Tell whoever answers for the office at once | {n} overdue: should be erased and are not. Tell whoever answers for the office at once', late: 'The erasing did not run when it should have. Tell whoever answers for the office at once', swept: 'Last looked {at}; it looks every minute', never: 'Never looked yet', first: 'Just started: it looks for the first time within a minute',
    kinds: 'What is kept', what: 'What', clock: 'How long, and who says so', held: 'Held', oldest: 'Oldest', waiting: 'Longer, for a named reason', overdueShort: 'Overdue', days: 'Erased, day by day (UTC)', day: 'Day', runs: 'Looked', forgotten: 'Erased', noDays: 'Nothing recorded yet',
  },
  mine: {
    title: 'My account', sessions: 'Where you are logged in', started: 'Since', seen: 'Last used', browser: 'Browser', current: 'This device', end: 'Log out there', ended: 'Logged out there.', password: 'Change password', name: 'Account', role: 'Role', empty: 'Nowhere else',
    emptyDo: 'Another login of yours appears here.',
  },
}
