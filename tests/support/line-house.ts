import * as v from 'valibot';
import { wantedObjects } from '../../cli/provision/house-objects';
import { ensureObjects } from '../../cli/provision/objects';
import { lineWebhooks } from '../../cli/provision/webhooks';
import { Ledger } from '../../cli/provision/ledger';
import { SETTINGS_DOCUMENT, type Settings } from '../../src/config';
import { lineSettings } from '../../src/config/line';
import { readAsk, type Ask } from '../../src/line/ask';
import { readCallEntry, type CallEntry } from '../../src/line/call-log';
import { readLiveCall, type LiveCall } from '../../src/line/live-call';
import { LINE_CLAIMS, lineObjects } from '../../src/line/objects';
import type { Member } from '../../src/line/member';
import type { Rota } from '../../src/line/rules/rota';
import type { LineAnswer, LineDone, LineRequest } from '../../src/line/staff-api';
import { splitRota } from '../../src/line/stored';
import { readVoicemail, type Voicemail } from '../../src/line/voicemail';
import type { House } from './house';
import { Refused, type StaffMember } from './staff';

type NewGroup = Readonly<Record<string, unknown>> & { readonly id: string };

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** A rota in which the same people are on round the clock, tier by tier. */
export const always = (zone: string, tiers: readonly (readonly string[])[]): Rota => ({
  zone,
  members: tiers.flat(),
  rotations: {},
  shifts: [{ id: 'always', from: '00:00', to: '00:00', days: WEEK, tiers }],
  weeks: [],
  holidays: [],
  exchanges: [],
  overrides: [],
});

/** What the line keeps, and what its staff ask for. */
export class LineHouse {
  constructor(private readonly house: House) {}

  /**
   * The house with these groups and no other desk. Processes remember settings for a few seconds, so every test of a file
   * has the same ones.
   */
  async has(groups: readonly NewGroup[], more: Partial<Settings['business']> = {}): Promise<void> {
    const records = this.house.records();
    const where = { document: SETTINGS_DOCUMENT };
    const before = (await records.read(where))?.data as Settings;
    const line = v.parse(lineSettings, { on: true, groups });
    const settings: Settings = {
      ...before,
      business: { ...before.business, ...more },
      desks: { line },
    };
    const { account } = this.house.local.target();
    const service = this.house.client().sync.v1.services(account.syncServiceSid);
    await ensureObjects(service, new Ledger(), wantedObjects(settings, { v: 1, people: {} }));
    await records.put(where, settings);
    const owned = await this.house.client().incomingPhoneNumbers.list();
    await Promise.all(
      owned
        .filter(({ phoneNumber }) => line.groups.some(({ number }) => number === phoneNumber))
        .map(({ sid }) =>
          this.house.client().incomingPhoneNumbers(sid).update(lineWebhooks(this.house.edgeUrl)),
        ),
    );
  }

  /** Gives a group its people and their rota. */
  async fills(group: string, members: Readonly<Record<string, Partial<Member>>>, rota: Rota) {
    const records = this.house.records();
    const names = lineObjects(group);
    const split = splitRota(rota, 1);
    if ('tooBig' in split) throw new Error(split.tooBig);
    await Promise.all([
      ...[...split.items].map(([key, item]) => records.put({ map: names.rota, key }, item)),
      ...Object.entries(members).map(([key, member]) =>
        records.put(
          { map: names.members, key },
          { v: 1, name: key, phone: '', remindBy: 'sms', ...member },
        ),
      ),
    ]);
  }

  async log(group = 'night'): Promise<readonly CallEntry[]> {
    return this.all(lineObjects(group).log, readCallEntry);
  }
  async voicemails(group = 'night'): Promise<readonly Voicemail[]> {
    return this.all(lineObjects(group).voicemails, readVoicemail);
  }
  async asks(group = 'night'): Promise<readonly Ask[]> {
    return this.all(lineObjects(group).asks, readAsk);
  }
  async live(group = 'night'): Promise<readonly LiveCall[]> {
    return this.all(lineObjects(group).calls, readLiveCall);
  }
  /** Phones that are taken for busy. */
  async busy(): Promise<number> {
    return (await this.house.records().page(LINE_CLAIMS)).length;
  }
  private async all<T>(map: string, read: (data: unknown) => T | undefined): Promise<readonly T[]> {
    const rows = await this.house.records().page(map, { limit: 1_000 });
    return rows.flatMap(({ data }) => read(data) ?? []);
  }

  /** Somebody at the line's page. */
  async requests(who: StaffMember, request: LineRequest): Promise<LineAnswer> {
    const answer = await who.asks('/staff/line', request, await who.cookie());
    const { code, message } = answer.json();
    if (answer.status !== 200) throw new Refused(answer.status, String(code), String(message));
    return JSON.parse(answer.text) as LineAnswer;
  }
  async does(who: StaffMember, request: LineRequest): Promise<LineDone> {
    return (await this.requests(who, request)) as LineDone;
  }
}
