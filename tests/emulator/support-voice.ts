import { EVENTS, VendorsBench, WAIT_LIST } from './support-vendors';
import type { Call, DeskAnswer } from './support-vendors';

export const CALLER = '+14155550130';
export const MARIA = '+12025550110';
export const TOM = '+12025550111';
export { EVENTS, WAIT_LIST };

/** A leg as the control API shows it. */
export interface LegView {
  readonly sid: string;
  readonly parent: string | null;
  readonly from: string;
  readonly to: string;
  readonly direction: string;
  readonly status: string;
  readonly heard: readonly string[];
  readonly waitingFor: string | null;
  readonly connected: string | null;
  readonly legs: readonly LegView[];
  readonly recordings: readonly {
    readonly sid: string;
    readonly seconds: number;
    readonly transcription: { readonly status: string; readonly text: string } | null;
  }[];
}

/** A bench whose wait list number answers calls at `/voice`, and people with phones. */
export class VoiceBench {
  private constructor(readonly desk: VendorsBench) {}

  static async start(): Promise<VoiceBench> {
    return new VoiceBench(await VendorsBench.start());
  }

  /** A bare account with its clock stopped and a number that asks `/voice`. */
  async fresh(): Promise<void> {
    await this.desk.vendors.reset('bare');
    this.desk.calls.length = 0;
    this.desk.answers.clear();
    this.clock.stop();
    await this.number({ voiceUrl: `${this.desk.deskUrl}/voice` });
  }

  get clock() {
    return this.desk.vendors.clock;
  }

  /** Changes what happens when the wait list's number is called. */
  async number(change: Record<string, string>): Promise<void> {
    await this.desk
      .client()
      .incomingPhoneNumbers(await this.desk.sidOf(WAIT_LIST))
      .update(change);
  }

  /** What the desk answers at a path: the verbs of a document. */
  answer(path: string, verbs: string | ((call: Call) => string)): void {
    const document = (inside: string): DeskAnswer => `<Response>${inside}</Response>`;
    this.desk.answers.set(
      path,
      typeof verbs === 'string' ? document(verbs) : (call) => document(verbs(call)),
    );
  }

  /** Somebody calls; answers their leg when the call waits. */
  async call(from = CALLER): Promise<LegView> {
    return this.must('POST', 'calls', { from, to: WAIT_LIST });
  }

  /** The holder of a phone does something; answers the leg when everything waits again. */
  async act(leg: LegView, what: Record<string, unknown>): Promise<LegView> {
    return this.must('POST', `calls/${leg.sid}`, what);
  }

  async look(leg: LegView): Promise<LegView> {
    return this.must('GET', `calls/${leg.sid}`);
  }

  /** The leg of a called phone, newest first. */
  async phone(person: string): Promise<LegView> {
    const { body } = await this.desk.local('GET', `calls?person=${encodeURIComponent(person)}`);
    const leg = (body as LegView[]).at(-1);
    if (!leg) throw new Error(`nobody has called ${person}`);
    return leg;
  }

  /** What arrived at a path, in order. */
  asked(path: string): readonly Readonly<Record<string, string>>[] {
    return this.desk.calls.filter((call) => call.path === path).map(({ form }) => form);
  }

  private async must(method: string, path: string, body?: unknown): Promise<LegView> {
    const answer = await this.desk.local(method, path, body);
    if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as LegView;
  }
}
