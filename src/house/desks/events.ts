import type { Handler } from '../../agenda/do-item';
import type { Bellhop } from '../../bellhop';
import { BROADCAST, eventBroadcastInTime } from '../../events/broadcast';
import { faceOf, type OpenEvent } from '../../events/event';
import { answerGuest } from '../../events/guest-desk';
import { EVENTS_IDENTITY, EVENTS_PUBLIC_IDENTITY } from '../../events/objects';
import { askedOnce } from '../../events/lead-desk';
import { orderTexts, RETRY } from '../../events/order-texts';
import { questionTexts, QUESTION_RETRY } from '../../events/question-texts';
import { ASK_FEEDBACK } from '../../events/staff-desk';
import { askFeedback } from '../../events/feedback';
import { takeOff } from '../../events/take-off';
import { watchEvent } from '../../events/watch';
import { EVENTS_SPOKEN } from '../../events/words/spoken';
import { DEFAULT_LANGUAGE, VOICES } from '../../languages/languages';
import { saidByButton } from '../../messaging/choices';
import { readGuard } from '../../messaging/idle-guard';
import { allDone } from '../../ports/settled';
import type { HouseDesk, TextVisit } from '../desk';
import {
  bothConfirmed,
  dateIn,
  eventBroadcastParts,
  knownEvents,
  orderParts,
  settingsOf,
  withEvents,
} from '../events';
import { withFacts } from '../with-facts';

const mayRead = readGuard();

const answerText = ({ bellhop, facts, text, key }: TextVisit) =>
  withEvents(bellhop, async (known) => {
    const settings = settingsOf(facts);
    const { business } = facts.settings;
    const number = text.to.replace(/^whatsapp:/, '');
    const events = known.events.filter(
      ({ event }) => event.state !== 'ended' && event.numbers.includes(number),
    );
    return answerGuest({ ...text, body: saidByButton(text.button) ?? text.body }, key, {
      records: bellhop.records,
      people: bellhop.people,
      newId: bellhop.newId,
      now: bellhop.now,
      business: business.name,
      dateOf: dateIn(business.timeZone),
      texts: facts.texts.events ?? {},
      events: settings.on ? events : [],
      isUnlimited: (address) => settings.unlimited.includes(address.replace(/^whatsapp:/, '')),
      confirmed: bothConfirmed(facts, known),
      mayRead,
      emails: askedOnce(bellhop.emails),
      ...(bellhop.profiles ? { profiles: bellhop.profiles } : {}),
      ...(business.language === undefined ? {} : { houseLanguage: business.language }),
    });
  });

/** Work of a desk that has been switched off meanwhile is meant no longer. */
const whileOn =
  (
    work: (
      item: Parameters<Handler<Bellhop>>[0],
      events: readonly OpenEvent[],
      parts: ReturnType<typeof eventBroadcastParts>,
    ) => ReturnType<Handler<Bellhop>>,
  ): Handler<Bellhop> =>
  (item, bellhop) =>
    withFacts(bellhop, async (facts) => {
      if (facts.settings.desks.events?.on !== true) return 'done';
      const known = await knownEvents(bellhop, { loosely: true });
      return work(
        item,
        known.events,
        eventBroadcastParts(bellhop, facts, bothConfirmed(facts, known)),
      );
    });

const of = (events: readonly OpenEvent[], id: unknown): OpenEvent | undefined =>
  events.find(({ event }) => event.id === id);

const desk: HouseDesk = {
  answerText,
  answerCall({ facts: { settings } }) {
    const { name, language = DEFAULT_LANGUAGE } = settings.business;
    const words = EVENTS_SPOKEN[language];
    return Promise.resolve({ language: VOICES[language], sentences: words.textInstead(name) });
  },
  async noteText(bellhop, facts, { reference, status, code }) {
    const known = await knownEvents(bellhop, { loosely: true });
    const open = of(known.events, reference[1]);
    if (!open) return;
    const parts = orderParts(bellhop, facts, bothConfirmed(facts, known));
    if (reference[2] === 'question')
      await questionTexts(open.event, parts).noteStatus(reference, status, code);
    else await orderTexts(open, parts).noteStatus(reference, status, code);
  },
  async takeOff(bellhop, _facts, key, { erase }) {
    const { events } = await knownEvents(bellhop, { loosely: true });
    await allDone(
      events.map(({ event }) =>
        takeOff(bellhop.records, key, event, { now: bellhop.now(), erase }),
      ),
    );
  },
  async round(bellhop, facts) {
    const known = await knownEvents(bellhop, { loosely: true });
    const parts = orderParts(bellhop, facts, bothConfirmed(facts, known));
    await allDone(
      known.events
        .filter(({ event }) => event.state !== 'ended')
        .map((open) => watchEvent(open, parts)),
    );
  },
  work: {
    [BROADCAST]: whileOn(eventBroadcastInTime),
    [RETRY]: whileOn(async (item, events, parts) => {
      const open = of(events, item.data['list']);
      return open ? orderTexts(open, parts).retryInTime(item) : 'done';
    }),
    [QUESTION_RETRY]: whileOn(async (item, events, parts) => {
      const open = of(events, item.data['list']);
      return open ? questionTexts(open.event, parts).retryInTime(item) : 'done';
    }),
    [ASK_FEEDBACK]: whileOn(async (item, events, parts) => {
      const open = of(events, item.data['list']);
      return open ? askFeedback(item, open, parts) : 'done';
    }),
  },
  async start(bellhop, facts, { me }) {
    const { events } = await knownEvents(bellhop, { anew: true });
    const settings = settingsOf(facts);
    if (!me.admin && !me.desks.includes('events'))
      return {
        identity: EVENTS_PUBLIC_IDENTITY,
        start: { events: events.map(({ event }) => faceOf(event)) },
      };
    const used = new Set(events.flatMap(({ event }) => event.numbers));
    return {
      identity: EVENTS_IDENTITY,
      start: {
        events: events.map(({ event }) => event),
        numbers: settings.numbers,
        gone: [...used].filter((number) => !settings.numbers.includes(number)),
      },
    };
  },
};

/** Orders and questions at events. */
export const events = (): HouseDesk => desk;
