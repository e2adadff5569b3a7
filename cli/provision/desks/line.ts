import type { Member } from '../../../src/line/member';
import { lineObjects } from '../../../src/line/objects';
import type { Rota } from '../../../src/line/rules/rota';
import { splitRota } from '../../../src/line/stored';
import { DEMO_SETTINGS } from '../demo-house';
import type { Filling } from '../filling';

/** Who answers the demo's line; all numbers are fictional. */
export const MARIA = { id: 'maria', name: 'Maria', phone: '+12025550110' } as const;
export const TOM = { id: 'tom', name: 'Tom', phone: '+12025550111' } as const;

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** The people of the group and their rota: Maria, then Tom, round the clock. */
export async function fillLine({ client, account }: Filling): Promise<void> {
  const [group] = DEMO_SETTINGS.desks.line?.groups ?? [];
  if (!group) return;
  const names = lineObjects(group.id);
  const service = client.sync.v1.services(account.syncServiceSid);
  const put = (map: string, key: string, data: object) =>
    service.syncMaps(map).syncMapItems.create({ key, data });
  const rota: Rota = {
    zone: DEMO_SETTINGS.business.timeZone,
    members: [MARIA.id, TOM.id],
    rotations: {},
    shifts: [
      { id: 'always', from: '00:00', to: '00:00', days: WEEK, tiers: [[MARIA.id], [TOM.id]] },
    ],
    weeks: [],
    holidays: [],
    exchanges: [],
    overrides: [],
  };
  const split = splitRota(rota, 1);
  if ('tooBig' in split) throw new Error(`the demo's rota does not fit: ${split.tooBig}`);
  await Promise.all([
    ...[...split.items].map(([key, item]) => put(names.rota, key, item)),
    ...[MARIA, TOM].map(({ id, name, phone }) =>
      put(names.members, id, { v: 1, name, phone, remindBy: 'sms' } satisfies Member),
    ),
  ]);
}
