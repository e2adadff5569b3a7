import type { Field } from '../../src/pay/console';
import { cancel, clear, mailReceipt, primary, receipt } from './bar';
import { act, current } from './console-state';
import { isOpen, open } from './dialogs';
import { eventsOpen } from './events';
import { muted, setMuted } from './sounds';

const ASK: Readonly<Record<string, Field>> = { 1: 'card', 2: 'expiry', 3: 'code', 4: 'postal' };

/** A whole payment by keyboard: Enter goes on, Escape cancels, a digit asks again. */
export function listenToKeys(isConsole: () => boolean): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isOpen() || !isConsole()) return;
    if (event.key === 'Escape') return cancel();
    const at = event.target instanceof Element ? event.target : undefined;
    // Somebody types, or presses the button they are on.
    if (at?.closest('input, textarea, select')) return;
    if (event.key === 'Enter') {
      if (at?.closest('button, a, summary')) return;
      primary()?.press();
      return;
    }
    if (event.repeat) return;
    const { payment, stage, available } = current.value;
    const field = ASK[event.key];
    if (field) {
      if (payment?.fields.some((known) => known.field === field))
        void act({ action: 'ask', payment: payment.id, field });
      return;
    }
    switch (event.key.toLowerCase()) {
      case 'a':
        return void act({ action: 'available', available: !available });
      case 'r':
        return event.shiftKey ? mailReceipt() : receipt();
      case 'n':
        return stage === 'paid' || stage === 'failed' ? clear() : undefined;
      case 'e':
        eventsOpen.value = !eventsOpen.value;
        return;
      case 'm':
        return setMuted(!muted.value);
      case '?':
        return open({ is: 'keys' });
    }
  });
}
