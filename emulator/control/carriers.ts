import * as v from 'valibot';
import type { Route } from '../core/routes';
import type { Compliance } from '../vendors/compliance';
import { CAMPAIGN_STATUSES, TOLL_FREE_STATUSES } from '../vendors/compliance/state';
import type { Permissions } from '../vendors/permissions';
import type { Pricing } from '../vendors/pricing';
import { ControlError, readInput } from './input';

const reason = v.optional(v.string(), '');
const RegistrationInput = v.union([
  v.strictObject({
    messagingServiceSid: v.string(),
    status: v.picklist([...CAMPAIGN_STATUSES, 'none']),
    reason,
  }),
  v.strictObject({ tollFree: v.string(), status: v.picklist(TOLL_FREE_STATUSES), reason }),
]);
const PermissionInput = v.strictObject({
  country: v.string(),
  texts: v.exactOptional(v.boolean()),
  calls: v.exactOptional(v.boolean()),
});
const UsageInput = v.strictObject({
  records: v.array(v.strictObject({ category: v.string(), count: v.number(), price: v.number() })),
});

/** What carriers, the console's geo permissions and the bill say, as no API can make them say it. */
export function carrierRoutes(options: {
  compliance: Compliance;
  permissions: Permissions;
  pricing: Pricing;
}): readonly Route[] {
  const { compliance, permissions, pricing } = options;
  return [
    {
      method: 'POST',
      path: '/local/registrations',
      answer: (request) => {
        const input = readInput(RegistrationInput, request);
        if ('tollFree' in input)
          compliance.registrations.setVerification(input.tollFree, input.status, input.reason);
        else
          compliance.registrations.setCampaign(
            input.messagingServiceSid,
            input.status,
            input.reason,
          );
        return { status: 200, body: input };
      },
    },
    {
      method: 'POST',
      path: '/local/permissions',
      answer: (request) => {
        const { country, ...permission } = readInput(PermissionInput, request);
        if (!permissions.set(country, permission))
          throw new ControlError(400, `country: there is no ${country}`);
        return { status: 200, body: { country, ...permission } };
      },
    },
    {
      method: 'POST',
      path: '/local/usage',
      answer: (request) => {
        const { records } = readInput(UsageInput, request);
        pricing.setUsage(records);
        return { status: 200, body: { records } };
      },
    },
  ];
}
