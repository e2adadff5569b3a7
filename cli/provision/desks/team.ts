import type { Settings } from '../../../src/config';
import { personKey } from '../../../src/people/person';
import { summaryItem } from '../../../src/team/daily';
import { at, TEAM_OBJECTS, TEAM_OWN_TEXTS } from '../../../src/team/objects';
import { NEWS_MAP, TEAM_IDENTITY } from '../../../src/team/page-api';
import { dayAfter, dayOf } from '../../../src/team/rules/clock';
import { DEFAULT_POLICIES } from '../../../src/team/rules/policy';
import { planStages } from '../../../src/team/rules/stages';
import { STORE_OPENING } from '../../../src/team/rules/starters';
import { lookAtStage, stageWatched } from '../../../src/team/stage-watching';
import type { Member, Role, Worker } from '../../../src/team/stored-people';
import { ADA, DEMO_SETTINGS } from '../demo-house';
import { putDueWork } from '../due-work';
import type { Filling } from '../filling';
import { HIDDEN, NO_TEXTS, type WantedObject } from '../wanted-object';

/** What the team keeps in Sync; pages read it through functions, and hear from Sync that there is something to read. */
export const teamObjectsOf = (settings: Settings): readonly WantedObject[] =>
  settings.desks.team
    ? [
        { kind: 'document', name: TEAM_OWN_TEXTS, data: NO_TEXTS, ...HIDDEN },
        ...TEAM_OBJECTS.map((name): WantedObject => ({ kind: 'map', name, ...HIDDEN })),
        { kind: 'map', name: NEWS_MAP, readers: [TEAM_IDENTITY] },
      ]
    : [];

/** Who works at the demo's store; all numbers are fictional. */
export const INES = { name: 'Ines', phone: '+12025550112' } as const;
export const OMAR = { name: 'Omar', phone: '+12025550113' } as const;
export const PIER = { id: 'pier', name: 'Pier' } as const;
const OPENS_IN_DAYS = 30;

/** A store that opens in 30 days, with its manager and two members. */
export async function fillTeam({ client, account, target }: Filling): Promise<void> {
  const { now, secret } = target;
  const { timeZone } = DEMO_SETTINGS.business;
  const openingOn = dayAfter(dayOf(timeZone, now), OPENS_IN_DAYS);
  const store = stageWatched(
    {
      v: 1,
      ...PIER,
      timeZone,
      openingOn,
      createdAt: now,
      state: 'opening',
      stages: planStages(STORE_OPENING.en, openingOn, now),
      numbers: {},
    },
    DEFAULT_POLICIES.stage,
    now,
  );
  const service = client.sync.v1.services(account.syncServiceSid);
  const put = ({ map, key }: { readonly map: string; readonly key: string }, data: object) =>
    service.syncMaps(map).syncMapItems.create({ key, data });
  const people: readonly (readonly [{ readonly name: string; readonly phone: string }, Role])[] = [
    [ADA, 'manager'],
    [INES, 'member'],
    [OMAR, 'member'],
  ];
  await Promise.all([
    put(at('stores', store.id), store),
    ...people.flatMap(([{ name, phone }, role]) => {
      const who = personKey(phone, secret);
      const member: Member = { v: 1, store: store.id, who, name, role, since: now };
      const worker: Worker = {
        v: 1,
        name,
        address: phone,
        stores: [{ ...PIER, role }],
        tasks: [],
        recent: {},
      };
      return [put(at('members', store.id, who), member), put(at('workers', who), worker)];
    }),
  ]);
  const summaryAt = DEMO_SETTINGS.desks.team?.summaryAt ?? '09:00';
  await putDueWork(client, account, now, [
    summaryItem(store, summaryAt, now),
    ...lookAtStage(store, store.watch?.progress.base ?? now),
  ]);
}
