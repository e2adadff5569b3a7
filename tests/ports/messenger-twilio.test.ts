import { twilioMessenger } from '../../src/adapters/twilio/messenger';
import { openAccount, PATIENT } from '../support/vendors';
import { messengerConformance } from './messenger';

const account = openAccount();

messengerConformance('Twilio', async () => ({
  messenger: twilioMessenger(
    account.client(),
    {
      messagingServiceSid: account.vendors().account.messagingServiceSid,
      statusCallback: 'http://localhost:9/message-status',
    },
    PATIENT,
  ),
  from: '+12025550101',
  otherFrom: '+12025550102',
  phone: '+12025550120',
  refused: { phone: '+12025550183', code: 21614 },
  now: account.now,
  pass: account.pass,
  inbox: async (phone) => (await account.texts(phone)).map(({ body }) => body),
  loseNext: (when) =>
    account.trouble({ host: 'api.twilio.com', method: 'POST', status: 500, when, times: 1 }),
}));
