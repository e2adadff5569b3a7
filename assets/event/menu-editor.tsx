import { useRef, useState } from 'preact/hooks';
import type { Menu, MenuItem, Modifier } from '../../src/events/event';
import { menuSchema } from '../../src/events/stored';
import { LANGUAGES } from '../../src/languages/languages';
import * as v from 'valibot';
import { ActionButton } from '../components/action-button';
import { download } from '../components/csv';
import { Icon } from '../components/icons';
import { toast } from '../components/toast';
import { newId } from '../live/new-id';
import { adminWords, wrongIn, type Wrong } from './fields';

interface Props {
  readonly event: string;
  readonly first: Menu;
  readonly send: (menu: Menu) => Promise<void>;
}

type Kind = 'items' | 'modifiers';
type Thing = MenuItem & Modifier;

const KINDS: readonly Kind[] = ['items', 'modifiers'];
const ID_LETTERS = 8;

/** What stands between the commas. */
const wordsIn = (typed: string): string[] =>
  typed
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** What there is and how it can be had, by language; read from and written to a file as well. */
export function MenuEditor({ event, first, send }: Props) {
  const [menu, setMenu] = useState(first);
  const [wrong, setWrong] = useState<Wrong>(new Map());
  const [problem, setProblem] = useState('');
  const [pending, setPending] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const say = adminWords();
  const change = (kind: Kind, id: string, next: Partial<Thing>): void =>
    setMenu({
      ...menu,
      [kind]: menu[kind].map((one) => (one.id === id ? { ...one, ...next } : one)),
    });
  const save = async (): Promise<void> => {
    if (pending) return;
    setPending(true);
    setProblem('');
    setWrong(new Map());
    try {
      await send(menu);
    } catch (refusal) {
      setWrong(wrongIn(refusal));
      setProblem(refusal instanceof Error ? refusal.message : String(refusal));
    } finally {
      setPending(false);
    }
  };
  const read = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const parsed = v.safeParse(
      menuSchema,
      await chosen
        .text()
        .then(JSON.parse)
        .catch(() => undefined),
    );
    if (!parsed.success) return setProblem(say.menu.notAMenu);
    setMenu(parsed.output);
    setProblem('');
    toast(say.menu.imported);
  };
  return (
    <section class="menu-editor" aria-label={say.menu.title}>
      <h3>{say.menu.title}</h3>
      {KINDS.map((kind) => (
        <div key={kind} class="menu-things">
          <h4>{say.menu[kind]}</h4>
          <p class="hint">{kind === 'modifiers' ? say.menu.groupHint : say.menu.synonymsHint}</p>
          <ul role="list">
            {menu[kind].map((one: MenuItem | Modifier) => (
              <li key={one.id}>
                {LANGUAGES.map((language) => (
                  <input
                    key={language}
                    lang={language}
                    aria-label={`${one.id}: ${say.fields.name} (${say.inLanguage[language]})`}
                    placeholder={say.inLanguage[language]}
                    aria-invalid={wrong.has(`menu.${one.id}`) ? true : undefined}
                    value={one.names[language] ?? ''}
                    onInput={({ currentTarget: { value } }) =>
                      change(kind, one.id, { names: { ...one.names, [language]: value } })
                    }
                  />
                ))}
                <input
                  class="synonyms"
                  aria-label={`${one.id}: ${say.menu.synonyms}`}
                  placeholder={say.menu.synonyms}
                  value={(one.synonyms ?? []).join(', ')}
                  onChange={({ currentTarget: { value } }) =>
                    change(kind, one.id, { synonyms: wordsIn(value) })
                  }
                />
                {kind === 'modifiers' && (
                  <input
                    aria-label={`${one.id}: ${say.menu.group}`}
                    placeholder={say.menu.group}
                    value={('group' in one && one.group) || ''}
                    onInput={({ currentTarget: { value } }) =>
                      change(kind, one.id, { group: value })
                    }
                  />
                )}
                <label>
                  <input
                    type="checkbox"
                    checked={one.off !== true}
                    onChange={({ currentTarget }) =>
                      change(kind, one.id, { off: !currentTarget.checked })
                    }
                  />
                  {say.menu.offered}
                </label>
                <button
                  type="button"
                  class="button bare"
                  aria-label={`${say.actions.remove}: ${one.id}`}
                  onClick={() =>
                    setMenu({ ...menu, [kind]: menu[kind].filter(({ id }) => id !== one.id) })
                  }
                >
                  <Icon name="cross" />
                </button>
                {wrong.has(`menu.${one.id}`) && (
                  <p class="error" role="alert">
                    {wrong.get(`menu.${one.id}`)}
                  </p>
                )}
              </li>
            ))}
          </ul>
          <ActionButton
            onPress={() =>
              setMenu({
                ...menu,
                [kind]: [...menu[kind], { id: newId(ID_LETTERS).toLowerCase(), names: {} }],
              })
            }
          >
            <Icon name="plus" /> {kind === 'items' ? say.actions.addItem : say.actions.addModifier}
          </ActionButton>
        </div>
      ))}
      {(problem || wrong.has('menu')) && (
        <p class="form-error" role="alert">
          {wrong.get('menu') ?? problem}
        </p>
      )}
      <div class="menu-actions">
        <ActionButton look="main" state={pending ? 'pending' : 'idle'} onPress={() => void save()}>
          {say.actions.saveMenu}
        </ActionButton>
        <ActionButton
          onPress={() =>
            download(`${event}-menu.json`, JSON.stringify(menu, null, 2), 'application/json')
          }
        >
          {say.actions.export}
        </ActionButton>
        <ActionButton onPress={() => file.current?.click()}>{say.actions.import}</ActionButton>
        <input
          ref={file}
          type="file"
          accept="application/json"
          hidden
          onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
        />
      </div>
    </section>
  );
}
