import { computed, type ReadonlySignal } from '@preact/signals';
import type { Language } from '../../src/languages/languages';
import { MAX_BROADCAST_LENGTH } from '../../src/waitlist/broadcast-api';
import { tidy } from '../../src/understanding/tidy';
import { createEverybody } from '../everybody/everybody';
import type { Everybody, Recipient } from '../everybody/parts';
import type { Board, Row } from './board';
import { words } from './words';

const recipient = ({ key, party }: Pick<Row, 'key' | 'party'>): Recipient => ({ key, ...party });

/** Texts to everybody on the list that the page shows. */
export const everybodyOf = (
  board: Board,
  list: ReadonlySignal<string>,
  houseLanguage: () => Language,
): Everybody =>
  createEverybody({
    desk: 'waitlist',
    place: () => ({ list: list.value }),
    broadcast: board.broadcast,
    people: computed(() =>
      [...board.parties.value].map(([key, party]) => recipient({ key, party })),
    ),
    meant: computed(() => board.waiting.value.map(recipient)),
    houseLanguage,
    words: () => words().everybody,
    longest: MAX_BROADCAST_LENGTH,
    tidy,
  });
