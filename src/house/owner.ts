import type { Outcome } from '../agenda/do-item';
import { INCIDENTS_MAP } from '../agenda/incidents';
import type { DueItem } from '../agenda/item';
import type { Bellhop } from '../bellhop';
import { NOTICES } from '../messaging/notices';
import { Taken } from '../ports/records';
import type { HouseFacts } from './facts';
import { numbersOf } from './numbers';

/** A notice that has been sent is remembered for so long, so that its item done twice tells once. */
const TOLD_TTL_SECONDS = 24 * 3600;

/** Texts the owner what is wrong, once for each item. Without anybody to tell, it is on the admin page all the same. */
export async function tellTheOwner(
  item: DueItem,
  bellhop: Bellhop,
  { settings, staff }: HouseFacts,
): Promise<Outcome> {
  const admin = Object.values(staff.people).find(
    (member) => member.admin && member.phone.startsWith('+'),
  );
  const to = settings.owner?.phone ?? admin?.phone;
  const from = numbersOf(settings)[0]?.number;
  if (!to || !from) return 'done';
  const where = { map: INCIDENTS_MAP, key: `told.${item.id}.${item.at}` };
  try {
    await bellhop.records.create(where, { v: 1, at: bellhop.now() }, { ttl: TOLD_TTL_SECONDS });
  } catch (error) {
    if (error instanceof Taken) return 'done';
    throw error;
  }
  const { about, kind, code } = item.data;
  const words = NOTICES[settings.business.language ?? 'en'];
  const list = settings.desks.waitlist?.lists.find(({ id }) => id === kind)?.name;
  const body = words({
    business: settings.business.name,
    about: typeof about === 'string' ? about : '',
    where: list ?? (typeof kind === 'string' ? kind : ''),
    code: typeof code === 'string' ? code : '',
  });
  await bellhop.messenger.send({ to, from, body, reference: '' });
  return 'done';
}
