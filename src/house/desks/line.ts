import type { Handler } from '../../agenda/do-item';
import type { Bellhop } from '../../bellhop';
import { firstLanguage, type Language } from '../../languages/languages';
import { beginCall } from '../../line/call-desk';
import { SWEEP, sweepCall } from '../../line/call-sweep';
import {
  ASK_OTHERS,
  askOthers,
  changeAsk,
  COVER_DEADLINE,
  coverDeadline,
  TELL_COVER,
  tellCover,
} from '../../line/covers';
import { FORECAST, forecastInTime, nextForecasts } from '../../line/forecast-mail';
import { forgetGreetings, GREETING } from '../../line/greeting-desk';
import { groupStart, type Group } from '../../line/group';
import { eraseCaller } from '../../line/erase';
import { LINE_IDENTITY } from '../../line/objects';
import { nextReminders, REMIND, remindZone } from '../../line/reminders';
import { voicemailScript } from '../../line/scripts';
import { lookForRecordings } from '../../line/lost-recordings';
import { answerLineText } from '../../line/text-desk';
import type { LineAnswer, LineRequest } from '../../line/staff-api';
import { actOnGroup } from '../../line/staff-desk';
import { FORGET_RECORDING } from '../../line/voicemail-desk';
import { forget, recordingOf, VOICEMAIL_WORK } from '../../line/voicemail-work';
import { callWords } from '../../line/words/calls';
import { lineTextWords } from '../../line/words/texts';
import { Unavailable } from '../../ports/records';
import { allDone } from '../../ports/settled';
import { memberMenu } from '../../line/call-back';
import type { CallParts } from '../../line/call-parts';
import { memberOf } from '../../line/roster';
import type { CallScript } from '../../ports/call-script';
import type { HouseCall, HouseDesk } from '../desk';
import {
  callParts,
  forgetVoices,
  greetingParts,
  groupNamed,
  groupOfNumber,
  groupsOf,
  lineParts,
  peopleParts,
} from '../line';
import type { HouseFacts } from '../facts';
import { signedIn } from '../staff';
import { withFacts } from '../with-facts';
import type { DueItem } from '../../agenda/item';
import type { Outcome } from '../../agenda/do-item';
import { Refusal } from '../../ports/refusal';

const greetingAnd = (bellhop: Bellhop, facts: HouseFacts, group: Group) => ({
  ...peopleParts(bellhop, facts),
  ...greetingParts(bellhop, facts, group),
});

type GroupWork = (item: DueItem, parts: ReturnType<typeof lineParts>) => Promise<Outcome>;

/** Work of a group that is no longer in the settings is meant no longer. */
const ofGroup =
  (work: GroupWork): Handler<Bellhop> =>
  (item, bellhop) =>
    withFacts(bellhop, async (facts) => {
      let group: Group;
      try {
        group = groupNamed(String(item.data['group']), facts);
      } catch (error) {
        if (error instanceof Refusal) return 'done';
        throw error;
      }
      return work(item, lineParts(bellhop, facts, group));
    });

/** What is kept of a group that the settings no longer name goes all the same, a day later for good. */
const forgetInTime: Handler<Bellhop> = (item, bellhop) =>
  withFacts(bellhop, ({ settings }) => {
    const id = String(item.data['group']);
    const group = settings.desks.line?.groups.find((one) => one.id === id);
    return forget(recordingOf(item), { ...bellhop, group: group ?? { id, keepDays: 1 } });
  });

/** A member who calls hears whom they can call back; whoever presses nothing is put through like anybody else. */
async function menuFor({ sid, from }: HouseCall, parts: CallParts) {
  const seen = await parts.rosters.see(parts.records, parts.group);
  const caller = memberOf(seen, from);
  const begin = parts.address('/line/step', { at: 'begin', group: parts.group.id, call: sid });
  const script: CallScript = caller
    ? [memberMenu(sid, caller.member, parts), { do: 'goTo', address: begin }]
    : [];
  return { caller, script };
}

