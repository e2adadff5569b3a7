import { ANNOUNCEMENT } from './announcement';
import type { TaskFacts, TeamWords } from './word-list';

const due = ({ due: time }: TaskFacts): string => (time ? ` Para el ${time}.` : '');
const answers = ({ code }: TaskFacts): string =>
  ` Responda HECHO ${code}, LUEGO 30 ${code}, o NO PUEDO ${code} y por que.`;

/** What members read and hear in Spanish; texts do without á, í, ó, ú, which more than double their price. */
export const teamSpanish: TeamWords = {
  reviewed: false,
  voice: 'es-ES',
  task: {
    assignment: (task) =>
      `Nueva tarea ${task.code} en ${task.store}: ${task.title}.${due(task)} Responda VOY ${task.code}, HECHO ${task.code}, o NO PUEDO ${task.code} y por que.`,
    update: (task) =>
      `${task.code} ${task.title} en ${task.store}: ${task.about ?? ''}.${due(task)}`,
    reminder: (task) =>
      `Recordatorio: ${task.code} ${task.title} en ${task.store}.${due(task)}${answers(task)}`,
    followUp: (task) =>
      `${task.code} ${task.title} en ${task.store} era para el ${task.due}. ¿Ya se hizo?${answers(task)}`,
    check: (task) => `¿Qué tal va ${task.code} ${task.title} en ${task.store}?${answers(task)}`,
    progress: (task) => `${task.store}, ${task.code} ${task.title}: ${task.about ?? ''}`,
    escalation: (task) =>
      `${task.code} ${task.title} en ${task.store} era para el ${task.due} y no se ha hecho. La tiene ${task.people || 'nadie'}. Responda VOY ${task.code} si se encarga, o HECHO ${task.code}.`,
    priority: (task) =>
      `URGENTE: ${task.code} ${task.title} en ${task.store}.${due(task)}${answers(task)}`,
  },
  call: {
    member: (task) =>
      `Hola. Llamamos por su tarea ${task.title}, en ${task.store}. Era para el ${task.due}.`,
    manager: (task) =>
      `Hola. La tarea ${task.title}, en ${task.store}, era para el ${task.due} y no se ha hecho. La tiene ${task.people || 'nadie'}.`,
    keys: 'Pulse 1 si está hecha, 2 si está en ello, o 3 si no puede hacerla.',
    managerKeys: 'Pulse 1 si está hecha, 2 si se encarga usted, o 3 si no se puede hacer.',
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
    `Hola ${name}, forma parte del equipo de ${store}. Sus tareas llegan a este numero. Responda LISTA para verlas, AYUDA para saber qué puede decir.`,
  summary: ({ store, open, late, blocked, today, stage, worst }) =>
    [
      `${store} hoy: ${open} abiertas, ${late} tarde, ${blocked} bloqueadas, ${today} para hoy.${stage ? ` Etapa: ${stage}.` : ''}`,
      ...worst,
    ].join('\n'),
  reply: {
    done: (codes, left) =>
      `${codes} queda hecho, gracias.${left > 0 ? ` Le quedan ${left}; responda LISTA para verlas.` : ''}`,
    didPart: (code) => `Gracias. ${code} termina cuando lo hayan hecho todos.`,
    onIt: (codes) => `Gracias, ${codes} es cosa suya.`,
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
    which: (choices) => `¿De cual habla? Responda con su nombre: ${choices}`,
    who: (code, people) => `${code} la tiene ${people || 'nadie'}.`,
    managers: (people) => `Sus encargados: ${people || 'nadie por ahora'}.`,
    status: (lines) => lines.join('\n'),
    line: ({ code, title, due: time, state }) =>
      `${code} ${title}${time ? `, para el ${time}` : ''}${state ? ` (${state})` : ''}`,
    states: {
      asked: '',
      onIt: 'en ello',
      later: 'luego',
      blocked: 'bloqueada',
      done: 'su parte hecha',
      late: 'tarde',
    },
    nothing: 'No tiene tareas abiertas.',
    help: 'Puede decir: HECHO A3 - VOY A3 - LUEGO 30 A3 o HASTA LAS 17:00 A3 - NO PUEDO A3 y por qué - LISTA - QUIEN A3. Una foto vale como prueba.',
    thanks: 'De nada.',
    read: 'Gracias, queda como visto.',
    unknown: 'Perdone, no lo entendimos. Responda LISTA para ver sus tareas, o AYUDA.',
    stranger: (business) =>
      `Este es el numero del equipo de ${business}. Pida a un encargado que le ponga en el equipo.`,
    closed: (business) => `El numero del equipo de ${business} no se usa ahora.`,
    left: (business) => `Le quitamos de las listas del equipo de ${business}.`,
    nobody: 'nadie',
  },
};
