import { ANNOUNCEMENT } from './announcement';
import type { TaskFacts, TeamWords } from './word-list';

const due = ({ due: time }: TaskFacts): string => (time ? ` Para el ${time}.` : '');
const answers = ({ code }: TaskFacts): string =>
  ` Responda HECHO ${code}, LUEGO 30 ${code}, o NO PUEDO ${code} y por qué.`;

const holder = ({ people }: TaskFacts): string =>
  people ? `La tiene ${people}.` : 'No la tiene nadie.';

/** What members read and hear in Spanish; texts do without á, í, ó, ú, which more than double their price. */
export const teamSpanish: TeamWords = {
  reviewed: false,
  voice: 'es-MX',
  task: {
    assignment: (task) =>
      `Nueva tarea ${task.code} en ${task.store}: ${task.title}.${due(task)} Responda VOY ${task.code}, HECHO ${task.code}, o NO PUEDO ${task.code} y por qué.`,
    update: (task) =>
      `${task.code} en ${task.store} ha cambiado: ${task.title}.${due(task)} Responda VOY ${task.code}, HECHO ${task.code}, o NO PUEDO ${task.code} y por que.`,
    reminder: (task) =>
      `Recordatorio: ${task.code} ${task.title} en ${task.store}.${due(task)}${answers(task)}`,
    followUp: (task) =>
      `${task.code} ${task.title} en ${task.store} era para el ${task.due}. ¿Ya se hizo?${answers(task)}`,
    check: (task) => `¿Qué tal va ${task.code} ${task.title} en ${task.store}?${answers(task)}`,
    progress: (task) => `${task.store}, ${task.code} ${task.title}: ${task.about ?? ''}`,
    escalation: (task) =>
      `${task.code} ${task.title} en ${task.store} era para el ${task.due} y no se ha hecho. ${holder(task)} Responda VOY ${task.code} si se encarga, o HECHO ${task.code}.`,
    priority: (task) =>
      `URGENTE: ${task.code} ${task.title} en ${task.store}.${due(task)}${answers(task)}`,
  },
  news: {
    done: (name) => `hecho${name ? ` (${name})` : ''}`,
    blocked: (name, reason) => `bloqueada${name ? ` por ${name}` : ''}: ${reason}`,
  },
  call: {
    member: (task) =>
      `Hola. Llamamos por su tarea ${task.title}, en ${task.store}. Era para el ${task.due}.`,
    manager: (task) =>
      `Hola. La tarea ${task.title}, en ${task.store}, era para el ${task.due} y no se ha hecho. ${holder(task)}`,
    keys: 'Pulse 1 si está hecha, 2 si está en ello, o 3 si no puede hacerla.',
    managerKeys: 'Pulse 1 si está hecha, 2 si se encarga usted, o 3 si no se puede hacer.',
    news: (store, text) => `Hola. Hay un mensaje de ${store}: ${text}`,
    newsKey: 'Pulse 1 para decir que lo ha oído.',
    heard: 'Gracias. Queda anotado que lo ha oído. Adiós.',
    pressed: {
      1: 'Gracias. Queda como hecha.',
      2: 'Gracias. Preguntaremos más tarde.',
      3: 'Gracias. Los encargados se enterarán.',
      none: 'No oímos ninguna tecla. Lo intentaremos más tarde. Adiós.',
    },
    over: 'Esta tarea ya está cerrada. Gracias y adiós.',
    reason: 'lo dijo por teléfono',
  },
  stage: {
    stageDone: (stage, store) => `${store}: ${stage} ha terminado. ¡Gracias!`,
    stageStarted: (stage, store, time) => `${store}: ahora empieza ${stage}, hasta el ${time}.`,
    allDone: (store) => `${store}: todo ha terminado. ¡Gracias a todos y buena apertura!`,
    dateMoved: (store, from, to) =>
      `${store} abre el ${to} en vez del ${from}. Las fechas se han movido; responda LISTA para ver las suyas.`,
    late: (stage, store, time) =>
      `${store}: la etapa ${stage} era para el ${time} y no ha terminado.`,
  },
  announcement: ANNOUNCEMENT.es,
  welcome: (name, store) =>
    `Hola ${name}, ya forma parte del equipo de ${store}. Sus tareas llegan a este teléfono. Responda LISTA para verlas, AYUDA para saber qué puede escribir.`,
  summary: ({ store, open, late, blocked, today, stage, worst }) =>
    [
      `${store} hoy: ${open} abiertas, ${late} atrasadas, ${blocked} bloqueadas, ${today} para hoy.${stage ? ` Etapa: ${stage}.` : ''}`,
      ...worst,
    ].join('\n'),
  reply: {
    done: (codes, left) =>
      `${codes} queda hecho, gracias.${left > 0 ? ` Le quedan ${left}; responda LISTA para verlas.` : ''}`,
    didPart: (code) => `Gracias. ${code} termina cuando lo hayan hecho todos.`,
    onIt: (codes) => `Gracias, ${codes} queda en sus manos.`,
    later: (codes, time) => `De acuerdo, preguntamos por ${codes} a las ${time}.`,
    notYet: (codes) => `Anotado: ${codes} sigue sin hacerse.`,
    blocked: (codes) => `Anotado: ${codes} se ha bloqueado. Avisamos a los encargados.`,
    whyBlocked: (codes) => `¿Qué impide hacer ${codes}? Responda en pocas palabras, por favor.`,
    proof: (code, proof) =>
      proof === 'photo'
        ? `Mande una foto de ${code}, por favor; entonces queda hecho.`
        : `Escriba en pocas palabras qué se hizo en ${code}; entonces queda hecho.`,
    over: (codes) => `${codes} ya se ha cerrado.`,
    notYours: (codes) => `No encontramos ninguna tarea suya ${codes}. Responda LISTA para verlas.`,
    which: (choices) => `¿De qué tarea habla? Responda con su nombre: ${choices}`,
    who: (code, people) => (people ? `${code} la tiene ${people}.` : `${code} no la tiene nadie.`),
    managers: (people) => `Sus encargados: ${people || 'nadie por ahora'}.`,
    status: (lines) => lines.join('\n'),
    line: ({ code, title, due: time, state }) =>
      `${code} ${title}${time ? `, para el ${time}` : ''}${state ? ` (${state})` : ''}`,
    states: {
      asked: '',
      onIt: 'en ello',
      later: 'para luego',
      blocked: 'bloqueada',
      done: 'su parte hecha',
      late: 'atrasada',
    },
    nothing: 'No tiene tareas abiertas.',
    help: 'Puede escribir: HECHO A3 - VOY A3 - LUEGO 30 A3 o HASTA LAS 17:00 A3 - NO PUEDO A3 y por qué - LISTA - QUIEN A3. Una foto vale como prueba.',
    thanks: 'De nada.',
    read: 'Gracias, queda como visto.',
    unknown: 'Perdone, no lo entendimos. Responda LISTA para ver sus tareas, o AYUDA.',
    stranger: (business) =>
      `Este es el teléfono del equipo de ${business}. Pida a un encargado que le agregue.`,
    closed: (business) => `El teléfono del equipo de ${business} no se usa por ahora.`,
    forgotten: (business) =>
      `Se ha borrado todo sobre usted en ${business}, y ya no forma parte de sus equipos.`,
  },
};
