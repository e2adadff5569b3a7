import type { AdminWords } from './admin-words';

const SETUP = 'Run “npm run bellhop -- setup”.';

/** What was seen of the account, and what to do about it. */
export const findingsEnglish: AdminWords['health']['findings'] = {
  'account.active': { says: 'It is open.' },
  'account.trial': {
    says: 'This is a trial account: texts reach only phones that were verified by hand.',
    fix: 'Upgrade it in the console before guests come.',
  },
  'account.shut': {
    says: 'The account is suspended or closed.',
    fix: 'The console says how to open it again.',
  },
  'test-mode.off': { says: 'Texts and codes go out.' },
  'test-mode.on': {
    says: 'No text and no sign-in code leaves the house.',
    fix: 'Set TEST_MODE=false and deploy again.',
  },
  'number.owned': { says: 'It is a number of the account and takes texts.' },
  'number.missing': {
    says: 'It is not a number of this account.',
    fix: 'Change the number of the list, or buy it again in the console.',
  },
  'number.no-texts': {
    says: 'It cannot receive texts.',
    fix: 'Choose a number with SMS for the list.',
  },
  'texts-come.here': { says: 'They come here, and are tried again when something is slow.' },
  'texts-come.once': {
    says: 'They come here, but a refused or slow one is not tried again.',
    fix: SETUP,
  },
  'texts-come.elsewhere': { says: 'They go somewhere else.', fix: SETUP },
  'sender.in': { says: 'They go out through the Messaging Service.' },
  'sender.out': {
    says: 'The number is not a sender of the Messaging Service: texts from it are refused.',
    fix: SETUP,
  },
  'sender.no-service': {
    says: 'The Messaging Service is not in this account: no text goes out.',
    fix: SETUP,
  },
  'sync.closed': { says: 'Pages may only read what is theirs.' },
  'sync.open': {
    says: 'Access control is off: every page can read and write everything.',
    fix: SETUP,
  },
  'sign-in.there': { says: 'The service that sends them answers.' },
  'sign-in.missing': {
    says: 'The Verify service is not in this account: staff get no codes.',
    fix: SETUP,
  },
  'due-work.timers': { says: 'Timers in the account wake it.' },
  'due-work.tick': { says: 'A clock outside wakes it.' },
  'due-work.elsewhere': {
    says: 'The timers of the account ring somewhere else: reminders come late.',
    fix: SETUP,
  },
  'due-work.silent': {
    says: 'Nothing wakes it: reminders and no-shows happen only when somebody writes or a page is open.',
    fix: 'Run setup, which makes timers, or let a clock outside call /tick.',
  },
  'templates.approved': { says: 'WhatsApp has approved them.' },
  'templates.none': { says: 'There are none: WhatsApp guests who wrote a day ago get an SMS.' },
  'templates.waiting': {
    says: 'WhatsApp has not approved all of them: guests who wrote a day ago may get an SMS instead.',
    fix: 'Run setup again tomorrow; it asks WhatsApp and writes down the answer.',
  },
  'templates.refused': {
    says: 'WhatsApp has refused some of them.',
    fix: 'The console says why, under Content Template Builder.',
  },
  'admins.several': { says: 'Several people can change settings and staff.' },
  'admins.one': {
    says: 'Only one person can change settings and staff.',
    fix: 'Make a second admin, so that a lost phone locks nobody out.',
  },
};
