import type { Stage } from '../../src/team/stored';
import { Icon } from '../components/icons';
import { dayWords, words } from './words';

/** The stages of a store in their order: complete, open now, late, still to come. */
export function StageRail({
  stages,
  name,
  lateDays,
}: {
  readonly stages: readonly Stage[];
  readonly name: string;
  readonly lateDays: number;
}) {
  const say = words().stores;
  const done = stages.filter(({ state }) => state === 'done').length;
  return (
    <div class="rail-box">
      <ol class="rail" aria-label={say.progress(name)}>
        {stages.map((stage) => {
          const isLate = stage.state === 'open' && lateDays > 0;
          const says = `${stage.id}, ${stage.name}, ${say.states[stage.state]}, ${say.dueOn(dayWords(stage.dueOn))}`;
          return (
            <li key={stage.id} class={`rail-stage ${stage.state} ${isLate ? 'late' : ''}`}>
              <span aria-hidden="true">
                {stage.state === 'done' ? (
                  <Icon name="check" />
                ) : isLate ? (
                  <Icon name="late" />
                ) : (
                  stage.id
                )}
              </span>
              <span class="unseen">{says}</span>
            </li>
          );
        })}
      </ol>
      <p class="quiet">{say.stagesDone(done, stages.length)}</p>
    </div>
  );
}
