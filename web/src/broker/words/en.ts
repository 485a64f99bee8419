import type { Words } from './zh'

/** The broker's words in English. */
export const en: Words = {
  app: { name: 'Panke', language: '中文', skip: 'Skip to content', theme: 'Light or dark', logOut: 'Log out', demo: '演示 Demo', menu: 'More' },
  net: { off: 'No network. What you see is from before.', back: 'The network is back.', lost: 'The server was not reached', lostDo: 'It may or may not have arrived. Press again: the same one is never registered twice.', again: 'Try again', loading: 'Reading…' },
  trouble: { server: 'The server could not do it; nothing was written. Try again in a moment.', forbidden: 'Your account may not do this. Ask your channel.', gone: 'This registration was not found.', refused: 'Not accepted.', session: 'Your login has ended. Please log in again.' },
  login: {
    title: 'Broker login', name: 'Account', password: 'Password', enter: 'Log in', wrong: 'Account or password is wrong.', locked: (n: number) => `Too many tries. Try again in ${n === 1 ? 'a minute' : n + ' minutes'}.`, need: 'Please give account and password.', must: 'First choose a password of your own',
    mustWhy: 'The present one works once.', old: 'Present password', fresh: 'New password (at least 10 characters)', again: 'Once more', change: 'Change password', short: 'At least 10 characters.', differ: 'The two are not the same.', oldWrong: 'The present password is wrong.', changed: 'Password changed.', hint: 'Register, show your code at the visit, see what came of it',
  },
  told: { read: 'I have read it', why: 'You are told, and not asked to agree. Who read which version, and when, is kept.' },
  today: { title: 'Today', date: (d: string) => d, ending: 'Ends today', endingNone: 'Nothing ends today.', all: 'My registrations', more: 'Show more', allEnding: (n: number) => `All ${n}`, empty: 'No registrations yet', emptyDo: 'Press “Register a customer” below; one line is enough.', emptyState: 'None of this kind.', allOfChannel: 'Registrations of your channel', ofChannel: 'You see what each agent of your channel registered, its showing code and what came of it; agents register, withdraw and appeal from their own accounts.', emptyOfChannel: 'They appear here once your agents register somebody.', filter: 'State', states: 'All' },
  register: {
    open: 'Register a customer', title: 'Register a customer', field: 'Customer', hint: 'For example: Ms Wang 13800001234', project: 'Project', parsed: 'Understood as', phone: 'Phone', surname: 'Surname', masked: 'masked', full: 'full', rest: 'is not sent', noPhone: 'No phone seen yet',
    noSurname: 'No surname seen yet', permission: 'The customer agreed that I register their number with this project', go: 'Register', going: 'Registering…', needPhone: 'Please add the phone, full or masked.', needSurname: 'This project asks for the surname.', needPermission: 'Ask the customer first, then tick.',
    formOff: 'This project does not take numbers in this form.', forms: (f: string) => `Possible: ${f}`, lead: (n: number) => `at least ${n} ${n === 1 ? 'minute' : 'minutes'} before they arrive`, days: (n: number) => `valid ${n} ${n === 1 ? 'day' : 'days'}`, first: 'the first to register counts', showing: 'the first to show counts; bring the showing code to the visit', noProject: 'No project is open to you yet.', cancel: 'Back',
  },
  answer: { accepted: 'Accepted', refused: 'Not accepted', until: 'Valid until', showCode: 'Open the showing code', another: 'Register another', home: 'Back to today', todo: 'What you can do', see: 'See this registration' },
  todo: {
    R_CHANNEL: 'Your channel cannot register at present; ask your channel.', R_NO_RULES: 'The project has not opened yet; ask the office.', R_PHONE: 'Check the number: 11 digits for a mainland mobile, others with their country code.', R_FORM: 'Show more digits, or give the whole number.', R_SURNAME: 'Add the surname and register again.',
    R_OWN_PHONE: 'The own numbers of agents and staff cannot be registered.', R_QUOTA: 'Today’s number is used up. Try tomorrow, or withdraw what you do not need.', R_DUPLICATE: 'You have a live one already; nothing to do.', NOT_AVAILABLE: 'When the customer checks in they may say how they came.', other: 'Ask the office if in doubt.',
  },
  states: { ACCEPTED: 'Live', REFUSED: 'Not accepted', WON: 'Won', LOST: 'Did not win', EXPIRED: 'Expired', WITHDRAWN: 'Withdrawn', IN_REVIEW: 'In review' },
  row: { until: (d: string) => `valid until ${d}`, left: (d: string) => `${d} left`, was: (d: string) => `ended ${d}`, at: (d: string) => `registered ${d}`, hours: (n: number) => `${n} h`, minutes: (n: number) => `${n} min`, days: (n: number) => (n === 1 ? '1 day' : `${n} days`) },
  detail: {
    title: 'Registration', back: 'Back', phone: 'Customer', surname: 'Surname', project: 'Project', at: 'Registered', until: 'Valid until', code: 'Open the showing code', withdraw: 'Withdraw', withdrawSure: 'A withdrawn registration no longer counts and cannot be brought back.', withdrawYes: 'Yes, withdraw', keep: 'Keep it', receipt: 'Check the signed receipt', withdrawn: 'Withdrawn.', appeal: 'Appeal', appealWhy: 'Give your grounds, for example when you spoke and what you agreed. Two people at the office decide.',
    appealWords: 'Your words', appealSend: 'Send the appeal', appealNeed: 'Please give your grounds, at least 4 characters.', appealed: 'Appeal sent.', yourAppeal: 'Your appeal', theirAnswer: 'Answer', noAnswer: 'No answer yet', decided: (d: string) => `decided ${d}`,
  },
  code: { title: 'Showing code', back: 'Close', left: (n: number) => `changes in ${n} s`, why: 'For the customer’s check-in. It changes every 30 seconds; a registration uses it once.', qr: 'Showing code as QR', none: 'No showing code right now', noneDo: 'Check the network and try again.' },
}
