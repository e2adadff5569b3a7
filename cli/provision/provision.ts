import type { Twilio } from 'twilio';
import { SETTINGS_DOCUMENT, STAFF_DOCUMENT, type Settings, type StaffList } from '../../src/config';
import { HELD_LOG } from '../../src/messaging/held';
import { PEOPLE_MAPS, personKey } from '../../src/people/person';
import { USED_LINKS_MAP } from '../../src/staff/sign-in';
import { WAITLIST_IDENTITY, waitlistObjects } from '../../src/waitlist/objects';
import { EMPTY_LINE } from '../../src/waitlist/rules/line';

/** What an account should hold when it is set up. */
export interface Plan {
  /** Names the services, so that two installs fit into one account. */
  readonly prefix: string;
  /** Where the functions are, without a slash at the end. */
  readonly baseUrl: string;
  readonly secret: string;
  readonly settings: Settings;
  readonly staff: readonly {
    readonly name: string;
    readonly phone: string;
    readonly admin: boolean;
    readonly desks: readonly string[];
  }[];
  /** Numbers of the account that belong to the house. */
  readonly numbers: readonly string[];
}

/** The sids a deployment needs in its variables. */
export interface Provisioned {
  readonly syncServiceSid: string;
  readonly messagingServiceSid: string;
  readonly verifyServiceSid: string;
}

/**
 * How the platform repeats a webhook that was refused, cut off or slow: five tries, two seconds to connect, six to
 * answer. https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export const CONNECTION_OVERRIDES = '#rc=5&rp=4xx,5xx,ct,rt&ct=2000&rt=6000';

/** Twilio Sync: the name is taken, https://www.twilio.com/docs/api/errors/54301 */
const NAME_TAKEN = 54301;
/** Twilio Messaging: the number is in the service already, https://www.twilio.com/docs/api/errors/21710 */
const ALREADY_A_SENDER = 21710;

type Service = ReturnType<Twilio['sync']['v1']['services']>;

/**
 * Brings an account to the plan: finds what is there, makes what is missing, mends what is set differently. Safe to run
 * again at any time and after being stopped anywhere. Existing settings and staff are left as they are.
 */
export async function provision(client: Twilio, plan: Plan): Promise<Provisioned> {
  const [syncServiceSid, messagingServiceSid, verifyServiceSid] = await Promise.all([
    ensureSync(client, plan),
    ensureMessaging(client, plan),
    ensureVerify(client, plan),
  ]);
  return { syncServiceSid, messagingServiceSid, verifyServiceSid };
}

async function ensureSync(client: Twilio, plan: Plan): Promise<string> {
  const name = plan.prefix;
  const services = await client.sync.v1.services.list();
  const found = services.find((service) => service.friendlyName === name);
  const { sid } = found
    ? await client.sync.v1.services(found.sid).update({ aclEnabled: true })
    : await client.sync.v1.services.create({ friendlyName: name, aclEnabled: true });
  const service = client.sync.v1.services(sid);
  const lists = plan.settings.desks.waitlist?.lists ?? [];
  const staff: StaffList = {
    v: 1,
    people: Object.fromEntries(
      plan.staff.map(({ name, phone, admin, desks }) => [
        personKey(phone, plan.secret),
        { name, phone, admin, desks: [...desks] },
      ]),
    ),
  };
  await Promise.all([
    ensureDocument(service, SETTINGS_DOCUMENT, plan.settings),
    ensureDocument(service, STAFF_DOCUMENT, staff),
    ensureList(service, HELD_LOG),
    ...[...PEOPLE_MAPS, USED_LINKS_MAP].map((map) => ensureMap(service, map)),
    ...lists.map((list) => ensureWaitlist(service, list.id)),
  ]);
  return sid;
}

/** A wait list's objects, and what its pages may read of them. */
async function ensureWaitlist(service: Service, list: string): Promise<void> {
  const names = waitlistObjects(list);
  await Promise.all([
    ensureMap(service, names.parties).then(() =>
      mayRead(service.syncMaps(names.parties).syncMapPermissions(WAITLIST_IDENTITY)),
    ),
    ensureMap(service, names.done).then(() =>
      mayRead(service.syncMaps(names.done).syncMapPermissions(WAITLIST_IDENTITY)),
    ),
    ensureMap(service, names.past),
    ensureList(service, names.line).then(() =>
      mayRead(service.syncLists(names.line).syncListPermissions(WAITLIST_IDENTITY)),
    ),
    ensureDocument(service, names.order, EMPTY_LINE).then(() =>
      mayRead(service.documents(names.order).documentPermissions(WAITLIST_IDENTITY)),
    ),
  ]);
}

const mayRead = (permission: {
  update(rights: { read: boolean; write: boolean; manage: boolean }): Promise<unknown>;
}): Promise<unknown> => permission.update({ read: true, write: false, manage: false });

const ensureMap = (service: Service, uniqueName: string): Promise<unknown> =>
  unlessThere(service.syncMaps.create({ uniqueName }));
const ensureList = (service: Service, uniqueName: string): Promise<unknown> =>
  unlessThere(service.syncLists.create({ uniqueName }));
const ensureDocument = (service: Service, uniqueName: string, data: object): Promise<unknown> =>
  unlessThere(service.documents.create({ uniqueName, data }));

async function unlessThere(creating: Promise<unknown>): Promise<void> {
  try {
    await creating;
  } catch (error) {
    if (codeOf(error) !== NAME_TAKEN) throw error;
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** One Messaging Service that all numbers send through; inbound texts go by each number's own webhook. */
async function ensureMessaging(client: Twilio, plan: Plan): Promise<string> {
  const services = await client.messaging.v1.services.list();
  const found = services.find((service) => service.friendlyName === plan.prefix);
  const settings = { friendlyName: plan.prefix, useInboundWebhookOnNumber: true };
  const { sid } = found
    ? await client.messaging.v1.services(found.sid).update(settings)
    : await client.messaging.v1.services.create(settings);
  const owned = await client.incomingPhoneNumbers.list();
  await Promise.all(
    owned
      .filter((number) => plan.numbers.includes(number.phoneNumber))
      .map(async (number) => {
        await client.incomingPhoneNumbers(number.sid).update({
          smsUrl: `${plan.baseUrl}/message${CONNECTION_OVERRIDES}`,
          smsMethod: 'POST',
          smsFallbackUrl: `${plan.baseUrl}/message`,
          smsFallbackMethod: 'POST',
        });
        try {
          await client.messaging.v1
            .services(sid)
            .phoneNumbers.create({ phoneNumberSid: number.sid });
        } catch (error) {
          if (codeOf(error) !== ALREADY_A_SENDER) throw error;
        }
      }),
  );
  return sid;
}

async function ensureVerify(client: Twilio, plan: Plan): Promise<string> {
  const services = await client.verify.v2.services.list();
  const found = services.find((service) => service.friendlyName === plan.prefix);
  if (found) return found.sid;
  const made = await client.verify.v2.services.create({ friendlyName: plan.prefix, codeLength: 6 });
  return made.sid;
}
