import { flowDefinition } from '../../provision/studio-definition';
import { ensureFlow } from '../../provision/studio-flow';
import type { SetupStep } from '../context';

/** The flow that texts come through, where an operator wants one. */
export const studioStep: SetupStep = {
  id: 'studio',
  title: 'Studio flow',
  async run({ access, env, ledger, name, settings, studio, baseUrl, byHand }) {
    if (studio.numbers.size === 0) return;
    if (baseUrl === undefined) {
      byHand.add(
        'The Studio flow needs to know where the desks are: deploy first, then run setup --studio again.',
      );
      return;
    }
    const sid = await ensureFlow(
      access.client,
      ledger,
      { sid: env.get('TWILIO_FLOW_SID'), name },
      flowDefinition(settings.business.name, baseUrl),
    );
    if (sid !== undefined) await env.set({ TWILIO_FLOW_SID: sid });
  },
};
