import type { TeamAnswer } from '../../src/team/staff-api';
import { ActionButton } from '../components/action-button';
import { Delivery } from '../components/delivery';
import { Dialog } from '../components/dialog';
import { Icon } from '../components/icons';
import { useDesk, type ShownStore } from './desk';
import { Unread } from './nothing';
import { useReading } from './readings';
import { outcomeWords, whenWords, words } from './words';

type Letter = NonNullable<TeamAnswer['letters']>[number];

/** Everything that was said to somebody of a store, and what became of it, the newest first. */
export function LettersDialog({ of, who }: { readonly of: ShownStore; readonly who: string }) {
  const desk = useDesk();
  const say = words().people;
  const store = of.store.id;
  const { data, problem } = useReading<TeamAnswer>(
    { action: 'letters', store, who },
    { stores: [store] },
  );
  const name = of.people.find((one) => one.who === who)?.name ?? '';
  const letters = data?.letters;
  return (
    <Dialog title={say.lettersTitle(name)} look="drawer" onClose={desk.close}>
      {problem !== undefined && <Unread problem={problem} />}
      {!letters && problem === undefined && <div class="skeleton" />}
      {letters?.length === 0 && <p>{say.noLetters}</p>}
      <ol class="letters">
        {[...(letters ?? [])].reverse().map((letter) => (
          <LetterRow key={letter.id} letter={letter} zone={of.store.timeZone} />
        ))}
      </ol>
      <div class="dialog-actions">
        <ActionButton look="main" onPress={desk.close}>
          {words().actions.close}
        </ActionButton>
      </div>
    </Dialog>
  );
}

function LetterRow({ letter, zone }: { readonly letter: Letter; readonly zone: string }) {
  const say = words().people;
  const { call } = letter;
  return (
    <li>
      <p class="letter-head">
        <b>{say.letterKinds[letter.kind] ?? letter.kind}</b> {say.by[letter.by]},{' '}
        {whenWords(zone, letter.at)}
      </p>
      <p class="letter-body">{letter.body}</p>
      {letter.texts.map((text) => (
        <Delivery key={text.id} text={text} address={letter.address} about={undefined} />
      ))}
      {call && (
        <p class={`delivery ${call.state}`}>
          <Icon name="phone" />
          <span>{say.callStates[call.state]}</span>
        </p>
      )}
      {letter.mail && (
        <p class={`delivery ${letter.mail.state}`}>
          <Icon name="note" />
          <span>{outcomeWords(letter.mail.state)}</span>
        </p>
      )}
      {letter.acknowledgedAt !== undefined && (
        <p class="delivery read">
          <Icon name="check" />
          <span>{say.acknowledged(whenWords(zone, letter.acknowledgedAt))}</span>
        </p>
      )}
    </li>
  );
}
