import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EventForm } from '../../src/events/event-form';
import type { EventMode, OrderLimit } from '../../src/events/event';
import { LANGUAGES } from '../../src/languages/languages';
import { ActionButton } from '../components/action-button';
import { Field } from '../components/field';
import { readable } from '../components/phone-number';
import { adminWords, wrongIn, type Wrong } from './fields';

interface Props {
  readonly first: EventForm;
  /** An event keeps what it is for. */
  readonly isNew: boolean;
  readonly numbers: readonly string[];
  readonly submit: string;
  readonly send: (form: EventForm) => Promise<void>;
  /** Further questions of a new event. */
  readonly children?: ComponentChildren;
}

const MODES: readonly EventMode[] = ['orders', 'questions'];
const LIMITS: readonly OrderLimit['per'][] = ['none', 'event', 'day'];
const NO_LEAD = { name: false, email: false, code: false, skippable: true };

/** Everything an event goes by; what is wrong with a field stands beside it. */
export function SettingsForm({ first, isNew, numbers, submit, send, children }: Props) {
  const [form, setForm] = useState(first);
  const [wrong, setWrong] = useState<Wrong>(new Map());
  const [problem, setProblem] = useState('');
  const [pending, setPending] = useState(false);
  const say = adminWords();
  const change = (next: Partial<EventForm>): void => setForm({ ...form, ...next });
  const save = async (): Promise<void> => {
    if (pending) return;
    setPending(true);
    setProblem('');
    setWrong(new Map());
    try {
      await send(form);
    } catch (refusal) {
      const found = wrongIn(refusal);
      setWrong(found);
      setProblem(
        found.size > 0
          ? say.lookAt(found.size)
          : refusal instanceof Error
            ? refusal.message
            : String(refusal),
      );
    } finally {
      setPending(false);
    }
  };
  const number = (value: number | undefined): string => (value === undefined ? '' : String(value));
  const offered = [...new Set([...numbers, ...form.numbers])];
  const lead = form.lead ?? NO_LEAD;
  const setLead = (next: Partial<typeof NO_LEAD>): void => {
    const all = { ...lead, ...next };
    const { lead: _lead, ...rest } = form;
    setForm(all.name || all.email ? { ...rest, lead: all } : rest);
  };
  return (
    <form
      class="event-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={say.fields.name}
        hint={say.hints.name}
        maxLength={60}
        value={form.name}
        error={wrong.get('name')}
        onInput={(name) => change({ name })}
      />
      {isNew && (
        <Choices
          legend={say.fields.mode}
          kind="radio"
          options={MODES.map((mode) => ({
            name: say.modes[mode],
            checked: form.mode === mode,
            choose: () => change({ mode }),
          }))}
          wrong={wrong.get('mode')}
        />
      )}
      <Choices
        legend={say.fields.numbers}
        kind="checkbox"
        options={offered.map((one) => ({
          name: numbers.includes(one) ? readable(one) : say.gone(readable(one)),
          checked: form.numbers.includes(one),
          choose: () => change({ numbers: toggle(form.numbers, one) }),
        }))}
        wrong={wrong.get('numbers') ?? (offered.length === 0 ? say.noNumbers : undefined)}
      />
      <Choices
        legend={say.fields.languages}
        kind="checkbox"
        options={LANGUAGES.map((one) => ({
          name: say.inLanguage[one],
          checked: form.languages.includes(one),
          choose: () => change({ languages: toggle(form.languages, one) }),
        }))}
        wrong={wrong.get('languages')}
      />
      {LANGUAGES.filter((one) => form.languages.includes(one)).map((one) => (
        <Field
          key={one}
          label={`${say.fields.welcome} (${say.inLanguage[one]})`}
          hint={say.hints.welcome}
          rows={2}
          value={form.welcome[one] ?? ''}
          error={wrong.get(`welcome.${one}`)}
          onInput={(text) => change({ welcome: { ...form.welcome, [one]: text } })}
        />
      ))}
      {form.mode === 'orders' && (
        <>
          <Field
            label={say.fields.pickup}
            hint={say.hints.pickup}
            value={form.pickup}
            error={wrong.get('pickup')}
            onInput={(pickup) => change({ pickup })}
          />
          <Choices
            legend={say.fields.limit}
            kind="radio"
            options={LIMITS.map((per) => ({
              name: say.limits[per],
              checked: form.limit.per === per,
              choose: () => change({ limit: { ...form.limit, per } }),
            }))}
          />
          {form.limit.per !== 'none' && (
            <Field
              label={say.fields.most}
              inputMode="numeric"
              value={number(form.limit.most)}
              error={wrong.get('limit')}
              onInput={(most) => change({ limit: { ...form.limit, most: Number(most) || 0 } })}
            />
          )}
          <Field
            label={say.fields.perOrder}
            hint={say.hints.perOrder}
            inputMode="numeric"
            value={number(form.perOrder)}
            error={wrong.get('perOrder')}
            onInput={(most) => change({ perOrder: Number(most) || 0 })}
          />
          <Field
            label={say.fields.feedbackAfter}
            hint={say.hints.feedbackAfter}
            inputMode="numeric"
            value={number(form.feedbackAfter)}
            error={wrong.get('feedbackAfter')}
            onInput={(typed) => {
              const { feedbackAfter: _after, ...rest } = form;
              setForm(typed.trim() === '' ? rest : { ...rest, feedbackAfter: Number(typed) || 0 });
            }}
          />
        </>
      )}
      {form.mode === 'questions' && (
        <Field
          label={say.fields.mostQuestions}
          inputMode="numeric"
          value={number(form.mostQuestions)}
          error={wrong.get('mostQuestions')}
          onInput={(most) => change({ mostQuestions: Number(most) || 0 })}
        />
      )}
      <Choices
        legend={`${say.lead}. ${say.hints.lead}`}
        kind="checkbox"
        options={[
          {
            name: say.fields.leadName,
            checked: lead.name,
            choose: () => setLead({ name: !lead.name }),
          },
          {
            name: say.fields.leadEmail,
            checked: lead.email,
            choose: () => setLead({ email: !lead.email }),
          },
          {
            name: say.fields.leadCode,
            checked: lead.code,
            choose: () => setLead({ code: !lead.code }),
          },
          {
            name: say.fields.leadSkippable,
            checked: lead.skippable,
            choose: () => setLead({ skippable: !lead.skippable }),
          },
        ]}
        wrong={wrong.get('lead.code')}
      />
      {children}
      {problem && (
        <p class="form-error" role="alert">
          {problem}
        </p>
      )}
      <ActionButton
        type="submit"
        look="main"
        state={pending ? 'pending' : 'idle'}
        onPress={() => undefined}
      >
        {submit}
      </ActionButton>
    </form>
  );
}

const toggle = <T extends string>(all: readonly T[], one: T): readonly T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

interface ChoicesProps {
  readonly legend: string;
  readonly kind: 'radio' | 'checkbox';
  readonly options: readonly {
    readonly name: string;
    readonly checked: boolean;
    readonly choose: () => void;
  }[];
  readonly wrong?: string | undefined;
}

/** One or several of a few. */
export function Choices({ legend, kind, options, wrong }: ChoicesProps) {
  return (
    <fieldset class="event-choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.name}>
          <input type={kind} name={legend} checked={option.checked} onChange={option.choose} />
          {option.name}
        </label>
      ))}
      {wrong && (
        <p class="error" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
