import { twilioVerifier } from '../../src/adapters/twilio/verifier';
import { openAccount, PATIENT } from '../support/vendors';
import { verifierConformance } from './verifier';

const account = openAccount();
const LANDLINE = '+12025550180';

const open = () =>
  twilioVerifier(account.client(), account.vendors().account.verifyServiceSid, PATIENT);

verifierConformance('Twilio Verify', async () => ({
  verifier: open(),
  phone: '+12025550120',
  pass: account.pass,
  codeOn: async (phone) => (await account.texts(phone)).at(-1)?.body.slice(0, 6) ?? '',
}));

test('a phone that can get no code is said to be one', async () => {
  const { verifyServiceSid } = account.vendors().account;
  const service = account.client().verify.v2.services(verifyServiceSid);
  await service.update({ skipSmsToLandlines: true });
  expect(await open().start(LANDLINE)).toBe('refused');
});
