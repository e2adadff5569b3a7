import { tidy } from '../../understanding/tidy';
import type { EventIntent } from '../intents';
import type { Order } from '../order';
import { change, modify, order } from './ordering';
import { cancelByGuest, MAX_NOTE_LENGTH } from './order';
import type { Reply } from './replies';
import {
  asking,
  guestOf,
  openOrder,
  say,
  settled,
  type Decision,
  type Situation,
} from './situation';

/** Decides what one text to a stand does. Pure: the same situation, the same decision. */
export function decideOrder(situation: Situation): Decision {
  let decision: Decision = { replies: [], understood: false };
  for (const wish of situation.wishes) {
    const so: Situation = {
      ...situation,
      order: decision.order ?? situation.order,
      guest: decision.guest ?? situation.guest,
    };
    const step = fulfil(wish, so);
    decision = {
      ...decision,
      ...step,
      replies: [...decision.replies, ...step.replies],
      understood: decision.understood || step.understood,
    };
    if (step.places || step.forget || step.verify) break;
  }
  return { ...decision, replies: distinct(decision.replies) };
}

function fulfil(wish: EventIntent, situation: Situation): Decision {
  const open = openOrder(situation);
  switch (wish.kind) {
    case 'order':
      return order(wish, situation);
    case 'modify':
      return modify(wish, situation);
    case 'notOnMenu':
      return notOnMenu(wish, situation);
    case 'pick':
      return pick(wish.number, situation);
    case 'yes':
      return answered(true, situation);
    case 'no':
    case 'keep':
      return answered(false, situation);
    case 'change':
      if (!open) return say({ say: 'menu' });
      return say(
        open.status === 'ready'
          ? { say: 'isReady', order: open }
          : { say: 'whatElse', order: open },
      );
    case 'cancel':
      return cancel(situation);
    case 'position':
      if (!open) return say({ say: 'noOrder' });
      return say(
        open.status === 'ready'
          ? { say: 'isReady', order: open }
          : { say: 'position', order: open },
      );
    case 'asksFor':
      // "How much is it?": of what we know nothing.
      if (wish.ids.length === 0 && wish.said === '') return say({ say: 'notUnderstood' });
      return say(
        wish.ids.length > 0
          ? { say: 'available', ids: [...new Set(wish.ids)] }
          : { say: 'notAvailable', said: tidy(wish.said, MAX_NOTE_LENGTH) },
      );
    case 'menu':
      return say({ say: 'menu' });
    case 'help':
      return say({ say: 'help' });
    case 'language':
      return say({ say: 'languageChanged' }, { language: wish.language });
    case 'forget':
      return say({ say: 'forgotten' }, { forget: true });
    case 'comment':
      return say(
        { say: 'commentNoted' },
        { comment: wish.text, ...commentOn(situation), ...settled(situation) },
      );
    case 'smalltalk':
      if (open) return { replies: [{ say: 'thanks' }], understood: false };
      return {
        replies: [{ say: situation.guest?.welcomed ? 'hello' : 'welcome' }],
        understood: false,
      };
    default:
      return { replies: [{ say: 'notUnderstood' }], understood: false };
  }
}

/** What a comment is about: the order we asked about, else the one the guest has. */
function commentOn({ asked, order: known }: Situation): Partial<Decision> {
  const number = asked?.question === 'feedback' ? Number(asked.draft.order) : known?.number;
  return number === undefined || Number.isNaN(number) ? {} : { commentOn: number };
}

function notOnMenu(
  { said, near, changes }: Extract<EventIntent, { kind: 'notOnMenu' }>,
  situation: Situation,
): Decision {
  const options = near.map((item) => ({ item, modifiers: [], count: 1 }));
  const open = openOrder(situation);
  return say(
    { say: 'notOnMenu', said: tidy(said, MAX_NOTE_LENGTH), options },
    {
      guest: asking(guestOf(situation), 'item', situation.now, {
        options,
        ...(changes || open ? { changes: true } : {}),
      }),
    },
  );
}

function pick(number: number, situation: Situation): Decision {
  const { asked } = situation;
  const question = asked?.question;
  if (question === 'cancel' || question === 'instead')
    return answered(number === 1, situation, number <= 2);
  if (question !== 'item' && question !== 'which')
    return { replies: [{ say: 'notUnderstood' }], understood: false };
  const options = asked?.draft.options ?? [];
  const chosen = options[number - 1];
  if (!chosen) return { replies: [{ say: 'whichOne', options }], understood: false };
  const changes = openOrder(situation) ? { changes: true } : {};
  return order(
    { kind: 'order', lines: [chosen], ...changes },
    { ...situation, guest: asking(guestOf(situation), null, situation.now) },
  );
}

const keep = (open: Order, situation: Situation): Decision =>
  say({ say: 'kept', order: open }, settled(situation));

function cancel(situation: Situation): Decision {
  const open = openOrder(situation);
  if (!open) return say({ say: 'noOrder' }, settled(situation));
  if (open.status === 'ready') return say({ say: 'tooLate', order: open });
  if (situation.asked?.question === 'cancel') return answered(true, situation);
  return say(
    { say: 'confirmCancel', order: open },
    { guest: asking(guestOf(situation), 'cancel', situation.now) },
  );
}

/** Yes or no to the open question. */
function answered(yes: boolean, situation: Situation, clear = true): Decision {
  const open = openOrder(situation);
  const question = situation.asked?.question;
  if (question === 'cancel') {
    if (!open) return say({ say: 'noOrder' }, settled(situation));
    if (!clear) return say({ say: 'confirmCancel', order: open });
    if (!yes) return keep(open, situation);
    if (open.status === 'ready') return say({ say: 'tooLate', order: open }, settled(situation));
    const { order: gone, event } = cancelByGuest(open, situation.now);
    const guest = asking(guestOf(situation), null, situation.now);
    return say(
      { say: 'cancelled', order: gone },
      { order: gone, ...(event ? { event } : {}), guest: { ...guest, taken: gone.taken } },
    );
  }
  if (question === 'instead') {
    if (!open) return say({ say: 'noOrder' }, settled(situation));
    const options = situation.asked?.draft.options ?? [];
    if (!clear) return say({ say: 'alreadyOrdered', order: open, instead: options });
    if (!yes) return keep(open, situation);
    if (open.status === 'ready') return say({ say: 'isReady', order: open }, settled(situation));
    return change(open, options, situation);
  }
  if (question === 'item' || question === 'which') {
    if (yes) return pick(1, situation);
    if (open) return keep(open, situation);
    return say({ say: 'hello' }, settled(situation));
  }
  if (question === 'feedback') return say({ say: 'thanks' }, settled(situation));
  if (open && !yes) return keep(open, situation);
  return { replies: [{ say: open ? 'thanks' : 'hello' }], understood: false };
}

const ASIDE: readonly Reply['say'][] = [
  'hello',
  'welcome',
  'notUnderstood',
  'languageChanged',
  'thanks',
];

function distinct(replies: readonly Reply[]): readonly Reply[] {
  const real = replies.filter(({ say: said }) => !ASIDE.includes(said));
  // The place is part of the confirmation already.
  const told = real.some(({ say: said }) => said === 'ordered' || said === 'changed');
  const kept = (real.length > 0 ? real : replies).filter(
    ({ say: said }) => !(told && (said === 'position' || said === 'noOrder')),
  );
  return kept.filter((reply, at) => kept.findIndex((other) => other.say === reply.say) === at);
}
