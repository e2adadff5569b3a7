import { computed, signal } from '@preact/signals';
import { NEW_CONSOLE, totalOf, type Console } from '../../src/pay/console';
import type { ConsoleAnswer, PayRequest, PayStart } from '../../src/pay/staff-api';
import { announce } from '../components/announcer';
import { toast } from '../components/toast';
import { post } from '../live/requests';
import { play } from './sounds';
import { money, words } from './words';

/** What the page goes by. */
export const settings = signal<PayStart | undefined>(undefined);

/** The agent's own document, as it last came. */
export const current = signal<Console>(NEW_CONSOLE);

/** Whether it has come at all. */
export const isKnown = signal(false);

/** The action that waits for its answer. */
export const pending = signal('');

/** Keys of the caller's that this page has seen; they are not kept anywhere. */
export const keysSeen = signal<readonly { readonly at: number; readonly field: string }[]>([]);

export const total = computed(() => {
  const { payment } = current.value;
  return payment ? money(totalOf(payment), payment.currency) : '';
});

let pushes = 0;

/** A newer console has come: what it changes can be heard and is said to screen readers. */
export function take(next: Console): void {
  pushes += 1;
  const before = current.value;
  current.value = next;
  if (isKnown.value) tellChange(before, next);
  isKnown.value = true;
}

function tellChange(before: Console, next: Console): void {
  const say = words();
  if (before.stage !== next.stage) {
    if (next.stage === 'ringing') play('ring');
    if (next.stage === 'paid') play('paid');
    if (next.stage === 'failed' || next.stage === 'unknown') play('wrong');
    const paid = next.stage === 'paid' ? `${say.said.paid} ${total.value}` : say.stages[next.stage];
    announce(next.stage === 'unknown' ? say.unknownBand : paid);
  }
  if (next.payment?.id !== before.payment?.id) keysSeen.value = [];
  for (const field of next.payment?.fields ?? []) {
    const was = before.payment?.fields.find((known) => known.field === field.field);
    if (field.state === 'done' && was?.state !== 'done') {
      play('done');
      announce(say.said[field.field]);
    } else if (field.asks > (was?.asks ?? 0) && was?.state === 'asked') play('wrong');
    else if (field.state === 'wrong' && was?.state !== 'wrong') play('wrong');
    else if ((field.shown?.length ?? 0) > (was?.shown?.length ?? 0)) {
      play('digit');
      keysSeen.value = [...keysSeen.value, { at: Date.now(), field: field.field }].slice(-40);
    }
  }
}

/** Asks the desk for something; the console that comes back counts unless a newer one was pushed meanwhile. */
export async function act(request: PayRequest): Promise<boolean> {
  if (pending.value) return false;
  pending.value = request.action;
  const seen = pushes;
  try {
    const answer = await post<ConsoleAnswer>('/staff/pay', request);
    if ('console' in answer && pushes === seen) take(answer.console);
    return true;
  } catch (problem) {
    toast(problem instanceof Error ? problem.message : String(problem), { kind: 'failed' });
    return false;
  } finally {
    pending.value = '';
  }
}
