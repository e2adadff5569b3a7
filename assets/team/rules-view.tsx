import { useState } from 'preact/hooks';
import type { PoliciesPage } from '../../src/team/page-api';
import { PRIORITIES, type Policy } from '../../src/team/rules/policy';
import type { TeamAnswer } from '../../src/team/staff-api';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { newId } from '../live/new-id';
import { useDesk } from './desk';
import { KeysSection } from './keys-section';
import { Unread } from './nothing';
import { useReading } from './readings';
import { Simulator } from './simulator';
import { lengthWords, policyName, stepWords, words } from './words';

const ID_LENGTH = 10;
const MINUTE_MS = 60_000;

/** What happens when nobody does anything: the policies, and what one of them would do. */
export function RulesView() {
  const desk = useDesk();
  const say = words().rules;
  const { data, problem } = useReading<PoliciesPage>({ action: 'pagePolicies' });
  const stores = useReading<TeamAnswer>({ action: 'stores' }, { calmMs: 5_000 });
  const isRead = data !== undefined && (stores.data ?? stores.problem) !== undefined;
  const [tried, setTried] = useState<string>('high');
  const standard = data
    ? ([...PRIORITIES, 'stage'] as const).map((of) => ({ ...data.standard[of], id: of }))
    : [];
  const own = data?.own.filter(({ id }) => !standard.some((one) => one.id === id)) ?? [];
  const all = [...standard, ...own];
  const show = (id: string): void => {
    setTried(id);
    document.getElementById('simulator')?.scrollIntoView({ block: 'start' });
  };
  const starter: Policy = {
    ...{ id: '', name: '', repeat: 0, repeatAfter: 24 * 60, ackMinutes: 24 * 60 },
    steps: [{ after: 0, to: 'assignees', by: 'message' }],
  };
  return (
    <>
      <div class="section-head">
        <h2>{say.title}</h2>
        {desk.me.admin && (
          <ActionButton
            look="main"
            onPress={() =>
              desk.open({
                kind: 'policy',
                policy: { ...starter, id: newId(ID_LENGTH) },
                isNew: true,
              })
            }
          >
            <Icon name="plus" /> {say.newRule}
          </ActionButton>
        )}
      </div>
      <p class="intro">{say.intro}</p>
      {problem !== undefined && <Unread problem={problem} />}
      {!isRead && problem === undefined && <div class="skeleton" />}
      {isRead && (
        <ul class="policies">
          {all.map((policy) => (
            <PolicyCard
              key={policy.id}
              policy={policy}
              onTry={() => show(policy.id)}
              onEdit={() => desk.open({ kind: 'policy', policy })}
            />
          ))}
        </ul>
      )}
      {isRead && <Simulator policies={all} chosen={tried} onChoose={setTried} />}
      {isRead && desk.me.admin && <KeysSection />}
    </>
  );
}

function PolicyCard({
  policy,
  onTry,
  onEdit,
}: {
  readonly policy: Policy;
  readonly onTry: () => void;
  readonly onEdit: () => void;
}) {
  const desk = useDesk();
  const say = words().rules;
  const { steps, repeat, repeatAfter, ackMinutes } = policy;
  const name = policyName(policy);
  return (
    <li class="policy" aria-label={name}>
      <h3>{name}</h3>
      <ol class="policy-steps">
        {steps.map((step, at) => (
          <li key={at}>{stepWords(step)}</li>
        ))}
      </ol>
      <p class="quiet">
        {say.rounds(repeat, lengthWords(repeatAfter * MINUTE_MS))}{' '}
        {say.holds(lengthWords(ackMinutes * MINUTE_MS))}
      </p>
      <div class="row-actions">
        <ActionButton name={`${say.try}, ${name}`} onPress={onTry}>
          {say.try}
        </ActionButton>
        {desk.me.admin && (
          <ActionButton name={`${say.edit}, ${name}`} onPress={onEdit}>
            {say.edit}
          </ActionButton>
        )}
      </div>
    </li>
  );
}
