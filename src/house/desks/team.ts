import type { Handler, Outcome } from '../../agenda/do-item';
import type { DueItem } from '../../agenda/item';
import type { Bellhop } from '../../bellhop';
import { DEFAULT_LANGUAGE, firstLanguage } from '../../languages/languages';
import { languageOfCountry } from '../../languages/country';
import { readGuard } from '../../messaging/idle-guard';
import { allDone } from '../../ports/settled';
import { BATCH, batchInTime } from '../../team/announcing';
import { SUMMARY, summaryInTime } from '../../team/daily';
import { keepingIn } from '../../team/keeping';
import { letterDesk, RETRY } from '../../team/letters';
import { TEAM_IDENTITY } from '../../team/page-api';
import type { TeamParts } from '../../team/parts';
import {
  lookAtStageInTime,
  STAGE_NEWS,
  STAGE_WATCH,
  stageNewsInTime,
} from '../../team/stage-watching';
import { leaveStore } from '../../team/member-desk';
import { TELL, tellInTime } from '../../team/telling';
import { answerMember } from '../../team/text-desk';
import { WATCH, watchDesk } from '../../team/watching';
import { teamWords } from '../../team/words/team-words';
import type { HouseDesk } from '../desk';
import type { HouseFacts } from '../facts';
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

/** Somebody said STOP, or wants everything about them erased. */
async function leaves(
  bellhop: Bellhop,
  facts: HouseFacts,
  key: string,
  erase: boolean,
): Promise<void> {
  if (!facts.settings.desks.team) return;
  const parts = teamParts(bellhop, facts);
  const keeping = keepingIn(parts.records);
  if (!erase) {
    await keeping.changeWorker(key, (worker) =>
      worker && !worker.stopped ? { ...worker, stopped: true } : undefined,
    );
    return;
  }
  const worker = (await keeping.worker(key))?.value;
  await allDone((worker?.stores ?? []).map(({ id }) => leaveStore(parts, id, key)));
  await allDone([keeping.remove('workers', key), letterDesk(parts).forget(key)]);
}

const desk: HouseDesk = {
  async answerText({ bellhop, facts, text, key }) {
    const language = firstLanguage(languageOfCountry(text.from), facts.settings.business.language);
    if (!facts.settings.desks.team?.on)
      return { reply: teamWords(language).reply.closed(facts.settings.business.name), language };
    return answerMember(text, key, { ...toldParts(bellhop, facts), mayRead });
  },

  answerCall({ facts: { settings } }) {
    const { name, language = DEFAULT_LANGUAGE } = settings.business;
    const words = teamWords(language);
    return Promise.resolve({
      language: words.voice,
      sentences: [words.reply.stranger(name)],
    });
  },

  noteText: (bellhop, facts, { reference, status, code }) =>
    letterDesk(teamParts(bellhop, facts)).noteStatus(reference, status, code),

  takeOff: (bellhop, facts, key, { erase }) => leaves(bellhop, facts, key, erase),

  round: () => Promise.resolve(),

  work: {
    [WATCH]: whileOn((item, parts) => watchDesk(parts).look(item)),
    [TELL]: whileOn(tellInTime),
    [BATCH]: whileOn(batchInTime),
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
