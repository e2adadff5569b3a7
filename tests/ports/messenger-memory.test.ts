import { memoryMessenger } from '../../src/adapters/memory/messenger';
import { messengerConformance } from './messenger';

messengerConformance('memory', async () => {
  let now = Date.UTC(2026, 10, 21);
  const refused = { phone: '+12025550183', code: 21614 };
  const messenger = memoryMessenger({ now: () => now });
  messenger.refuse(refused.phone, refused.code);
  return {
    messenger,
    from: '+12025550101',
    otherFrom: '+12025550102',
    phone: '+12025550120',
    refused,
    now: () => now,
    pass: async (seconds) => void (now += seconds * 1000),
    inbox: async (phone) => messenger.inbox(phone).map(({ body }) => body),
    loseNext: async (when) => messenger.loseNext(when),
  };
});
