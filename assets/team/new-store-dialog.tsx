import { useState } from 'preact/hooks';
import { STORE_OPENING } from '../../src/team/rules/starters';
import { dayIn, dayLater, isWrittenDay } from '../../src/team/rules/page-clock';
import { ActionButton } from '../components/action-button';
import { Field } from '../components/field';
import { Dialog } from '../components/dialog';
import { Icon } from '../components/icons';
import { language } from '../components/language';
import { newId } from '../live/new-id';
import { momentNow } from '../live/service-clock';
import { act, stateOf } from './actions';
import { useDesk } from './desk';
import { useDraft } from './draft';
import { Foot } from './foot';
import { dayWords, words } from './words';

const ID_LENGTH = 10;
/** Whoever has not said when it opens gets a day that leaves room for all stages of the template. */
const USUAL_DAYS = 30;
const MOST_STAGES = 19;

interface StageDraft {
  readonly name: string;
  readonly days: string;
}
type Wrong = Partial<Record<'name' | 'day' | 'stages', string>>;

/** A store, its stages counted back from the day it opens. */
export function NewStoreDialog() {
  const desk = useDesk();
  const say = words().stores;
  const zone = desk.business.timeZone;
  const [draft, change, forget] = useDraft('store', {
    id: '',
    name: '',
    day: dayLater(dayIn(zone, momentNow()), USUAL_DAYS),
    stages: STORE_OPENING[language()].map(({ name, daysBefore }): StageDraft => ({
      name,
      days: String(daysBefore),
    })),
  });
  const [wrong, setWrong] = useState<Wrong>({});
  const changeStage = (at: number, part: Partial<StageDraft>): void =>
    change({
      stages: draft.stages.map((stage, index) => (index === at ? { ...stage, ...part } : stage)),
    });
  const create = async (): Promise<void> => {
    const isWhole = draft.stages.every(
      ({ name, days }) => name.trim() !== '' && /^-?\d{1,3}$/.test(days.trim()),
    );
    const found: Wrong = {
      ...(draft.name.trim() === '' ? { name: say.enterName } : {}),
      ...(isWrittenDay(draft.day) ? {} : { day: say.enterDay }),
      ...(isWhole && draft.stages.length > 0 ? {} : { stages: say.enterStages }),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const id = draft.id || newId(ID_LENGTH);
    change({ id });
    const done = await act(
      'newStore',
      {
        action: 'createStore',
        id,
        name: draft.name.trim(),
        openingOn: draft.day,
        stages: draft.stages.map(({ name, days }) => ({
          name: name.trim(),
          daysBefore: Number(days),
        })),
      },
      () => say.created(draft.name.trim()),
    );
    if (!done) return;
    forget();
    desk.close();
    desk.go('stores', id, 'people');
  };
  return (
    <Dialog title={say.newTitle} onClose={desk.close} onSubmit={() => void create()}>
      <Field
        label={say.name}
        autoFocus
        maxLength={60}
        value={draft.name}
        error={wrong.name}
        onInput={(name) => change({ name })}
      />
      <Field
        label={say.openingOn}
        type="date"
        value={draft.day}
        error={wrong.day}
        onInput={(day) => change({ day })}
      />
      <fieldset class="template">
        <legend>{say.template}</legend>
        <p class="hint">{say.templateHint}</p>
        <ol>
          {draft.stages.map((stage, at) => (
            <li key={at} class="template-stage">
              <input
                aria-label={`${say.stageName} ${at + 1}`}
                maxLength={60}
                value={stage.name}
                onInput={(event) => changeStage(at, { name: event.currentTarget.value })}
              />
              <input
                aria-label={`${say.daysBefore}, ${stage.name}`}
                inputMode="numeric"
                maxLength={4}
                value={stage.days}
                onInput={(event) => changeStage(at, { days: event.currentTarget.value })}
              />
              <span class="quiet">
                {isWrittenDay(draft.day) && /^-?\d{1,3}$/.test(stage.days)
                  ? dayWords(dayLater(draft.day, -Number(stage.days)))
                  : ''}
              </span>
              <button
                type="button"
                class="button bare"
                aria-label={say.removeStage(stage.name)}
                onClick={() => change({ stages: draft.stages.filter((_, index) => index !== at) })}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ol>
        {wrong.stages && (
          <p class="form-error" role="alert">
            {wrong.stages}
          </p>
        )}
        {draft.stages.length < MOST_STAGES && (
          <ActionButton
            onPress={() => change({ stages: [...draft.stages, { name: '', days: '0' }] })}
          >
            <Icon name="plus" /> {say.addStage}
          </ActionButton>
        )}
      </fieldset>
      <Foot state={stateOf('newStore', 'createStore')}>{say.create}</Foot>
    </Dialog>
  );
}
