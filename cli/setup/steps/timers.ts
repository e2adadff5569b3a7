import {
  ensureAlarmWebhook,
  ensureConversationsService,
} from '../../provision/conversations-service';
import type { SetupStep } from '../context';

const VARIABLE = 'TWILIO_CONVERSATIONS_SERVICE_SID';

/** The timers that wake due work; where they ring is known only once the functions are somewhere. */
export const timersStep: SetupStep = {
  id: 'timers',
  title: 'Timers that wake due work',
  async run({ access, env, ledger, name, baseUrl }) {
    const named = { sid: env.get(VARIABLE), name };
    const sid = await ensureConversationsService(access.client, ledger, named);
    if (sid !== undefined) await env.set({ [VARIABLE]: sid });
    if (baseUrl !== undefined) await ensureAlarmWebhook(access.client, ledger, sid, baseUrl);
  },
};
