import { replacedVariables } from '../../cli/setup/dropped-variables';
import { variableNames } from '../../src/config';

/** Every variable that one of the four projects read and that has another place or none here. */
const DROPPED = [
  ...['TWILIO_AUTOPILOT_SID', 'TWILIO_SYNC_SID', 'TWILIO_SYNC_MAP_SID'],
  ...['TWILIO_FROM_NUMBER', 'TWILIO_PHONE_NUMBER_SID', 'MIXOLOGIST_LOGIN', 'ADMIN_LOGIN'],
  ...['KIOSK_LOGIN', 'ACTIVE_CUSTOMERS_MAP', 'OVERRIDE_TEMPLATES', 'CONTENT_PREFIX', 'DEBUG'],
  ...['OPENAI_API_KEY', 'TWILIO_MEMORY_STORE_ID', 'TWILIO_CONVERSATION_CONFIGURATION_ID'],
  ...['BADGE_API_KEY', 'SECRET_KEY', 'ALLOWED_HOSTS', 'DJANGO_TWILIO_FORGERY_PROTECTION'],
  ...['PORT', 'SERVER_NAME', 'TWILIO_WHATSAPP_NUMBER', 'TWILIO_PHONE_NUMBER', 'DATABASE_URL'],
  ...[
    'FLASK_ENV',
    'FLASK_DEBUG',
    'SMTP_SERVER',
    'SMTP_PASSWORD',
    'FROM_EMAIL',
    'REACT_APP_API_URL',
  ],
  ...['ANTHROPIC_API_KEY', 'SCHEDULER_TIMEZONE', 'ENABLE_SCHEDULER'],
].filter((name) => !variableNames.includes(name));

test.each(DROPPED)('%s gets one sentence that says what replaced it', (name) => {
  expect(replacedVariables([name])).toEqual([
    expect.stringMatching(new RegExp(`^${name}: .+\\.$`)),
  ]);
});

test('what is still read, or never was, is not named', () => {
  expect(replacedVariables([...variableNames, 'ACCOUNT_SID', 'AUTH_TOKEN', 'NOTES'])).toEqual([]);
});

test('a variable that stands twice is named once', () => {
  expect(replacedVariables(['ADMIN_LOGIN', 'ADMIN_LOGIN'])).toHaveLength(1);
});
