import type { Account } from '../../core/account';
import { metaPage } from '../../core/paging';
import { NotEmulated } from '../../core/errors';
import { handleRoutes } from '../../core/routes';
import type { Route } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import { formatCampaign, formatVerification } from './format';
import { Registrations } from './state';

/** What US carriers were told of the account, and what they said. */
export interface Compliance extends Restorable {
  readonly vendor: Vendor;
  readonly registrations: Registrations;
  reset(): void;
}

/**
 * Reads campaigns and toll-free verifications. Sending one in is not emulated: it takes people, days and papers.
 * https://www.twilio.com/docs/messaging/api/usapptoperson-resource
 */
export function createCompliance(options: { account: Account; now: () => number }): Compliance {
  const { accountSid } = options.account;
  const registrations = new Registrations(options.now);
  const table: readonly Route[] = [
    {
      method: 'GET',
      path: '/v1/Services/:service/Compliance/Usa2p',
      answer: (request, { service = '' }) => {
        const found = registrations.campaignOf(service);
        const all = found ? [found] : [];
        const body = metaPage(request, 'compliance', all, (one) => formatCampaign(accountSid, one));
        return { status: 200, body };
      },
    },
    {
      method: 'GET',
      path: '/v1/Tollfree/Verifications',
      answer: (request) => {
        for (const name of ['TollfreePhoneNumberSid', 'ExternalReferenceId', 'TrustProductSid'])
          if (request.query.has(name)) throw new NotEmulated(`parameter ${name}`);
        const status = request.query.get('Status');
        const found = registrations
          .verifications()
          .filter((one) => status === null || one.status === status);
        const body = metaPage(request, 'verifications', found, (one) =>
          formatVerification(accountSid, one),
        );
        return { status: 200, body };
      },
    },
  ];
  return {
    vendor: { name: 'compliance', hosts: ['messaging.twilio.com'], handle: handleRoutes(table) },
    registrations,
    reset: () => registrations.reset(),
    snapshot: () => registrations.snapshot(),
    restore: (snapshot) => registrations.restore(snapshot),
  };
}
