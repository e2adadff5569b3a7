import { useState } from 'preact/hooks';
import { policyFault, POLICY_LIMITS, RECIPIENTS, type Policy } from '../../src/team/rules/policy';
import { ActionButton } from '../components/action-button';
import { Choice, Switch } from '../components/choice';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { Icon } from '../components/icons';
import { act, stateOf } from './actions';
import { useDesk } from './desk';
import { Foot } from './foot';
import { policyName, words } from './words';

const UNITS = { minutes: 1, hours: 60, days: 24 * 60 } as const;
type Unit = keyof typeof UNITS;
const UNIT_NAMES = ['minutes', 'hours', 'days'] as const;
const WAYS = ['message', 'call', 'mail'] as const;

interface StepDraft {
  readonly amount: string;
  readonly unit: Unit;
  readonly side: 'before' | 'after';
  readonly to: Policy['steps'][number]['to'];
  readonly by: Policy['steps'][number]['by'];
  readonly critical: boolean;
}

/** The largest unit that says it without a rest. */
function stepDraft({ after, to, by, critical = false }: Policy['steps'][number]): StepDraft {
  const minutes = Math.abs(after);
  const unit =
    minutes > 0 && minutes % UNITS.days === 0
      ? 'days'
      : minutes > 0 && minutes % UNITS.hours === 0
        ? 'hours'
        : 'minutes';
  const side = after < 0 ? 'before' : 'after';
  return { amount: String(minutes / UNITS[unit]), unit, side, to, by, critical };
}

const stepOf = ({ amount, unit, side, to, by, critical }: StepDraft): Policy['steps'][number] => ({
  after: Math.round(Number(amount.replace(',', '.')) * UNITS[unit]) * (side === 'before' ? -1 : 1),
  to,
  by,
  ...(critical ? { critical } : {}),
});

/** Writes or changes a policy; the same check that the service makes says what is wrong before it is sent. */
export function PolicyDialog({
  policy,
  isNew = false,
}: {
  readonly policy: Policy;
  readonly isNew?: boolean;
}) {
  const desk = useDesk();
  const say = words().rules;
  const isStandard = policy.id === policy.name;
  const [name, setName] = useState(policy.name);
  const [steps, setSteps] = useState(() => policy.steps.map(stepDraft));
  const [repeat, setRepeat] = useState(String(policy.repeat));
  const [between, setBetween] = useState(String(policy.repeatAfter / 60));
  const [holds, setHolds] = useState(String(policy.ackMinutes / 60));
  const [fault, setFault] = useState('');
  const change = (at: number, part: Partial<StepDraft>): void => {
    setSteps(steps.map((step, index) => (index === at ? { ...step, ...part } : step)));
    setFault('');
  };
  const save = async (): Promise<void> => {
    const wanted: Policy = {
      id: policy.id,
      name: name.trim(),
      steps: steps.map(stepOf),
      repeat: Math.round(Number(repeat)),
      repeatAfter: Math.round(Number(between.replace(',', '.')) * 60),
      ackMinutes: Math.round(Number(holds.replace(',', '.')) * 60),
    };
    const isNumber = [...wanted.steps.map(({ after }) => after), wanted.repeat].every(
      Number.isFinite,
    );
    const found = isNumber ? policyFault(wanted) : 'after';
    if (wanted.name === '') return setFault(say.enterName);
    if (found !== undefined) return setFault(say.faults[found] ?? found);
    const done = await act('policy', { action: 'savePolicy', ...wanted }, () =>
      say.saved(policyName(wanted)),
    );
    if (done) desk.close();
  };
  return (
    <Dialog
      title={isNew ? say.newRule : policyName(policy)}
      look="drawer"
      onClose={desk.close}
      onSubmit={() => void save()}
    >
      {!isStandard && (
        <Field label={say.name} autoFocus maxLength={60} value={name} onInput={setName} />
      )}
      {steps.map((step, at) => (
        <fieldset class="policy-step" key={at}>
          <legend>{say.step(at + 1)}</legend>
          <div class="step-when">
            <Field
              label={say.amount}
              inputMode="numeric"
              maxLength={5}
              value={step.amount}
              onInput={(amount) => change(at, { amount })}
            />
            <Choice
              label={say.unit}
              value={step.unit}
              options={UNIT_NAMES.map((unit) => [unit, say.units[unit]])}
              onChoose={(chosen) =>
                change(at, { unit: UNIT_NAMES.find((one) => one === chosen) ?? 'days' })
              }
            />
            <Choice
              label={say.side}
              value={step.side}
              options={(['before', 'after'] as const).map((side) => [side, say.sides[side]])}
              onChoose={(side) => change(at, { side: side === 'before' ? 'before' : 'after' })}
            />
          </div>
          <div class="side-by-side">
            <Choice
              label={say.by}
              value={step.by}
              options={WAYS.map((way) => [way, say.ways[way]])}
              onChoose={(chosen) =>
                change(at, { by: WAYS.find((one) => one === chosen) ?? 'message' })
              }
            />
            <Choice
              label={say.to}
              value={step.to}
              options={RECIPIENTS.map((to) => [to, say.recipients[to]])}
              onChoose={(chosen) =>
                change(at, { to: RECIPIENTS.find((one) => one === chosen) ?? 'assignees' })
              }
            />
          </div>
          <div class="step-foot">
            <Switch
              label={say.critical}
              on={step.critical}
              onChange={(critical) => change(at, { critical })}
            />
            <button
              type="button"
              class="button bare"
              aria-label={say.removeStep(at + 1)}
              onClick={() => setSteps(steps.filter((_, index) => index !== at))}
            >
              <Icon name="cross" />
            </button>
          </div>
        </fieldset>
      ))}
      {steps.length < POLICY_LIMITS.steps && (
        <ActionButton
          onPress={() => {
            const last = steps.at(-1) ?? stepDraft({ after: 0, to: 'assignees', by: 'message' });
            setSteps([...steps, last]);
          }}
        >
          <Icon name="plus" /> {say.addStep}
        </ActionButton>
      )}
      <div class="side-by-side">
        <Field
          label={say.repeat}
          hint={say.repeatHint}
          inputMode="numeric"
          maxLength={1}
          value={repeat}
          onInput={setRepeat}
        />
        <Field
          label={say.repeatAfter}
          inputMode="numeric"
          maxLength={5}
          value={between}
          onInput={setBetween}
        />
      </div>
      <Field
        label={say.ack}
        hint={say.ackHint}
        inputMode="numeric"
        maxLength={5}
        value={holds}
        onInput={setHolds}
      />
      {fault && (
        <p class="form-error" role="alert">
          {fault}
        </p>
      )}
      <Foot state={stateOf('policy', 'savePolicy')}>{words().actions.save}</Foot>
    </Dialog>
  );
}
