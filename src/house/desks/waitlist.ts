import { languageOfCountry } from '../../languages/country';
import { DEFAULT_LANGUAGE, firstLanguage, VOICES } from '../../languages/languages';
import type { Handler } from '../../agenda/do-item';
import type { Bellhop } from '../../bellhop';
import { readGuard } from '../../messaging/idle-guard';
import { allDone } from '../../ports/settled';
import { DELETE_CARD, FOLLOW } from '../../waitlist/board/kinds';
import { BROADCAST, broadcastInTime, type BroadcastParts } from '../../waitlist/broadcast-run';
import { answerGuest } from '../../waitlist/guest-desk';
import { WAITLIST_IDENTITY } from '../../waitlist/objects';
import { noteTextStatus, RETRY, retryInTime } from '../../waitlist/party-texts';
import { remindInTime } from '../../waitlist/reminders';
import { repairLine } from '../../waitlist/repair';
import { REMIND } from '../../waitlist/rules/hold';
import { answerStaff } from '../../waitlist/staff-texts';
import { takeOff } from '../../waitlist/take-off';
import { watchList } from '../../waitlist/watch';
import { wordsFor } from '../../waitlist/words/guest';
import { SPOKEN_WORDS } from '../../waitlist/words/spoken';
import { buttonFrame } from '../../waitlist/words/templates';
import type { HouseDesk, TextVisit } from '../desk';
import type { HouseFacts } from '../facts';
import { board } from './board';
import { dailyUse } from '../message-log';
import { broadcastParts, houseLanguage, staffParts, startOf } from '../waitlist';
import { withFacts } from '../with-facts';

const mayRead = readGuard();

const deskText = async ({ bellhop, facts, text, key, member }: TextVisit) => {
  const { settings } = facts;
  const desk = settings.desks.waitlist;
  const list = desk?.lists.find(({ number }) => number === text.to.replace(/^whatsapp:/, ''));
  if (!desk || !list) return undefined;
  const language = firstLanguage(languageOfCountry(text.from), settings.business.language);
  const { waitlist: texts = {} } = facts.texts;
  if (!desk.on)
    return { reply: wordsFor(language, texts).closed(settings.business.name), language };
  if (member) {
    const answer = await answerStaff(text, key, list, staffParts(bellhop, facts, member));
    if (answer !== undefined)
      return { reply: answer, language: firstLanguage(member.language, language) };
  }
  const { buttons, ...answer } = await answerGuest(text, key, list, {
    records: bellhop.records,
    people: bellhop.people,
    newId: bellhop.newId,
    now: bellhop.now,
    business: settings.business.name,
    texts,
    settings: desk,
    timeZone: settings.business.timeZone,
    confirmed: facts.confirmed,
    mayRead,
    ...houseLanguage(facts),
  });
  return { ...answer, ...(buttons ? { frame: buttonFrame(buttons) } : {}) };
};

const hasBoard = ({ settings }: HouseFacts): boolean =>
  settings.desks.waitlist?.lists.some((list) => list.board !== undefined) === true;

/** Work of a desk that has been switched off meanwhile is meant no longer. */
const whileOn =
  (
    work: (
      item: Parameters<Handler<Bellhop>>[0],
      parts: BroadcastParts,
    ) => ReturnType<Handler<Bellhop>>,
  ): Handler<Bellhop> =>
  (item, bellhop) =>
    withFacts(bellhop, async (facts) =>
      facts.settings.desks.waitlist?.on
        ? work(
            item,
            broadcastParts(bellhop, facts, () => dailyUse(bellhop, facts)),
          )
        : 'done',
    );

const desk: HouseDesk = {
  answerText: deskText,
  answerCall({ facts: { settings } }) {
    const { name, language = DEFAULT_LANGUAGE } = settings.business;
    const words = SPOKEN_WORDS[language];
    const takesTexts = settings.desks.waitlist?.on === true;
    const sentences = takesTexts ? words.textInstead(name) : words.closed(name);
    return Promise.resolve({ language: VOICES[language], sentences });
  },
  noteText: (bellhop, facts, { reference, status, code }) =>
    noteTextStatus(
      reference,
      status,
      code,
      facts.settings.desks.waitlist?.lists ?? [],
      staffParts(bellhop, facts),
    ),
  takeOff: (bellhop, facts, key, { erase }) =>
    allDone([
      erase && hasBoard(facts) ? board().erase(bellhop, facts, key) : undefined,
      ...(facts.settings.desks.waitlist?.lists ?? []).map(({ id }) =>
        takeOff(bellhop.records, key, id, { now: bellhop.now(), erase }),
      ),
    ]),
  round: (bellhop, facts, pulse) =>
    allDone([
      hasBoard(facts) ? board().round(bellhop, facts) : undefined,
      ...(facts.settings.desks.waitlist?.lists ?? []).map((list) =>
        watchList(list, {
          ...staffParts(bellhop, facts),
          agenda: bellhop.agenda,
          timeZone: facts.settings.business.timeZone,
          lookedAt: pulse.pageAt,
        }),
      ),
    ]),
  work: {
    [REMIND]: whileOn(remindInTime),
    [BROADCAST]: whileOn(broadcastInTime),
    [RETRY]: whileOn((item, parts) => retryInTime(item, parts.settings.lists, parts)),
    [FOLLOW]: (item, bellhop) => board().follow(item, bellhop),
    [DELETE_CARD]: (item, bellhop) => board().deleteCard(item, bellhop),
  },
  async start(bellhop, { settings }, { begins }) {
    const { waitlist } = settings.desks;
    if (begins)
      for (const list of waitlist?.lists ?? [])
        await repairLine(bellhop.records, list.id, bellhop.now);
    return { identity: WAITLIST_IDENTITY, start: waitlist ? startOf(waitlist) : {} };
  },
};

/** The wait list. */
export const waitlist = (): HouseDesk => desk;