/** The line has a page of its own besides what every desk has. */
type LineDesk = HouseDesk & {
  /** What somebody at the page, which is written in `asked`, asks for. Throws Refusal. */
  act(
    bellhop: Bellhop,
    cookie: string | undefined,
    request: LineRequest,
    asked: Language,
  ): Promise<LineAnswer>;
};

const desk: LineDesk = {
  act: (bellhop, cookie, request, asked) =>
    withFacts(bellhop, async (facts) => {
      const me = await signedIn(bellhop, facts, cookie, 'line');
      if (!facts.settings.desks.line?.on) throw new Refusal('desk-off');
      const group = groupNamed(request.group, facts);
      const language = firstLanguage(me.language, asked);
      return actOnGroup(request, { ...lineParts(bellhop, facts, group), me, language });
    }),

  async answerText({ bellhop, facts, text }) {
    const group = groupOfNumber(text.to, facts);
    const language = firstLanguage(group.language);
    if (!facts.settings.desks.line?.on)
      return { reply: lineTextWords(language, group.texts).closed(group.name), language };
    const answer = await answerLineText(text, greetingAnd(bellhop, facts, group));
    return { ...answer, language: firstLanguage(answer.language) };
  },

  async answerCall({ bellhop, facts, call }) {
    const group = groupOfNumber(call.to, facts);
    const words = callWords(group.language, group.texts);
    if (!facts.settings.desks.line?.on)
      return { language: words.voice, sentences: [words.closed(group.name)] };
    const parts = callParts(bellhop, facts, group);
    try {
      const { caller, script } = await menuFor(call, parts);
      if (caller) return script;
      return await beginCall(call, parts);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      // Nobody can be looked up; a message can be left all the same.
      return voicemailScript({ ...parts, call: call.sid }, true);
    }
  },

  // Of all texts only a reminder's fate is somebody's worry: whoever it never reached was not asked.
  async noteText(bellhop, facts, { reference, status }) {
    const [, what, id = '', member = '', date = ''] = reference;
    if (what !== 'remind' || !['failed', 'undelivered'].includes(status)) return;
    const group = groupNamed(id, facts);
    await changeAsk(date, member, { ...peopleParts(bellhop, facts), group }, (ask) =>
      ask?.state === 'asked' ? { ...ask, state: 'unreachable' } : ask,
    );
  },

  takeOff: (bellhop, facts, key, { erase }) =>
    allDone(
      groupsOf(facts).map(async (group) => {
        const parts = lineParts(bellhop, facts, group);
        await forgetVoices(bellhop, group.id, await eraseCaller(key, erase, parts));
      }),
    ),

  round: (bellhop, facts) =>
    allDone([
      bellhop.agenda.put([
        ...nextReminders(groupsOf(facts), bellhop.now()),
        ...nextForecasts(groupsOf(facts), bellhop.now()),
      ]),
      lookForRecordings(groupsOf(facts), (group) => callParts(bellhop, facts, group)),
    ]),

  work: {
    [SWEEP]: ofGroup(sweepCall),
    [ASK_OTHERS]: ofGroup(askOthers),
    [COVER_DEADLINE]: ofGroup(coverDeadline),
    [TELL_COVER]: ofGroup(tellCover),
    [GREETING]: ofGroup(forgetGreetings),
    [FORECAST]: ofGroup(forecastInTime),
    [REMIND]: (item, bellhop) =>
      withFacts(bellhop, (facts) => remindZone(item, peopleParts(bellhop, facts))),
    ...Object.fromEntries(
      Object.entries(VOICEMAIL_WORK).map(([kind, work]) => [kind, ofGroup(work)]),
    ),
    [FORGET_RECORDING]: forgetInTime,
  },

  start: (_bellhop, facts) =>
    Promise.resolve({
      identity: LINE_IDENTITY,
      start: { groups: groupsOf(facts).map(groupStart) },
    }),
};

/** The line. */
export const line = (): LineDesk => desk;
