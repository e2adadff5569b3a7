const NO_PASSWORDS = 'staff sign in with a code sent to their phone; there are no passwords.';
const NO_MODEL = 'texts are understood by rules here; no model outside is asked.';
const IN_SYNC = 'everything is kept in Sync; there is no database to reach.';
const NO_SERVER = 'nothing runs on a server of your own, so there is nothing to tell it.';
const IN_SETTINGS = 'this stands in the settings now ("config pull" shows them).';
const NOT_YET = 'no desk reads it yet; it keeps its name for the desk that will.';

/**
 * Variables of the projects that this one grew out of, and what stands in their place. A name that is used again is not
 * here.
 */
const REPLACED: Readonly<Record<string, string>> = {
  // The SMS wait list with a Trello board.
  TWILIO_AUTOPILOT_SID: 'Autopilot ended in 2023; the desks understand texts themselves.',
  TWILIO_FLOW_SID: 'setup finds its Studio flow by its name; no sid is kept.',
  TWILIO_SYNC_SID: 'the Sync service stands in TWILIO_SYNC_SERVICE_SID, which setup fills in.',
  TWILIO_SYNC_MAP_SID: 'guests are kept in Sync maps that setup makes and finds by name.',
  TRELLO_BOARD_ID: IN_SETTINGS,
  TRELLO_API_KEY: NOT_YET,
  TRELLO_TOKEN: NOT_YET,
  TWILIO_FROM_NUMBER: IN_SETTINGS,
  TWILIO_PHONE_NUMBER_SID: 'setup finds the numbers of the settings in the account itself.',

  // Orders and questions at events.
  MIXOLOGIST_LOGIN: NO_PASSWORDS,
  ADMIN_LOGIN: NO_PASSWORDS,
  KIOSK_LOGIN: 'a kiosk is paired once by an admin; there are no passwords.',
  ACTIVE_CUSTOMERS_MAP: 'guests are kept in Sync maps that setup makes.',
  OVERRIDE_TEMPLATES: 'setup makes a new version of a template whose text has changed by itself.',
  CONTENT_PREFIX: 'templates are named by SERVICE_INSTANCE_PREFIX, as everything else is.',
  UNLIMITED_ORDERS: NOT_YET,
  SEGMENT_SPACE_ID: NOT_YET,
  SEGMENT_PROFILE_KEY: NOT_YET,
  SEGMENT_TRAIT_CHECK: NOT_YET,
  TWILIO_MEMORY_STORE_ID: NO_MODEL,
  TWILIO_CONVERSATION_CONFIGURATION_ID: NO_MODEL,
  BADGE_API_KEY: 'guests give their names by text; badges are not read.',
  OPENAI_API_KEY: NO_MODEL,
  ANTHROPIC_API_KEY: NO_MODEL,

  // The number that reaches a volunteer.
  SECRET_KEY: 'setup makes BELLHOP_SECRET, which signs sessions and keys people.',
  ALLOWED_HOSTS: 'Twilio gives the functions their domain; PUBLIC_BASE_URL names one of your own.',
  DJANGO_SETTINGS_MODULE: NO_SERVER,
  DJANGO_TWILIO_FORGERY_PROTECTION: 'the platform checks every signature; it cannot be switched off.',
  SENDGRID_API_KEY: NOT_YET,

  // Cards over the phone.
  PORT_NUMBER: NO_SERVER,
  SERVER_NAME: 'PUBLIC_BASE_URL names an address of your own; "live" takes that of a tunnel.',

  // Tasks of a store that opens.
  TWILIO_WHATSAPP_NUMBER: IN_SETTINGS,
  TWILIO_PHONE_NUMBER: IN_SETTINGS,
  DATABASE_URL: IN_SYNC,
  SMTP_HOST: NOT_YET_MAIL,
  FLASK_ENV: NO_SERVER,
};
