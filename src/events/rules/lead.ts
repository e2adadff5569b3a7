import type { EventRecord } from '../event';
import type { Draft, Guest } from '../guest';
import type { EventIntent } from '../intents';
import { understandEvent } from '../understanding/understand';
import { decideOrder } from './guest';
import { asking, guestOf, type Decision, type Situation } from './situation';
import { MAX_NAME_LENGTH } from './order';
import { tidy } from '../../understanding/tidy';
import type { Reply } from './replies';

/** Wrong codes until we go on without; the service takes five. https://www.twilio.com/docs/api/errors/60202 */
export const MOST_WRONG = 5;

/** Whatever is asked first, these are served. */
const SERVED: readonly EventIntent['kind'][] = [
  'help',
  'language',
  'forget',
  'menu',
  'position',
  'cancel',
  'asksFor',
  'vote',
];

/**
 * What is asked of a guest before the first order or question: name, e-mail, code, as far as the event wants them. What
 * they opened with is kept and acted on in the end. Undefined = there is nothing to ask.
 */
export function lead(situation: Situation): Decision | undefined {
  const { event, wishes, asked } = situation;
  const guest = guestOf(situation);
  if (!event.lead || guest.registered || situation.order) return undefined;
  const [wish] = wishes;
  if (SERVED.includes(wish.kind)) return undefined;
  const draft = asked?.draft ?? {};
  switch (asked?.question) {
    case 'name':
      if (wish.kind === 'name') {
        const name = tidy(wish.name, MAX_NAME_LENGTH);
        return next({ ...guest, name }, draft, situation);
      }
      return isSkip(wish, event)
        ? next(guest, { ...draft, skipped: ['name'] }, situation)
        : again('name', guest, draft, situation);
    case 'email':
      if (wish.kind === 'email') return withEmail(wish.email, guest, draft, situation);
      return isSkip(wish, event)
        ? complete(guest, draft, situation)
        : again('email', guest, draft, situation);
    case 'code':
      if (wish.kind === 'code')
        return told([], { verify: { check: wish.code, email: draft.email ?? '' } });
      if (wish.kind === 'email') return withEmail(wish.email, guest, draft, situation);
      if (wish.kind === 'newCode') return told([], { verify: { start: draft.email ?? '' } });
      return isSkip(wish, event)
        ? complete(guest, draft, situation)
        : told([{ say: 'askCode', email: draft.email ?? '' }]);
    default:
      return next(guest, opened(situation), situation);
  }
}

const told = (replies: readonly Reply[], more: Partial<Decision> = {}): Decision => ({
  replies,
  understood: true,
  ...more,
});

const isSkip = ({ kind }: EventIntent, { lead: wanted }: EventRecord): boolean =>
  wanted?.skippable === true && (kind === 'skip' || kind === 'no');

/** What somebody wrote before we asked, unless it was a mere hello. */
const opened = ({ wishes: [wish], text }: Situation): Draft =>
  wish.kind === 'smalltalk' || wish.kind === 'unknown' ? {} : { opening: text };

/** The next thing to ask, or the end of asking. */
function next(guest: Guest, draft: Draft, situation: Situation): Decision {
  const wanted = situation.event.lead;
  const skipped = draft.skipped ?? [];
  if (wanted?.name && !guest.name && !skipped.includes('name'))
    return ask('name', guest, draft, situation);
  if (wanted?.email && !guest.email) return ask('email', guest, draft, situation);
  return complete(guest, draft, situation);
}

function ask(
  question: 'name' | 'email',
  guest: Guest,
  draft: Draft,
  situation: Situation,
): Decision {
  const skippable = situation.event.lead?.skippable === true;
  const welcome: readonly Reply[] = guest.welcomed ? [] : [{ say: 'welcomeShort' }];
  const reply: Reply = { say: question === 'name' ? 'askName' : 'askEmail', skippable };
  return told([...welcome, reply], { guest: asking(guest, question, situation.now, draft) });
}

function again(
  question: 'name' | 'email',
  guest: Guest,
  draft: Draft,
  situation: Situation,
): Decision {
  const skippable = situation.event.lead?.skippable === true;
  const wants = ['order', 'ask'].includes(situation.wishes[0].kind);
  const ordered = wants ? { opening: situation.text } : {};
  const kept = { ...draft, ...ordered };
  const reply: Reply = { say: question === 'name' ? 'askName' : 'badEmail', skippable };
  return told([reply], { guest: asking(guest, question, situation.now, kept) });
}

function withEmail(email: string, guest: Guest, draft: Draft, situation: Situation): Decision {
  const { verified: _verified, ...rest } = guest;
  if (!situation.event.lead?.code)
    return complete({ ...rest, email }, draft, situation, { lookUp: email });
  return told([], {
    guest: asking({ ...rest, email }, 'code', situation.now, { ...draft, email, wrong: 0 }),
    verify: { start: email },
  });
}

/** Everything is said: what the guest opened with is acted on. */
export function complete(
  guest: Guest,
  draft: Draft,
  situation: Situation,
  { before = [], lookUp }: { readonly before?: readonly Reply[]; readonly lookUp?: string } = {},
): Decision {
  const registered: Guest = { ...asking(guest, null, situation.now), registered: true };
  const looks = lookUp === undefined ? {} : { lookUp };
  const { event, menu, language } = situation;
  const isAsking = event.mode === 'questions';
  if (draft.opening === undefined)
    return told([...before, { say: 'registered' }, { say: isAsking ? 'questionHelp' : 'menu' }], {
      guest: registered,
      ...looks,
    });
  if (isAsking) return told(before, { guest: registered, opening: draft.opening, ...looks });
  const { wishes } = understandEvent(
    draft.opening,
    { asked: null, mode: event.mode, remembered: language },
    { menu, categories: event.categories },
  );
  const decision = decideOrder({ ...situation, wishes, guest: registered, asked: null });
  return {
    ...decision,
    understood: true,
    replies: [...before, ...decision.replies],
    guest: decision.guest ?? registered,
    ...looks,
  };
}
