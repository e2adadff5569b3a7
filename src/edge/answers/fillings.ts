import type { Language } from '../../languages/languages';

/**
 * Words that refusals bring along and that are put into a sentence: which value of which {curly} part is said how.
 * Everything else, such as a name or a number, is put in as it is.
 */
const FILLINGS: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>
> = {
  what: {
    list: { en: 'list', es: 'esa lista' },
    broadcast: { en: 'text to everybody', es: 'ese mensaje a todos' },
    event: { en: 'event', es: 'ese evento' },
    dish: { en: 'thing on the menu', es: 'ese producto de la carta' },
    question: { en: 'question', es: 'esa pregunta' },
    person: { en: 'person', es: 'a esa persona' },
    member: { en: 'member', es: 'a esa persona del grupo' },
    coordinator: { en: 'coordinator', es: 'a quien coordina' },
    override: { en: 'change of the rota', es: 'ese cambio de turno' },
    cover: { en: 'cover', es: 'esa sustitución' },
    exchange: { en: 'swap', es: 'ese intercambio' },
    call: { en: 'call', es: 'esa llamada' },
    voicemail: { en: 'voicemail', es: 'ese mensaje de voz' },
    payment: { en: 'payment', es: 'ese pago' },
    group: { en: 'group', es: 'ese grupo' },
    recording: { en: 'recording', es: 'esa grabación' },
    calendar: { en: 'calendar', es: 'ese calendario' },
    store: { en: 'store', es: 'esa tienda' },
    stage: { en: 'stage', es: 'esa etapa' },
    task: { en: 'task', es: 'esa tarea' },
    item: { en: 'thing on the checklist', es: 'ese punto de la lista' },
    place: { en: 'place', es: 'ese lugar' },
    announcement: { en: 'announcement', es: 'ese aviso' },
    policy: { en: 'policy', es: 'esa regla' },
    key: { en: 'key', es: 'esa clave' },
    picture: { en: 'picture', es: 'esa foto' },
  },
  proof: {
    photo: { en: 'photo', es: 'foto' },
    note: { en: 'note', es: 'nota' },
  },
  status: {
    waiting: { en: 'waiting', es: 'en espera' },
    queued: { en: 'in the queue', es: 'en la cola' },
    ready: { en: 'ready', es: 'listo' },
    collected: { en: 'collected', es: 'recogido' },
    called: { en: 'called', es: 'con mesa lista' },
    seated: { en: 'seated', es: 'en su mesa' },
    left: { en: 'gone', es: 'retirado' },
    cancelled: { en: 'off the list', es: 'fuera de la lista' },
    noShow: { en: 'a no-show', es: 'ausente' },
  },
};

/** Puts the values of a refusal into its sentence; a part that nobody fills stays as it is. */
export function fill(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return FILLINGS[name]?.[value]?.[language] ?? String(value);
  });
}

/** Whether a value has words of its own. */
export const isFilling = (name: string, value: string): boolean =>
  FILLINGS[name]?.[value] !== undefined;
