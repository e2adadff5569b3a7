import { ensureServiceFallback } from '../../provision/messaging-service';
import { flowUrl } from '../../provision/studio-flow';
import { divideNumbers, ensureWebhooks } from '../../provision/webhooks';
import { threadedNumbers } from '../../../src/house/numbers';
import { claimOn, type SetupStep } from '../context';

/** Points texts and calls at us, but for what belongs to something else and was not given to us. */
export const webhooksStep: SetupStep = {
  id: 'webhooks',
  title: "Numbers' webhooks and their fallbacks",
  async run({
    access,
    env,
    ledger,
    settings,
    numbers,
    inbound,
    takeOver,
    studio,
    baseUrl,
    byHand,
  }) {
    if (baseUrl === undefined) return;
    const service = env.get('TWILIO_MESSAGING_SERVICE_SID');
    await ensureServiceFallback(access.client, ledger, service, baseUrl);
    const flowSid = env.get('TWILIO_FLOW_SID');
    const ours = {
      baseUrl,
      flowUrl: flowSid ? flowUrl(access.accountSid, flowSid) : studio.flowUrl,
      threaded:
        inbound === 'conversations'
          ? (settings.desks.events?.numbers ?? [])
          : inbound === 'messages'
            ? []
            : threadedNumbers(settings),
    };
    const { mine, foreign } = divideNumbers(
      numbers,
      ours,
      (number, what) => takeOver.has(claimOn(number, what)),
      ({ phoneNumber }) => studio.numbers.has(phoneNumber),
    );
    for (const { number, what } of foreign)
      byHand.add(
        `The ${what} of ${number.phoneNumber} go to something else and were left as they are. To give the number to this house run setup with --take-over ${number.phoneNumber}.`,
      );
    await ensureWebhooks(access.client, ledger, baseUrl, mine);
  },
};
