import type { FindingWords } from './finding-words';

const SETUP = 'Run: npm run bellhop -- setup';
const THREADS =
  'Run: npm run bellhop -- setup --inbound conversations (or --inbound messages for none)';
const DEPLOY = 'Run: npm run bellhop -- deploy';

/** What a look at the account and the house says, and what to do about it. */
export const findingsEnglish: FindingWords = {
  reviewed: true,
  checks: {
    account: 'account',
    'test-mode': 'test mode',
    numbers: 'numbers',
    webhook: 'webhook',
    'fallback-webhook': 'fallback webhook',
    calls: 'calls',
    'fallback-of-calls': 'fallback of calls',
    messaging: 'Messaging Service',
    'inbound-texts': 'inbound texts',
    threads: 'threads',
    'status-callback': 'status callback',
    senders: 'senders',
    verify: 'Verify service',
    sync: 'Sync service',
    'sync-access': 'Sync access',
    'sync-objects': 'Sync objects',
    'sync-permissions': 'Sync permissions',
    'api-key': 'API key',
    admins: 'admins',
    'staff-keys': 'staff keys',
    'geo-texts': 'geo permissions, texts',
    'geo-calls': 'geo permissions, calls',
    registration: 'registration',
    carriers: 'carriers',
    templates: 'templates',
    'due-work': 'due work',
    'card-mode': 'PCI mode',
    functions: 'functions',
    signatures: 'signatures',
    'fallback-files': 'fallback files',
  },
  findings: {
    'account.open': { says: 'The credentials open it.' },
    'account.trial': {
      says: 'This is a trial account: texts reach only phones that were verified by hand.',
      fix: 'Upgrade it in the console when guests shall come.',
    },
    'account.shut': {
      says: 'The account is {state}.',
      fix: 'The console says how to open it again.',
    },
    'test-mode.off': { says: 'Texts and codes go out.' },
    'test-mode.on': {
      says: 'TEST_MODE is on: no text and no sign-in code leaves the house.',
      fix: 'Set TEST_MODE=false in .env and deploy again.',
    },
    'numbers.owned': { says: 'The account owns it, and it takes texts.' },
    'numbers.missing': {
      says: '{value} is not a number of this account.',
      fix: 'Change the number in the settings, or buy it again in the console.',
    },
    'numbers.no-texts': {
      says: '{value} cannot receive texts.',
      fix: 'Choose a number with SMS in the settings.',
    },
    'webhook.here': { says: 'Texts come here, with connection overrides.' },
    'webhook.elsewhere': {
      says: 'Texts to {value} go to {goesTo}, not to {baseUrl}/message.',
      fix: `${SETUP} (with --take-over and the number when something else used it)`,
    },
    'webhook.once': {
      says: 'The webhook of {value} has other connection overrides: a refused or slow text is not tried again.',
      fix: SETUP,
    },
    'webhook.method': {
      says: 'The webhook of {value} is called with {method}; it must be POST.',
      fix: SETUP,
    },
    'fallback-webhook.set': { says: 'It is set.' },
    'fallback-webhook.wrong': {
      says: 'The fallback webhook of {value} is not ours: a text is lost when all tries fail.',
      fix: SETUP,
    },
    'calls.here': { says: 'They come here, with connection overrides.' },
    'calls.somebody': {
      says: 'Calls to {value} go to {goesTo}, not to {baseUrl}/voice.',
      fix: `If they shall come here: ${SETUP} --take-over and the number`,
    },
    'calls.elsewhere': {
      says: 'Calls to {value} go to {goesTo}, not to {baseUrl}/voice.',
      fix: SETUP,
    },
    'calls.once': {
      says: 'Calls to {value} come here in another way than they should: a refused or slow call is not tried again.',
      fix: SETUP,
    },
    'fallback-of-calls.set': { says: 'It is set.' },
    'fallback-of-calls.wrong': {
      says: 'The fallback of calls to {value} is not ours: a caller hears an error when all tries fail.',
      fix: SETUP,
    },
    'messaging.there': { says: 'It answers.' },
    'messaging.missing': {
      says: 'The Messaging Service in .env is not in this account: no text goes out.',
      fix: SETUP,
    },
    'inbound-texts.by-number': { says: 'They go by each number.' },
    'inbound-texts.kept': {
      says: 'The Messaging Service keeps inbound texts to itself: they do not go to the webhook of the number.',
      fix: SETUP,
    },
    'threads.here': {
      says: 'Texts to {value} go into threads.',
    },
    'threads.missing': {
      says: 'Texts to {value} should go into threads in Conversations, and nothing there takes them.',
      fix: THREADS,
    },
    'threads.both': {
      says: '{value} hands texts over both ways, through Conversations and by its webhook: guests would be answered twice.',
      fix: THREADS,
    },
    'threads.unasked': {
      says: 'Texts to {value} go to Conversations, where no desk of this house listens.',
      fix: THREADS,
    },
    'status-callback.none': { says: 'The service has none, as it should.' },
    'status-callback.set': {
      says: 'The Messaging Service has a status callback: every reply is reported as well, which costs calls.',
      fix: SETUP,
    },
    'senders.in': { says: 'It sends through the service.' },
    'senders.out': {
      says: '{value} is not a sender of the Messaging Service: texts from it are refused.',
      fix: SETUP,
    },
    'verify.there': { says: 'It answers.' },
    'verify.missing': {
      says: 'The Verify service in .env is not in this account: staff get no sign-in codes.',
      fix: SETUP,
    },
    'verify.code-length': {
      says: 'Codes have {length} digits, and the sign-in page asks for {wanted}.',
      fix: SETUP,
    },
    'sync.there': { says: 'It answers.' },
    'sync.missing': {
      says: 'The Sync service in .env is not in this account: nothing can be kept.',
      fix: SETUP,
    },
    'sync-access.on': { says: 'Access control is on.' },
    'sync-access.off': {
      says: 'Access control is off: every page can read and write everything.',
      fix: SETUP,
    },
    'sync-objects.there': { says: 'All are there, and pages may only read.' },
    'sync-objects.missing': { says: '"{value}" is missing.', fix: SETUP },
    'sync-permissions.cannot-read': { says: '{identity} may not read {object}.', fix: SETUP },
    'sync-permissions.may-write': { says: '{identity} may write to {object}.', fix: SETUP },
    'api-key.opens': { says: 'It opens Sync.' },
    'api-key.refused': {
      says: 'The API key or its secret is not accepted: pages stay empty.',
      fix: `${SETUP}, then deploy`,
    },
    'admins.several': { says: 'Several people can change settings and staff.' },
    'admins.one': {
      says: 'One person can change settings and staff. A second admin would keep a lost phone from locking everybody out.',
    },
    'admins.none': {
      says: 'Nobody is an admin: nobody can change settings or staff.',
      fix: `${SETUP} --admin-name <name> --admin-phone <number>`,
    },
    'staff-keys.good': { says: 'Everybody is filed under the secret in use.' },
    'staff-keys.other': {
      says: 'Staff are filed under another BELLHOP_SECRET than the one in use: their texts are taken for those of guests.',
      fix: `Put the old BELLHOP_SECRET back, or file them anew. ${SETUP} --new-secret`,
    },
    'geo-texts.allowed': { says: 'Texts to this country are allowed.' },
    'geo-texts.refused': {
      says: 'The account sends no texts to {country}: they are refused before they leave.',
      fix: 'Console, Messaging, Settings, Geo permissions: allow {country}.',
    },
    'geo-texts.unreadable': {
      says: 'They cannot be read here; the console has them: Messaging, Settings, Geo permissions.',
    },
    'geo-calls.allowed': { says: 'Calls to this country are allowed.' },
    'geo-calls.refused': {
      says: 'The account makes no calls to {country}: they are refused before they leave.',
      fix: 'Console, Voice, Settings, Geo permissions: allow {country}.',
    },
    'geo-calls.unreadable': {
      says: 'They cannot be read here; the console has them: Voice, Settings, Geo permissions.',
    },
    'registration.verified': { says: 'US carriers know the campaign.' },
    'registration.waiting': {
      says: 'The campaign waits for the carriers: until then they drop texts to US guests.',
      fix: 'Nothing to do; it takes 10 to 15 working days.',
    },
    'registration.none': {
      says: 'No campaign is registered: US carriers drop texts to guests (error 30034).',
      fix: 'Register brand and campaign; setup prints the words to paste.',
    },
    'registration.refused': {
      says: 'The carriers refused the campaign ({state}): {reason}',
      fix: 'Console, Messaging, Regulatory Compliance: mend what they name and send it in again.',
    },
    'registration.toll-free-verified': { says: 'The toll-free number is verified.' },
    'registration.toll-free-waiting': {
      says: 'The verification is looked at: until then carriers hold texts back.',
      fix: 'Nothing to do; it takes 3 to 5 working days.',
    },
    'registration.toll-free-none': {
      says: 'The number is not verified: carriers hold its texts back (error 30032).',
      fix: 'Send in the toll-free verification; setup prints the words to paste.',
    },
    'registration.toll-free-refused': {
      says: 'The verification was refused: {reason}',
      fix: 'Console, Phone Numbers, this number, Toll-Free Verification: mend it and send it in again.',
    },
    'carriers.quiet': { says: 'They refused none of its texts lately.' },
    'carriers.unregistered': {
      says: 'US carriers drop its texts: the number is not registered for 10DLC. (error {code})',
      fix: 'Register brand and campaign; setup prints the words to paste.',
    },
    'carriers.unverified': {
      says: 'US carriers drop its texts: the toll-free number is not verified. (error {code})',
      fix: 'Send in the toll-free verification; setup prints the words to paste.',
    },
    'carriers.spam': {
      says: 'Carriers took its texts for spam. (error {code})',
      fix: 'Look at the texts in the console (Monitor, Messaging); plain words without short links help, and so does registration.',
    },
    'templates.approved': { says: 'WhatsApp has approved them.' },
    'templates.waiting': {
      says: 'WhatsApp is looking at {waiting} of them; run setup again tomorrow.',
    },
    'templates.not-asked': { says: 'They are there; WhatsApp was not asked yet.' },
    'templates.never-made': { says: 'The WhatsApp template {key} was never made.', fix: SETUP },
    'templates.gone': {
      says: 'The WhatsApp template {key} is not in the account any more.',
      fix: SETUP,
    },
    'templates.refused': {
      says: 'WhatsApp has {state} the template {key}: guests who wrote a day ago do not get it.',
      fix: 'Console, Messaging, Content Template Builder: it says why. Mend the text, then run setup.',
    },
    'templates.unnoted': {
      says: 'WhatsApp has approved the template {key}, and the desks do not know yet.',
      fix: SETUP,
    },
    'templates.left-out': {
      says: 'WhatsApp was never asked to approve the template {key}.',
      fix: SETUP,
    },
    'due-work.timers': { says: 'Timers in the account wake it.' },
    'due-work.missing': {
      says: 'The Conversations service in .env is not in this account: no timer wakes due work.',
      fix: SETUP,
    },
    'due-work.elsewhere': {
      says: "The account's timers ring at {goesTo}, not at {baseUrl}/alarm: reminders and no-shows come late.",
      fix: SETUP,
    },
    'due-work.tick': { says: 'An outside clock wakes it.' },
    'due-work.silent': {
      says: 'Nothing wakes due work: reminders and no-shows happen only when somebody writes or a page is open.',
      fix: `${SETUP} (it makes the timers), or let an outside clock call /tick`,
    },
    'due-work.stopped': {
      says: 'The outside clock that calls /tick has last done so {hours} hours ago.',
      fix: 'Look at what calls it, and whether it still has the right secret.',
    },
    'card-mode.good': { says: 'It is as the desks need it.' },
    'card-mode.unknown': {
      says: 'Nobody has said whether PCI mode is on in this account, and it cannot be read.',
      fix: 'Console, Voice, Settings shows it. Run: npm run bellhop -- doctor --pci on (or off)',
    },
    'card-mode.no-transcripts': {
      says: 'PCI mode is on, so voicemail is not transcribed: the line mails sound only.',
      fix: 'It cannot be switched off. Keep the line in another account: npm run bellhop -- setup --env pay',
    },
    'card-mode.apart': {
      says: 'Taking cards needs PCI mode, which would end the transcripts of voicemail in this account.',
      fix: 'Give card payments an account of their own: npm run bellhop -- setup --env pay',
    },
    'card-mode.off': {
      says: 'PCI mode is off: Twilio refuses to take a card.',
      fix: 'Console, Voice, Settings: switch it on. It cannot be switched off again. Then: npm run bellhop -- doctor --pci on',
    },
    'functions.answer': { says: 'They answer.' },
    'functions.fail': { says: '{baseUrl}/health answers {status}.', fix: DEPLOY },
    'functions.silent': { says: 'Nothing answers at {baseUrl}/health.', fix: DEPLOY },
    'signatures.refused': { says: 'A text that Twilio did not sign is refused.' },
    'signatures.open': {
      says: 'An unsigned text was answered with {status}: anybody could speak for any guest.',
      fix: `${DEPLOY} (the function must be uploaded as protected)`,
    },
    'fallback-files.there': { says: 'It is there when no function answers.' },
    'fallback-files.missing': {
      says: '{address} answers {status}: when all tries fail, nobody is told a word.',
      fix: DEPLOY,
    },
  },
};
