import { useEffect, useState } from 'preact/hooks';
import type { BlockedAnswer } from '../../src/line/staff-api';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { useDesk } from './desk';
import { callerName, momentWords, words } from './words';

type Blocked = BlockedAnswer['blocked'][number];

/** Who hears that nobody can take the call: each can be put through again, and numbers can be added. */
export function BlockedDialog({ onClose }: { readonly onClose: () => void }) {
  const { actions, group } = useDesk();
  const say = words().calls;
  const [blocked, setBlocked] = useState<readonly Blocked[] | undefined>(undefined);
  const [number, setNumber] = useState('');
  const [problem, setProblem] = useState('');
  const read = async (): Promise<void> => {
    try {
      setBlocked((await actions.ask<BlockedAnswer>({ action: 'blocked' })).blocked);
    } catch (refusal) {
      setProblem(refusal instanceof Error ? refusal.message : String(refusal));
    }
  };
  useEffect(() => void read(), [group.id]);
  const add = async (): Promise<void> => {
    setProblem(number.trim() === '' ? words().people.enterPhone : '');
    if (number.trim() === '') return;
    if (await actions.act('blockNumber', { action: 'blockNumber', number })) {
      setNumber('');
      await read();
    }
  };
  const takeOff = async (person: string): Promise<void> => {
    if (await actions.act(`unblock-${person}`, { action: 'unblockCaller', person })) await read();
  };
  return (
    <Dialog title={say.blockedList} onClose={onClose} onSubmit={() => void add()}>
      <p>{say.blockedHint}</p>
      {blocked === undefined && !problem && <div class="skeleton" aria-busy="true" />}
      {blocked?.length === 0 && <p class="quiet">{say.noneBlocked}</p>}
      <ul class="blocked">
        {blocked?.map(({ person, at, caller, by }) => {
          const name = caller ? callerName(caller) : say.hidden;
          return (
            <li key={person} aria-label={name}>
              <span>
                <b>{name}</b> <span class="quiet">{say.blockedBy(by ?? '', momentWords(at))}</span>
              </span>
              <ActionButton
                state={actions.stateOf(`unblock-${person}`)}
                onPress={() => void takeOff(person)}
              >
                {say.unblock}
              </ActionButton>
            </li>
          );
        })}
      </ul>
      <Field
        label={say.numberToBlock}
        error={problem || undefined}
        value={number}
        type="tel"
        inputMode="tel"
        onInput={(typed) => {
          setProblem('');
          setNumber(typed);
        }}
      />
      <div class="dialog-actions">
        <ActionButton onPress={onClose}>{words().people.close}</ActionButton>
        <ActionButton
          type="submit"
          look="danger"
          state={actions.stateOf('blockNumber')}
          onPress={() => undefined}
        >
          {say.block}
        </ActionButton>
      </div>
    </Dialog>
  );
}
