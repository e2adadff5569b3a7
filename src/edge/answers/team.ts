import { staffOnly } from './answer';

/** What the team's desk and its API can refuse. */
export const TEAM_ANSWERS = {
  'stage-done': staffOnly(409, {
    en: '{name} is completed already, so this changed nothing.',
    es: '{name} ya está terminada, así que no cambió nada.',
  }),
  'stage-waits': staffOnly(409, {
    en: 'It is not the turn of {name} yet: {first} comes first. An admin can complete it all the same.',
    es: 'Todavía no le toca a {name}: antes va {first}. Un administrador puede terminarla de todos modos.',
  }),
  'stage-unfinished': staffOnly(409, {
    en: '{name} still has open tasks ({open}). An admin can complete it all the same.',
    es: '{name} aún tiene tareas abiertas ({open}). Un administrador puede terminarla de todos modos.',
  }),
  'task-over': staffOnly(409, {
    en: '{code} is over already, so this changed nothing.',
    es: '{code} ya está cerrada, así que no cambió nada.',
  }),
  'task-open': staffOnly(409, {
    en: '{code} is open, so this changed nothing.',
    es: '{code} está abierta, así que no cambió nada.',
  }),
  'task-not-blocked': staffOnly(409, {
    en: '{code} is not blocked, so this changed nothing.',
    es: '{code} no está bloqueada, así que no cambió nada.',
  }),
  'proof-needed': staffOnly(409, {
    en: '{code} is done with a {proof}: please add it.',
    es: '{code} se termina con una {proof}: agréguela, por favor.',
  }),
  'bad-day': staffOnly(400, {
    en: 'Please give a day and a time that exist, like 2026-12-24 and 17:00.',
    es: 'Escriba un día y una hora que existan, como 2026-12-24 y 17:00.',
  }),
  'bad-policy': staffOnly(400, {
    en: 'This policy cannot be kept: please look at {field}.',
    es: 'Esta regla no se puede cumplir: revise {field}.',
  }),
  'too-many': staffOnly(409, {
    en: 'There is room for {max} of them, and no more.',
    es: 'Caben {max} como máximo.',
  }),
  'not-your-store': staffOnly(403, {
    en: 'Only managers of this store may do this. An admin can make somebody one.',
    es: 'Solo los encargados de esta tienda pueden hacerlo. Un administrador puede nombrar a uno.',
  }),
  'not-your-task': staffOnly(403, {
    en: 'Only whoever has this task, or a manager, may do this.',
    es: 'Solo quien tiene esta tarea, o un encargado, puede hacerlo.',
  }),
  'token-wrong': staffOnly(401, {
    en: 'This key is not known here. An admin can make a new one.',
    es: 'Esta clave no se conoce aquí. Un administrador puede crear otra.',
  }),
  'token-expired': staffOnly(401, {
    en: 'This key has run out. An admin can make a new one.',
    es: 'Esta clave ha caducado. Un administrador puede crear otra.',
  }),
  'token-narrow': staffOnly(403, {
    en: 'This key is not for this: it lacks {scope}.',
    es: 'Esta clave no sirve para esto: le falta {scope}.',
  }),
} as const;
