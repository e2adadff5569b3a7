import type { TeamWish } from './intents';
import type { Said } from './said';
import { MOST_LINES } from './status-text';
import type { Worker } from './stored-people';
import type { TeamWords } from './words/team-words';

/** Asks which of their tasks a member means; tasks of the same name in different stores are numbered. */
export function askWhich(wish: TeamWish, worker: Worker, words: TeamWords, now: number): Said {
  const { ids } = wish;
  const choices = worker.tasks.filter(({ code }) => ids.length === 0 || ids.includes(code));
  const isSame = new Set(choices.map(({ code }) => code)).size < choices.length;
  const names = choices.slice(0, MOST_LINES).map(({ code, store }, at) => {
    const name = worker.stores.find(({ id }) => id === store)?.name ?? '';
    return isSame ? `${at + 1} = ${code} (${name})` : code;
  });
  return {
    reply: words.reply.which(names.join(', ')),
    worker: (current) => ({
      ...current,
      asked: {
        what: 'which',
        tasks: choices.slice(0, MOST_LINES),
        at: now,
        wish: JSON.stringify(wish),
      },
    }),
  };
}
