import { ACCOUNT } from '../../emulator/core/account';
import { control } from './control';
import { arrived, type Extras, type Handset } from './handsets';
import type { House } from './house';
import { ask } from './requests';
import { Refused } from './staff';
import type { Story } from './stories';

const MINUTE_MS = 60_000;
/** Nobody waits longer than this for anything that was promised. */
const PATIENCE_MINUTES = 15;
/** Minutes between two looks of somebody who has the board open. */
const LOOKS_EVERY = 10;
/** A member of staff presses again when the service says that it is busy. */
const PRESSES = 4;

/** How a story is played. */
export interface Staging {
  /** A cron outside calls `/tick` once a minute. */
  readonly cron?: boolean;
  /** Somebody who has nothing to do with the story texts at the same moment as each guest. */
  readonly bystander?: Handset;
}

/**
 * Plays a story of people who wait for what they were promised, however late it comes, and notes how late that was. The
 * clock goes on minute by minute, and each minute ends when nothing is under way any more.
 */
export class Stage {
  /** For each text that was waited for: seconds by which it came later than it should have. */
  readonly late: number[] = [];
  private minutes = 0;

  constructor(
    readonly house: House,
    private readonly staging: Staging = {},
  ) {}

  /** The latest of all, in seconds. */
  get latest(): number {
    return Math.max(0, ...this.late);
  }

  /** A fresh account may have a bell that was due already; nothing begins before it has been heard. */
  async begins(): Promise<void> {
    await this.quiet();
  }

  /** Plays a story to its end, with everybody where they should be and nothing left to read. */
  async plays({ play, ends }: Story): Promise<void> {
    await this.begins();
    await play(this);
    await this.comesTo(() => this.house.inLine(), ends.inLine);
    await this.comesTo(() => this.house.finished(), ends.finished);
    await this.ends();
  }

  /** A guest texts, and waits for the answer. */
  async says(phone: Handset, body: string, expected: RegExp, extras?: Extras): Promise<string> {
    await Promise.all([phone.texts(body, extras), this.staging.bystander?.texts('where am I')]);
    return this.gets(phone, expected);
  }
  /** A guest presses a button; where the question came without its buttons, they write the number. */
  async presses(phone: Handset, buttonPayload: string, expected: RegExp): Promise<string> {
    const hasIt = (await phone.thread()).some(({ buttons }) =>
      buttons.some(({ id }) => id === buttonPayload),
    );
    const number = buttonPayload.split(':').at(-1) ?? '';
    return hasIt
      ? this.says(phone, '', expected, { buttonPayload })
      : this.says(phone, number, expected);
  }

  /** Waits for a text; due `after` so many minutes, and late when it needs more. */
  async gets(phone: Handset, expected: RegExp, after = 0): Promise<string> {
    const due = this.now() + after * MINUTE_MS;
    for (let waited = 0; ; waited++) {
      // What has only left may still fail on its way.
      await this.house.unattended('PT1S');
      await this.quiet();
      const found = (await phone.unread()).find(({ body }) => expected.test(body));
      if (found) {
        phone.marksRead(found);
        this.late.push(Math.max(0, Math.round((Date.parse(found.at) - due) / 1_000)));
        return found.body;
      }
      if (waited >= after + PATIENCE_MINUTES) {
        const thread = (await phone.thread()).map(({ direction, body }) => `${direction}: ${body}`);
        throw new Error(`${phone.number} never got ${String(expected)} but ${thread.join('; ')}`);
      }
      await this.minute();
    }
  }

  /** Staff press a button, and again while the service is busy. What was done all the same is not done again. */
  async staff(act: () => Promise<unknown>): Promise<void> {
    for (let presses = 1; ; presses++) {
      try {
        await act();
        return;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (presses > 1 && error.status === 409) return;
        if (error.status < 500 || presses >= PRESSES) throw error;
        await this.minute();
      }
    }
  }

  async passes(minutes: number): Promise<void> {
    for (let left = minutes; left > 0; left--) await this.minute();
  }

  /** Waits until the house is as it should be, at most so long as anybody would. */
  async comesTo<T>(look: () => Promise<T>, expected: T): Promise<void> {
    for (let waited = 0; waited < PATIENCE_MINUTES; waited++) {
      if (JSON.stringify(await look()) === JSON.stringify(expected)) {
        if (waited > 0) this.late.push(waited * 60);
        return;
      }
      await this.minute();
    }
    expect(await look()).toEqual(expected);
  }

  /** Time enough for anything that might still come; then each phone must have read all there is, and no more. */
  async ends(): Promise<void> {
    await this.passes(4);
    const texts = await this.house.texts();
    const bystander = this.staging.bystander;
    if (bystander) await bystander.reads();
    const unread = texts.filter(
      (text) => arrived(text) && text.to !== bystander?.number && !this.house.isRead(text.sid),
    );
    expect(unread.map(({ to, body }) => `${to}: ${body}`)).toEqual([]);
  }

  private async minute(): Promise<void> {
    this.minutes++;
    if (this.minutes % LOOKS_EVERY === 0) await this.house.ada.looksIn().catch(() => undefined);
    await this.house.unattended('PT1M');
    if (this.staging.cron) await this.tick();
    await this.quiet();
  }

  private now(): number {
    return this.house.local.target().now;
  }

  private async tick(): Promise<void> {
    await ask(`${this.house.edgeUrl}/tick`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ACCOUNT.tickSecret}` },
    });
  }

  /** Nothing is under way between the platform and the functions. */
  private async quiet(): Promise<void> {
    await this.house.settles(
      () => control<readonly { endedAt: number | null }[]>(this.house.vendorsUrl, 'webhooks'),
      (webhooks) =>
        webhooks.every(({ endedAt }) => endedAt !== null) && (this.house.gate?.idle ?? true),
    );
  }
}
