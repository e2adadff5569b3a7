import type { ComponentChildren } from 'preact';
import { ActionButton } from '../components/action-button';
import { forget, unsaved } from './drafts';
import { problem, save, saving } from './saving';
import { words } from './words';

/** What the names of a form's fields begin with. */
interface Fields {
  readonly fields: readonly string[];
}

/** The foot of a form: how much is not saved yet, and the one thing to do about it. Always in sight. */
function SaveBar({ fields }: Fields) {
  const changes = unsaved(fields);
  const count = changes.length;
  return (
    <div class="save-bar">
      <p class={problem.value ? 'form-error' : 'save-state'}>
        {problem.value || (count > 0 ? words().unsaved(count) : words().nothingToSave)}
      </p>
      {count > 0 && (
        <ActionButton
          onPress={() => {
            forget(changes);
            problem.value = '';
          }}
        >
          {words().discard}
        </ActionButton>
      )}
      <ActionButton
        look="main"
        type="submit"
        state={saving.value ? 'pending' : 'idle'}
        blocked={count === 0}
        onPress={() => undefined}
      >
        {words().save}
      </ActionButton>
    </div>
  );
}

interface Props extends Fields {
  /** Something about the form that must be mended before it is worth asking the service. */
  readonly blocked?: string | undefined;
  readonly children: ComponentChildren;
}

/** A form around some of the fields, with its foot. */
export function SectionForm({ fields, blocked, children }: Props) {
  return (
    <form
      class="section-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const changes = unsaved(fields);
        if (changes.length === 0) return;
        if (blocked) problem.value = blocked;
        else void save(changes);
      }}
    >
      {children}
      <SaveBar fields={fields} />
    </form>
  );
}
