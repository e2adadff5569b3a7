import type { PartyAddress, StaffAnswer, StaffRequest } from '../../src/waitlist/staff-api';
import type { Handset } from './handsets';
import { fromPage, type Answered } from './requests';

/** What a member of staff needs of the house. */
export interface Workplace {
  readonly edgeUrl: () => string;
  /** The party of this name as the board shows it. */
  readonly findParty: (name: string) => Promise<PartyAddress>;
}

/** A refusal, as a page gets it. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Whom to act on: by name as on the board now, or as it was shown before. */
export type Whom = string | PartyAddress;

/** Somebody who works here, signed in on a page; the phone is for texts and codes. */
export class StaffMember {
  private session: string | undefined;

  constructor(
    private readonly workplace: Workplace,
    readonly phone: Handset,
  ) {}

  /** Signs in with the code that comes to the phone, once; the session outlives a fresh account. */
  async cookie(): Promise<string> {
    this.session ??= await this.signIn();
    return this.session;
  }

  /** The session is over, as after a night. */
  signsOut(): void {
    this.session = undefined;
  }

  private async signIn(): Promise<string> {
    await this.asks('/staff/sign-in', { phone: this.phone.number });
    const text = await this.phone.gets(/^\d{6} is your code/);
    const answer = await this.asks('/staff/sign-in', {
      phone: this.phone.number,
      code: text.slice(0, 6),
    });
    return cookieFrom(answer);
  }

  /** What a page of this member's asks of a staff function, without a session unless one is given. */
  asks(path: string, body: unknown, cookie?: string): Promise<Answered> {
    return fromPage(`${this.workplace.edgeUrl()}${path}`, body, { cookie });
  }

  /** What an open board does once a minute. */
  async looksIn(): Promise<void> {
    await this.asks('/staff/look', {}, await this.cookie());
  }

  does(request: StaffRequest): Promise<StaffAnswer> {
    return this.acts('/staff/waitlist', request);
  }

  /** Acts at a desk; throws Refused. */
  async acts<T>(path: string, request: unknown): Promise<T> {
    const answer = await this.asks(path, request, await this.cookie());
    const { code, message } = answer.json();
    if (answer.status !== 200) throw new Refused(answer.status, String(code), String(message));
    return JSON.parse(answer.text) as T;
  }

  adds(party: { name: string; size: number; notes?: string; phone?: string }) {
    return this.does({ action: 'add', list: 'main', ...party });
  }
  async calls(whom: Whom, table?: string) {
    const at = await this.at(whom);
    return this.does({ action: 'call', ...at, ...(table === undefined ? {} : { table }) });
  }
  /** Says something to everybody who waits, under an id of the page's own; `b` and six letters or digits. */
  async broadcasts(text: string, id: string): Promise<void> {
    const said = { action: 'broadcast', list: 'main', id, text };
    const answer = await this.asks('/staff/waitlist', said, await this.cookie());
    const { code, message } = answer.json();
    if (answer.status !== 200) throw new Refused(answer.status, String(code), String(message));
  }
  reminds = (whom: Whom) => this.simply('remind', whom);
  seats = (whom: Whom) => this.simply('seat', whom);
  marksNoShow = (whom: Whom) => this.simply('noShow', whom);
  cancels = (whom: Whom) => this.simply('cancel', whom);
  undoes = (whom: Whom) => this.simply('undo', whom);
  settles = (whom: Whom) => this.simply('settle', whom);
  async remarks(whom: Whom, remarks: string) {
    return this.does({ action: 'remark', ...(await this.at(whom)), remarks });
  }
  async edits(whom: Whom, changes: { name?: string; size?: number; notes?: string }) {
    return this.does({ action: 'edit', ...(await this.at(whom)), ...changes });
  }
  /** Puts a party in front of another one, which stood at `place`. */
  async moves(whom: Whom, before: string, place: number) {
    const other = await this.workplace.findParty(before);
    return this.does({ action: 'move', ...(await this.at(whom)), before: other.party, place });
  }

  private async simply(
    action: 'remind' | 'seat' | 'noShow' | 'cancel' | 'undo' | 'settle',
    whom: Whom,
  ): Promise<StaffAnswer> {
    return this.does({ action, ...(await this.at(whom)) });
  }

  private async at(whom: Whom): Promise<PartyAddress> {
    return typeof whom === 'string' ? this.workplace.findParty(whom) : whom;
  }
}

/** The session out of a sign-in's answer, as a browser would send it back. */
export function cookieFrom(answer: Answered): string {
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`no session: ${answer.status} ${answer.text}`);
  return cookie;
}
