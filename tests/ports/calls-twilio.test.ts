import { twilioCalls } from '../../src/adapters/twilio/calls';
import { CALLER, MARIA, VoiceBench, WAIT_LIST } from '../emulator/support-voice';
import { PATIENT } from '../support/vendors';
import { callsConformance } from './calls';

let bench: VoiceBench;
beforeAll(async () => {
  bench = await VoiceBench.start();
});
afterAll(() => bench.desk.stop());

const WORDS = 'This is our address.';
/** Waits for a message, and for another one after it. */
const RECORD =
  '<Record action="/voice" maxLength="60" timeout="60" transcribe="true" transcribeCallback="/heard"/>';
const leg = (sid: string) => ({ sid }) as Awaited<ReturnType<VoiceBench['call']>>;

callsConformance('Twilio Voice', async () => {
  await bench.fresh();
  bench.answer('/voice', RECORD);
  bench.answer('/said', `<Say>${WORDS}</Say><Gather timeout="60"/>`);
  bench.answer('/heard', '');
  const { vendors } = bench.desk;
  const { accountSid, authToken } = vendors.account;
  return {
    calls: twilioCalls(
      bench.desk.client(),
      {
        accountSid,
        apiKey: accountSid,
        apiSecret: authToken,
        url: `${vendors.url}/api.twilio.com`,
      },
      PATIENT,
    ),
    line: WAIT_LIST,
    caller: CALLER,
    phone: MARIA,
    refused: { phone: '+0000', code: 21211 },
    now: () => vendors.clock.now(),
    pass: (seconds) => vendors.clock.advance(seconds * 1_000),
    comesIn: async () => (await bench.call()).sid,
    hangsUp: async (call) => void (await bench.act(leg(call), { hangUp: true })),
    leaves: async (call, seconds, transcript) => {
      await bench.act(leg(call), { record: seconds, transcript });
      await vendors.clock.advance(seconds * 1_000);
      await bench.act(leg(call), { press: '#' });
      // The file is there a moment later.
      await vendors.clock.advance(2_000);
    },
    ringing: async (phone) => {
      const found = await bench.phone(phone).catch(() => undefined);
      return found?.status === 'ringing' ? found.sid : undefined;
    },
    picksUp: async (call) => void (await bench.act(leg(call), { answer: true })),
    address: `${bench.desk.deskUrl}/said`,
    // A key that nobody asked for is answered when the call waits again.
    hears: async (call) =>
      (await bench.act(leg(call), { press: '9' })).heard.includes(`say: ${WORDS}`),
    loseNext: async (when) => {
      const fault = { host: 'api.twilio.com', method: 'POST', status: 500, when, times: 1 };
      await bench.desk.local('POST', 'faults', fault);
    },
  };
});
