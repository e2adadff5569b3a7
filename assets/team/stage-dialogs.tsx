import { useState } from 'preact/hooks';
import type { MovePreview } from '../../src/team/rules/stages';
import { isWrittenDay } from '../../src/team/rules/page-clock';
import { ActionButton } from '../components/action-button';
import { Switch } from '../components/choice';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { Icon } from '../components/icons';
import { act, ask, stateOf } from './actions';
import { useDesk, type ShownStore } from './desk';
import { Foot } from './foot';
import { dayWords, whenWords, words } from './words';

/** Completes a stage; what stands against it is said, and only an admin may insist. */
export function CompleteStageDialog({
  of,
  stage: id,
}: {
  readonly of: ShownStore;
  readonly stage: string;
}) {
  const desk = useDesk();
  const say = words().stores;
  const { store } = of;
  const [insists, setInsists] = useState(false);
  const stage = store.stages.find((one) => one.id === id);
  const first = store.stages.find(({ state }) => state === 'open');
  if (!stage) return null;
  const open = of.tasks.filter((task) => task.stage === id).length;
  const against = [
    ...(stage.state === 'waiting' ? [say.completeTurn(first?.name ?? '')] : []),
    ...(open > 0 ? [say.completeOpen(open)] : []),
  ];
  const complete = async (): Promise<void> => {
    const done = await act(
      'completeStage',
      {
        action: 'completeStage',
        store: store.id,
        stage: id,
        ...(insists ? { insist: true } : {}),
      },
      () => say.completed(stage.name),
    );
    if (done) desk.close();
  };
  return (
    <Dialog
      title={say.completeTitle(stage.name)}
      onClose={desk.close}
      onSubmit={() => void complete()}
    >
      {against.map((sentence) => (
        <p class="mark late" key={sentence}>
          <Icon name="late" />
          {sentence}
        </p>
      ))}
      <p class="says">{say.completeTells(of.people.length)}</p>
      {against.length > 0 && desk.me.admin && (
        <Switch label={say.insist} on={insists} onChange={setInsists} />
      )}
      <Foot
        state={stateOf('completeStage', 'completeStage')}
        blocked={against.length > 0 && desk.me.admin && !insists}
      >
        {say.complete}
      </Foot>
    </Dialog>
  );
}

/** Another opening day: first what would move, then moving it. */
export function MoveDialog({ of }: { readonly of: ShownStore }) {
  const desk = useDesk();
  const say = words().stores;
  const { store } = of;
  const [day, setDay] = useState(store.openingOn);
  const [preview, setPreview] = useState<MovePreview>();
  const [error, setError] = useState<string>();
  const look = async (): Promise<void> => {
    if (!isWrittenDay(day)) return setError(say.enterDay);
    if (day === store.openingOn) return setError(say.movesNothing);
    try {
      const answer = await ask({ action: 'previewMove', store: store.id, openingOn: day });
      setPreview(answer.preview);
    } catch (refusal) {
      setError(refusal instanceof Error ? refusal.message : String(refusal));
    }
  };
  const move = async (): Promise<void> => {
    const done = await act('move', { action: 'moveOpening', store: store.id, openingOn: day }, () =>
      say.moved(dayWords(day)),
    );
    if (done) desk.close();
  };
  return (
    <Dialog
      title={say.moveTitle(store.name)}
      onClose={desk.close}
      onSubmit={() => void (preview ? move() : look())}
    >
      <Field
        label={say.openingOn}
        type="date"
        value={day}
        error={error}
        onInput={(next) => {
          setDay(next);
          setPreview(undefined);
          setError(undefined);
        }}
      />
      {preview && <Moves preview={preview} zone={store.timeZone} />}
      {preview && <p class="says">{say.moveTells(of.people.length)}</p>}
      {preview ? (
        <Foot state={stateOf('move', 'moveOpening')}>{say.move}</Foot>
      ) : (
        <div class="dialog-actions">
          <ActionButton onPress={desk.close}>{words().actions.cancel}</ActionButton>
          <ActionButton type="submit" look="main" onPress={() => undefined}>
            {say.preview}
          </ActionButton>
        </div>
      )}
    </Dialog>
  );
}

function Moves({ preview, zone }: { readonly preview: MovePreview; readonly zone: string }) {
  const say = words().stores;
  const late = (
    <span class="mark late">
      <Icon name="late" />
      {say.wouldBeLate}
    </span>
  );
  return (
    <div class="moves" role="status">
      <p>
        <b>{say.moves(preview.days)}</b>
      </p>
      {preview.stages.length > 0 && (
        <>
          <h3>{say.stagesMove}</h3>
          <ul>
            {preview.stages.map((stage) => (
              <li key={stage.id}>
                <b>
                  {stage.id} {stage.name}
                </b>{' '}
                {dayWords(stage.from)} → {dayWords(stage.to)} {stage.late && late}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say.tasksMove(preview.tasks.length)}</h3>
      <ul>
        {preview.tasks.map((task) => (
          <li key={task.id}>
            <b>
              {task.code} {task.title}
            </b>{' '}
            {whenWords(zone, task.from)} → {whenWords(zone, task.to)} {task.late && late}
          </li>
        ))}
      </ul>
    </div>
  );
}
