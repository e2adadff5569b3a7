import { variableNames } from '../../src/config';

const NO_PASSWORDS = 'staff sign in with a code sent to their phone; there are no passwords.';
const NO_MODEL = 'texts are understood by rules here; no model outside is asked.';
const NO_SERVER = 'there is no server of your own that could be told so.';
const MAIL_BY_API = 'mail does not go through a mail server of your own.';
const IN_SETTINGS = 'the settings name the numbers of each desk; "config pull" shows them.';
const ONE_SECRET = 'BELLHOP_SECRET signs sessions; setup makes it.';

/** Variables of the projects that this one grew out of, and what stands in their place. */
const REPLACED: Readonly<Record<string, string>> = {
  // The wait list by SMS with a Trello board.
  TWILIO_AUTOPILOT_SID: 'Autopilot ended in 2023; the desks understand texts themselves.',
  TWILIO_SYNC_SID: 'it is called TWILIO_SYNC_SERVICE_SID now, and setup fills it in.',
  TWILIO_SYNC_MAP_SID: 'guests are kept in Sync maps that setup makes and finds by name.',
  TWILIO_FROM_NUMBER: IN_SETTINGS,
  TWILIO_PHONE_NUMBER_SID: IN_SETTINGS,

  // Orders and questions at events.
  MIXOLOGIST_LOGIN: NO_PASSWORDS,
  ADMIN_LOGIN: NO_PASSWORDS,
  KIOSK_LOGIN: 'a kiosk is paired once by an admin; there are no passwords.',
  ACTIVE_CUSTOMERS_MAP: 'guests are kept in Sync maps that setup makes.',
  OVERRIDE_TEMPLATES: 'setup makes a new version of each template whose text has changed.',
  CONTENT_PREFIX: 'SERVICE_INSTANCE_PREFIX names templates too.',
  OPENAI_API_KEY: NO_MODEL,
  ANTHROPIC_API_KEY: NO_MODEL,
  TWILIO_MEMORY_STORE_ID: NO_MODEL,
  TWILIO_CONVERSATION_CONFIGURATION_ID: NO_MODEL,
  BADGE_API_KEY: 'guests give their names by text; badges are not read.',

  // The number that reaches a volunteer.
  SECRET_KEY: ONE_SECRET,
  ALLOWED_HOSTS: 'Twilio gives the functions their domain; PUBLIC_BASE_URL names one of your own.',
  DJANGO_TWILIO_FORGERY_PROTECTION: 'the platform always checks its signatures.',

  // Cards over the phone.
  PORT: 'only "npm start" listens, and it takes its port from the shell.',
  SERVER_NAME: 'PUBLIC_BASE_URL names an address of your own; "live" is told that of a tunnel.',

  // Tasks for a store that opens.
  TWILIO_WHATSAPP_NUMBER: IN_SETTINGS,
  TWILIO_PHONE_NUMBER: IN_SETTINGS,
  DATABASE_URL: 'everything is kept in Sync.',
  FROM_EMAIL: MAIL_BY_API,
  SCHEDULER_TIMEZONE: 'the settings name the time zone of the house.',
  ENABLE_SCHEDULER: 'due work wakes itself inside the account; "doctor" says by what.',
  DEBUG: NO_SERVER,
  REACT_APP_API_URL: 'the pages are served from where the functions are.',
};

/** Families of such variables. */
const REPLACED_FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/_LOGIN$/, NO_PASSWORDS],
  [/^(FLASK|DJANGO|HEROKU|AZURE)_/, NO_SERVER],
  [/^SMTP_/, MAIL_BY_API],
  [/^NGROK_/, '"live" goes through whatever tunnel you start yourself.'],
];

/** One sentence for each variable that nothing reads any more; a name that is used again is left out. */
export const replacedVariables = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].flatMap((name) => {
    if (variableNames.includes(name)) return [];
    const why =
      REPLACED[name] ?? REPLACED_FAMILIES.find(([family]) => family.test(name))?.[1] ?? '';
    return why === '' ? [] : [`${name}: ${why}`];
  });
