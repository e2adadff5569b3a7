import { memoryCalls } from '../../src/adapters/memory/calls';
import { callsConformance } from './calls';

const LINE = '+12025550103';
const CALLER = '+14155550130';

callsConformance('memory', async () => {
  let now = Date.UTC(2026, 10, 21);
  const calls = memoryCalls({ now: () => now });
  const address = 'https://house.example/line/step';
  calls.refuse('+12025550183', 21211);
  return {
    calls,
    line: LINE,
    caller: CALLER,
    phone: '+12025550110',
    refused: { phone: '+12025550183', code: 21211 },
    now: () => now,
    pass: async (seconds) => void (now += seconds * 1_000),
    comesIn: async () => calls.comesIn(CALLER, LINE),
    hangsUp: async (call) => calls.hangsUp(call),
    leaves: async (call, seconds, transcript) => void calls.leaves(call, seconds, transcript),
    ringing: async (phone) => calls.ringing(phone)?.sid,
    picksUp: async (call) => calls.picksUp(call),
    address,
    hears: async (call) => calls.hears(call) === address,
    loseNext: async (when) => calls.loseNext(when),
  };
});
