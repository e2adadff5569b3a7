import { AGENDA_MAPS, readKey } from '../../src/agenda/item';
import { SETTINGS_DOCUMENT, type Settings } from '../../src/config';
import { sessionCookie } from '../../src/staff/session';
import type { TeamAnswer, TeamRequest } from '../../src/team/staff-api';
import { control } from './control';
import type { Handset } from './handsets';
import type { House } from './house';
import { Refused, type StaffMember } from './staff';
import type { Leg } from './telephones';

/** The team's number in the local account. */
export const TEAM = '+12025550105';
/** The store of the demo business and its people. */
export const PIER = 'pier';
export const INES = '+12025550112';
export const OMAR = '+12025550113';

/** The team as its people know it: what staff ask for, and what a member's phone does. */
export class Team {
  constructor(private readonly house: House) {}

  /** Throws Refused with the code of what was refused. */
  async asks(who: StaffMember, request: TeamRequest): Promise<TeamAnswer> {
    const answer = await who.asks('/staff/team', request, await who.cookie());
    const { code, message } = answer.json();
    if (answer.status !== 200) throw new Refused(answer.status, String(code), String(message));
    return JSON.parse(answer.text) as TeamAnswer;
  }

  /** What somebody put into the account's documents by hand holds from now on: whoever is not known is looked for anew. */
  async looksAnew(): Promise<void> {
    const { secret, now } = this.house.local.target();
    const nobody = sessionCookie('nobody-works-under-this', now, secret).split(';')[0];
    await this.house.ada.asks('/staff/team', { action: 'stores' }, nobody);
    this.house.announce('signed-out');
  }

  /** The house with this desk alone: nobody else's work is done while the clock is pushed. */
  async alone(): Promise<void> {
    const records = this.house.records();
    const settings = (await records.read({ document: SETTINGS_DOCUMENT }))?.data as Settings;
    const { team } = settings.desks;
    await records.put(
      { document: SETTINGS_DOCUMENT },
      { ...settings, desks: team ? { team } : {} },
    );
    await this.house.unattended('PT10S');
  }

  /** Waits until nothing that is due is left to do, however slow the machine is; the clock goes on a little meanwhile. */
  async catchesUp(): Promise<void> {
    for (let looks = 0; looks < 40; looks++) {
      const now = await this.clock();
      const pages = await Promise.all(
        AGENDA_MAPS.map((map) => this.house.records().page(map, { limit: 20 })),
      );
      const isDue = pages.flat().some(({ key }) => (readKey(key)?.at ?? now) < now);
      if (!isDue) return;
      await this.house.unattended('PT15S');
    }
    throw new Error('due work stands still');
  }

  /** Goes on to a moment with nobody there and no bell ringing on the way; then Ada opens a page, with this session or a new one. */
  async jumpsTo(moment: number, cookie?: string): Promise<void> {
    const { house } = this;
    // A run that was called in passing may still be under way, and sets the next bell.
    await house.settles(
      async () => {
        await house.losesItsBells();
        const before = (await house.requests()).length;
        await new Promise((resolve) => setTimeout(resolve, 150));
        return (await house.requests()).slice(before).some(({ by }) => by === 'function');
      },
      (busy) => !busy,
    );
    await control(house.vendorsUrl, 'clock', { to: new Date(moment).toISOString() });
    if (cookie !== undefined) {
      await house.ada.asks('/staff/look', {}, cookie);
      return;
    }
    house.ada.signsOut();
    await house.ada.looksIn();
  }

  key(phone: string): string {
    return this.house.personKey(phone);
  }

  /** Somebody answers the team's number. */
  says(phone: Handset, body: string, expected: string | RegExp): Promise<string> {
    return phone.says(body, expected, { to: TEAM });
  }

  now(): number {
    return this.house.local.target().now;
  }

  async clock(): Promise<number> {
    const { now } = await control<{ now: string }>(this.house.vendorsUrl, 'clock');
    return Date.parse(now);
  }

  async legsOf(phone: string): Promise<readonly Leg[]> {
    return control<readonly Leg[]>(
      this.house.vendorsUrl,
      `calls?person=${encodeURIComponent(phone)}`,
    );
  }

  async rings(phone: string): Promise<boolean> {
    return (await this.legsOf(phone)).some(({ status }) => status === 'ringing');
  }

  /** The holder of a phone that rings picks it up. */
  async picksUp(phone: string): Promise<Leg> {
    const ringing = (await this.legsOf(phone)).find(({ status }) => status === 'ringing');
    if (!ringing) throw new Error(`${phone} does not ring`);
    return this.act(ringing, { answer: true });
  }

  /** Waits until a phone rings: it does for 25 seconds, so it is looked at more often than that. */
  async waitsFor(phone: string, minutes = 3): Promise<Leg> {
    for (let looks = 0; looks < minutes * 6 && !(await this.rings(phone)); looks++)
      await this.house.unattended('PT10S');
    return this.picksUp(phone);
  }

  act(leg: { readonly sid: string }, what: object): Promise<Leg> {
    return control<Leg>(this.house.vendorsUrl, `calls/${leg.sid}`, what);
  }
}
