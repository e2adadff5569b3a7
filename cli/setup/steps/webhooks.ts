import { ensureWebhooks, ownerOf } from '../../provision/webhooks';
import type { SetupStep } from '../context';

/** Points texts at us, but for numbers that belong to something else and were not given to us. */
export const webhooksStep: SetupStep = {
  id: 'webhooks',
  title: "Numbers' webhooks",
  async run({ access, ledger, numbers, takeOver, baseUrl, byHand }) {
    if (baseUrl === undefined) return;
    const ours = numbers.filter((number) => {
      if (ownerOf(number, baseUrl) !== 'somebody else' || takeOver.has(number.phoneNumber))
        return true;
      byHand.add(
        `${number.phoneNumber} is used by something else and was left as it is. To give it to this house run setup with --take-over ${number.phoneNumber}.`,
      );
      return false;
    });
    await ensureWebhooks(access.client, ledger, baseUrl, ours);
  },
};
