import type { Handler, Outcome } from '../../agenda/do-item';
import type { DueItem } from '../../agenda/item';
import type { Bellhop } from '../../bellhop';
import { DEFAULT_LANGUAGE, firstLanguage } from '../../languages/languages';
import { languageOfCountry } from '../../languages/country';
import { readGuard } from '../../messaging/idle-guard';
import { BATCH, batchInTime, LATER, laterInTime } from '../../team/announcing';
import { callInsteadInTime } from '../../team/call-instead';
import { SUMMARY, summaryInTime } from '../../team/daily';
import { forgetPerson } from '../../team/forgetting';
import { keepingIn } from '../../team/keeping';
import { RETRY } from '../../team/letter-texts';
import { CALL_INSTEAD, letterDesk, SETTLE } from '../../team/letters';
import { MOVE, moveInTime } from '../../team/moving';
import { REOPEN, resumeInTime } from '../../team/reopening';
import { TEAM_IDENTITY } from '../../team/page-api';
import type { TeamParts } from '../../team/parts';
import {
  lookAtStageInTime,
  STAGE_NEWS,
  STAGE_WATCH,
  stageNewsInTime,
} from '../../team/stage-watching';
import { TELL, WATCH } from '../../team/task-changes';
import { tellInTime } from '../../team/telling';
import { answerMember } from '../../team/text-desk';
import { lookInTime } from '../../team/watching';
import { teamWords } from '../../team/words/team-words';
import type { HouseDesk } from '../desk';
import { teamParts, teamStart, toldParts } from '../team';
import { withFacts } from '../with-facts';

const mayRead = readGuard();

/** Work of a desk that has been switched off meanwhile is meant no longer. */
const whileOn =
  (work: (item: DueItem, parts: TeamParts) => Promise<Outcome>): Handler<Bellhop> =>
  (item, bellhop) =>
    withFacts(bellhop, async (facts) =>
      facts.settings.desks.team?.on ? work(item, teamParts(bellhop, facts)) : 'done',
    );

/** Whether somebody wants messages; said by STOP and START. */
const stops = (parts: TeamParts, key: string, stopped: boolean): Promise<unknown> =>
  keepingIn(parts.records).changeWorker(key, (worker) => {
    if (!worker || (worker.stopped === true) === stopped) return undefined;
    const { stopped: _stopped, ...rest } = worker;
    return stopped ? { ...rest, stopped } : rest;
  });

const desk: HouseDesk = {
  async answerText({ bellhop, facts, text, key }) {
    const language = firstLanguage(languageOfCountry(text.from), facts.settings.business.language);
    if (!facts.settings.desks.team?.on)
      return {
        reply: teamWords(language, facts.texts.team).reply.closed(facts.settings.business.name),
        language,
      };
    return answerMember(text, key, { ...toldParts(bellhop, facts), mayRead });
  },

  answerCall({ facts: { settings, texts } }) {
    const { name, language = DEFAULT_LANGUAGE } = settings.business;
    const words = teamWords(language, texts.team);
    return Promise.resolve({
      language: words.voice,
      sentences: [words.reply.stranger(name)],
    });
  },

  noteText: (bellhop, facts, { reference, status, code }) =>
    letterDesk(teamParts(bellhop, facts)).noteStatus(reference, status, code),

  async takeOff(bellhop, facts, key, { erase }) {
    if (!facts.settings.desks.team) return;
    const parts = teamParts(bellhop, facts);
    await (erase ? forgetPerson(parts, key) : stops(parts, key, true));
  },

  async takeBack(bellhop, facts, key) {
    if (facts.settings.desks.team) await stops(teamParts(bellhop, facts), key, false);
  },

  round: () => Promise.resolve(),

  work: {
    [WATCH]: whileOn(lookInTime),
    [TELL]: whileOn(tellInTime),
    [BATCH]: whileOn(batchInTime),
    [LATER]: whileOn(laterInTime),
    [MOVE]: whileOn(moveInTime),
    [REOPEN]: whileOn(resumeInTime),
    [SETTLE]: whileOn((item, parts) => letterDesk(parts).settleInTime(item)),
    [CALL_INSTEAD]: whileOn(callInsteadInTime),
    [SUMMARY]: whileOn(summaryInTime),
    [STAGE_WATCH]: whileOn(lookAtStageInTime),
    [STAGE_NEWS]: whileOn(stageNewsInTime),
    [RETRY]: whileOn((item, parts) => letterDesk(parts).retryInTime(item)),
  },

  start: async (bellhop, facts, { key }) => ({
    identity: TEAM_IDENTITY,
    start: await teamStart(bellhop, facts, key),
  }),
};

/** The team. */
export const team = (): HouseDesk => desk;
