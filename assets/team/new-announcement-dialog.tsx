import { useState } from 'preact/hooks';
import { countSms } from '../../src/messaging/segments';
import type { GroupView, TeamAnswer } from '../../src/team/staff-api';
import type { TextOverrides } from '../../src/messaging/texts';
import { announcementWords } from '../../src/team/words/announcement';
import { ActionButton } from '../components/action-button';
import { Choice, Switch } from '../components/choice';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { Icon } from '../components/icons';
import { language } from '../components/language';
import { newId } from '../live/new-id';
import { act, stateOf } from './actions';
import { readArchive } from './archive';
import { useDesk } from './desk';
import { useDraft } from './draft';
import { useReading } from './readings';
import { useGroups } from './said-view';
import { words } from './words';

const ID_LENGTH = 10;
const MOST_LETTERS = 1_000;
const MOST_SHOWN = 8;

/** The store a group belongs to is named before the text. */
function arrivesAs(
  group: GroupView,
  stores: TeamAnswer['stores'],
  text: string,
  own: TextOverrides | undefined,
): string {
  const store = stores?.find(({ id }) => id === group.store)?.name ?? group.name;
  return announcementWords(language(), own, store, text);
}

/** Says something to everybody of a group: whom it reaches and how it reads is seen before it goes. */
export function NewAnnouncementDialog() {
  const desk = useDesk();
  const say = words().said;
  const groups = useGroups();
  const { data } = useReading<TeamAnswer>({ action: 'stores' }, { calmMs: 5_000 });
  const [draft, change, forget] = useDraft('announcement', {
    id: '',
    group: '',
    text: '',
    critical: false,
  });
  const [wrong, setWrong] = useState<Partial<Record<'group' | 'text', string>>>({});
  const [isSure, setSure] = useState(false);
  const group = groups?.find(({ id }) => id === draft.group);
  const text = draft.text.trim();
  const arrives = group ? arrivesAs(group, data?.stores, text, desk.start.announcement) : '';
  const { segments: parts, costly } = countSms(arrives);
  const next = async (): Promise<void> => {
    const found = {
      ...(group ? {} : { group: say.enterGroup }),
      ...(text ? {} : { text: say.enterText }),
    };
    setWrong(found);
    if (!group || !text || group.people === 0) return;
    if (!isSure) return setSure(true);
    // Named once, so that pressing again after a lost answer says nothing twice.
    const id = draft.id || newId(ID_LENGTH);
    change({ id });
    const done = await act(
      'announce',
      {
        action: 'announce',
        id,
        group: group.id,
        text,
        ...(draft.critical ? { critical: true } : {}),
      },
      () => say.begun,
    );
    if (!done) return;
    forget();
    void readArchive();
    desk.open({ kind: 'announcement', id });
  };
  const edit = (part: Partial<typeof draft>): void => {
    change(part);
    setWrong({});
    setSure(false);
  };
  return (
    <Dialog title={say.newTitle} onClose={desk.close} onSubmit={() => void next()}>
      {!isSure && (
        <>
          <Choice
            label={say.group}
            value={draft.group}
            first={words().actions.choose}
            error={wrong.group}
            options={(groups ?? []).map(({ id, name, kind, people }) => [
              id,
              kind === 'store' ? say.storeOption(name, people) : say.groupOption(name, people),
            ])}
            onChoose={(chosen) => edit({ group: chosen })}
          />
          <Field
            label={say.text}
            hint={say.textHint}
            rows={4}
            maxLength={MOST_LETTERS}
            value={draft.text}
            error={wrong.text}
            onInput={(typed) => edit({ text: typed })}
          />
          <Switch
            label={say.critical}
            hint={say.criticalHint}
            on={draft.critical}
            onChange={(critical) => edit({ critical })}
          />
        </>
      )}
      {group && text && (
        <>
          <h3>{say.looksLike}</h3>
          <p class="bubble">{arrives}</p>
          <p class="quiet">{say.length(parts, arrives.length)}</p>
          {costly.length > 0 && (
            <p class="finding">
              <Icon name="late" />
              {say.costly(costly.slice(0, MOST_SHOWN).join(' '))}
            </p>
          )}
        </>
      )}
      {group && (
        <p class={group.people === 0 ? 'form-error' : 'says'} role="status">
          {group.people === 0 ? say.nobodyThere : say.goesTo(group.people, parts)}
        </p>
      )}
      <div class="dialog-actions">
        <ActionButton onPress={isSure ? () => setSure(false) : desk.close}>
          {isSure ? words().actions.back : words().actions.close}
        </ActionButton>
        <ActionButton
          type="submit"
          look="main"
          state={stateOf('announce', 'announce')}
          onPress={() => undefined}
        >
          {isSure && group ? say.sendTo(group.people) : words().actions.next}
        </ActionButton>
      </div>
    </Dialog>
  );
}
