import type { Bellhop } from '../bellhop';
import type { CallScript } from '../ports/call-script';
import { answered, finished, takeCall } from '../pay/call-desk';
import { wantCallBack, whileWaiting } from '../pay/line-desk';
import { noteNews, type IncomingNews } from '../pay/news-desk';
import { goodbyeScript } from '../pay/scripts';
import { payParts } from './pay';
import { withFacts } from './with-facts';

/** A step of a call to the pay desk, as the platform tells of it. */
export interface CallStep {
  readonly sid: string;
  readonly from: string;
  /** From the address: `wait` in the line, `back` for a call back, empty for the call itself. */
  readonly step: string;
  /** The phone that the number's own address names. */
  readonly forward?: string;
  /** From the address of an agent's phone: the caller's leg and the agent. */
  readonly caller: string | undefined;
  readonly agent: string | undefined;
  readonly key: string;
  readonly position: number;
  readonly rang: boolean;
  readonly connected: boolean;
  readonly over: boolean;
}

export type PayCallWebhook = (bellhop: Bellhop, step: CallStep) => Promise<CallScript>;

/** A call to the number that takes cards, and whoever waits in its line. */
export const forwardCall: PayCallWebhook = (bellhop, step) =>
  withFacts(bellhop, async (facts) => {
    const parts = payParts(bellhop, facts);
    if (!parts.settings.on) return goodbyeScript({ language: parts.houseLanguage ?? 'en' }, parts);
    if (step.step === 'wait') return whileWaiting(step.sid, step.position, parts);
    if (step.step === 'back') return wantCallBack(step, parts);
    return takeCall(step, parts);
  });

/** An agent has picked up; nothing is said before the two are connected. */
export const callAnswered: PayCallWebhook = (bellhop, { caller, agent }) =>
  withFacts(bellhop, (facts) =>
    caller && agent
      ? answered(caller, agent, payParts(bellhop, facts))
      : Promise.resolve([{ do: 'hangUp' }] satisfies CallScript),
  );

/** A phone was not picked up, or somebody hung up. */
export const callFinished: PayCallWebhook = (bellhop, step) =>
  withFacts(bellhop, (facts) => finished(step, payParts(bellhop, facts)));

/** News of a payment. */
export const paymentNews = (bellhop: Bellhop, news: IncomingNews): Promise<void> =>
  withFacts(bellhop, (facts) => noteNews(news, payParts(bellhop, facts)));
