import { control, type HandsetText, type Received } from './control';

/** The wait list's number in the local account. */
export const WAITLIST = '+12025550101';

/** What a handset needs of the account it belongs to. */
export interface Network {
  readonly vendorsUrl: () => string;
  /** Texts that somebody has looked at; the others are unexpected. */
  readonly seen: Set<string>;
}

/** What may stand beside the words of a text. */
export interface Extras {
  readonly messageSid?: string;
  readonly optOutType?: 'STOP' | 'START' | 'HELP';
  /** The button that was pressed instead of writing. */
  readonly buttonPayload?: string;
  /** A file that goes with it, as `data:image/png;base64,...`. */
  readonly mediaUrl?: string;
  readonly to?: string;
}

const FAILED = ['failed', 'undelivered'];

/** A text that really arrived at a phone. */
export const arrived = (text: HandsetText): boolean =>
  text.direction === 'out' && !FAILED.includes(text.status);

/** A person with a phone: sends texts, and says what should have come. */
export class Handset {
  constructor(
    private readonly network: Network,
    readonly number: string,
    private readonly channel: 'sms' | 'whatsapp' = 'sms',
  ) {}

  /** Sends a text and waits until the platform is done with it. */
  texts(body: string, { to = WAITLIST, ...extras }: Extras = {}): Promise<Received> {
    const text = { from: this.number, to, body, channel: this.channel, ...extras };
    return control<Received>(this.network.vendorsUrl(), 'texts', text);
  }

  /** Sends a text and looks at the one answer to it. */
  async says(body: string, expected: string | RegExp, extras?: Extras): Promise<string> {
    await this.texts(body, extras);
    return this.gets(expected);
  }

  /** Presses a button of the newest message that has it, and looks at the answer. */
  async presses(buttonPayload: string, expected: string | RegExp): Promise<string> {
    await this.texts('', { buttonPayload });
    return this.gets(expected);
  }

  /** Sends a text that is met with silence. */
  async saysInVain(body: string, extras?: Extras): Promise<void> {
    const { status } = await this.texts(body, extras);
    expect(status).toBe(200);
    await this.getsNothing();
  }

  /** The next text that has come and was not looked at must read like this. */
  async gets(expected: string | RegExp): Promise<string> {
    const [next] = await this.unread();
    if (!next) throw new Error(`${this.number} got no text, expected ${String(expected)}`);
    this.network.seen.add(next.sid);
    if (typeof expected === 'string') expect(next.body).toBe(expected);
    else expect(next.body).toMatch(expected);
    return next.body;
  }

  /** All that has come and was not looked at, read now. */
  async reads(): Promise<readonly string[]> {
    const texts = await this.unread();
    for (const { sid } of texts) this.network.seen.add(sid);
    return texts.map(({ body }) => body);
  }

  async getsNothing(): Promise<void> {
    expect((await this.unread()).map(({ body }) => body)).toEqual([]);
  }

  thread(): Promise<readonly HandsetText[]> {
    const person = encodeURIComponent(this.number);
    return control(this.network.vendorsUrl(), `texts?person=${person}`);
  }

  /** Somebody looks at this one. */
  marksRead({ sid }: HandsetText): void {
    this.network.seen.add(sid);
  }

  /** All that has come and was not looked at. */
  async unread(): Promise<readonly HandsetText[]> {
    const thread = await this.thread();
    return thread.filter((text) => arrived(text) && !this.network.seen.has(text.sid));
  }
}
