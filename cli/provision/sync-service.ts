import type { Twilio } from 'twilio';
import type { Ledger } from './ledger';

/** What is known of the service before it is looked for. */
export interface Named {
  /** The sid kept in .env, if any; it wins over the name. */
  readonly sid?: string | undefined;
  readonly name: string;
}

/** A service by the sid that was kept, else the oldest one of our name. */
export function pick<T extends { sid: string; friendlyName: string; dateCreated: Date }>(
  services: readonly T[],
  { sid, name }: Named,
): T | undefined {
  const ours = services.filter((service) => service.friendlyName === name);
  const [oldest] = ours.sort((a, b) => a.dateCreated.getTime() - b.dateCreated.getTime());
  return services.find((service) => service.sid === sid) ?? oldest;
}

/** The Sync service that holds everything, or undefined when there is none yet. Reads only. */
export const findSyncService = async (client: Twilio, named: Named) =>
  pick(await client.sync.v1.services.list(), named);

/**
 * Finds or makes the Sync service and sees that its access control is on: without it any token reads everything.
 * https://www.twilio.com/docs/sync/permissions-and-access-control
 */
export async function ensureSyncService(
  client: Twilio,
  ledger: Ledger,
  named: Named,
): Promise<string | undefined> {
  const found = await findSyncService(client, named);
  if (!found) {
    const asked = { friendlyName: named.name, aclEnabled: true };
    const made = await ledger.change('made', `the Sync service "${named.name}"`, () =>
      client.sync.v1.services.create(asked),
    );
    return made?.sid;
  }
  if (!found.aclEnabled)
    await ledger.change('changed', 'the Sync service: access control on', () =>
      client.sync.v1.services(found.sid).update({ aclEnabled: true }),
    );
  return found.sid;
}
