import { spanishPhrases } from './spanish-phrases';
import type { TeamLanguage } from './language';

/** How people who work in Spanish answer about their tasks. */
export const spanish: TeamLanguage = {
  code: 'es',
  reviewed: false,
  spellings: `
hecho: echo hexo echa hecha hechas hechos hechito
listo: listos listas listoo
terminado: terminada terminados terminadas
completado: completada completados completadas completo completa
gracias: grax grcs grasias gcias
si: sip simon sii claro
no: nop nel nope
ok: vale okey oki okis dale bueno
que: q ke k
por: x
porfavor: porfa porfis xfa xfavor
estoy: toy
esta: ta
todavia: toavia todabia
aun: haun
ahora: aora ahorita orita
ya: lla`,
  numbers: `
1: uno una un
2: dos par
3: tres
4: cuatro
5: cinco
6: seis
7: siete
8: ocho
9: nueve
10: diez
11: once
12: doce
15: quince
20: veinte
30: treinta
40: cuarenta
45: cuarentaicinco
50: cincuenta`,
  classes: {
    donew: `hecho listo terminado completado acabado solucionado resuelto arreglado instalado entregado cerrado
      finalizado liquidado`,
    finish: `termine terminamos acabe acabamos complete completamos finalice hice hicimos cerre arregle resolvi entregue
      instale puse deje dejamos`,
    cant: 'puedo podemos pude pudimos puede podre',
    lack: 'falta faltan faltaba faltaron',
  },
  phrases: spanishPhrases,
  openings: `
perdon|disculpa|disculpe|disculpen|hola|lamentablemente|lo siento?
lo siento
no @cant
no @cant hacer|hacerlo|hacerla|terminar|terminarlo|terminarla|acabar|acabarlo|acabarla|empezar|empezarlo|empezarla lo|la|esto|eso|tarea|CODE? CODE?
no @cant con CODE|esto|eso|ello
no lo|la|los|las @cant hacer|terminar|acabar|empezar?
no se @cant hacer|terminar|acabar? CODE?
esta|estoy|estamos|quedo|queda|sigue|sigo|me|nos|CODE? quede|quedamos? bloqueado|bloqueada|atascado|atascada|atorado|atorada|parado|parada|detenido|detenida con|en? CODE|esto|eso?
es|me|nos? es? imposible hacer|terminar|hacerlo|hacerla|terminarlo|terminarla? la|lo? CODE?`,
  because: `porque|pq|xq|porq|pues|por|que|debido|y
ya que
es que
debido|por a|culpa? de?
por culpa de`,
  begins: `el la los las un una unos unas mi mis nuestro nuestra no hay falta faltan faltaba se esta estan este esto nadie
    alguien todavia aun sigo seguimos estoy estamos necesito necesitamos espero esperamos esperando sin me nos ya`,
  fillers: `porfavor por favor ok hola buenas buenos dias tardes jefe jefa gracias si no pues bueno ya y con la el los las
    lo tarea tareas eh ah oye perdon disculpa hoy todo`,
  passing:
    'ya todo todos toda todas bien ahora lo la los las me pues tambien casi aqui muy por fin',
  questions: `quien quienes que como cual cuales cuando cuantas cuanto donde porque`,
  not: 'no aun todavia casi sin tampoco nunca ni falta menos excepto salvo cuando si hasta antes apenas',
  future: 'voy vamos manana luego despues hare haremos queda quiero espero pronto va',
  deedWords: `coloque colocamos limpie limpiamos barri barrimos pinte pintamos repuse monte montamos guarde guardamos
    saque sacamos ordene ordenamos arreglamos lave lavamos revise revisamos cambie cambiamos movi llene llenamos hizo
    termino acabo arreglo coloco limpio monto puso concluida concluido finiquitao finiquitado`,
  deeds: ['ado', 'ada', 'ados', 'adas', 'ido', 'ida', 'idos', 'idas'],
  noDeeds: `ocupado ocupada pedido pedidos cuidado bloqueado bloqueada enviado encargado encargada mercado lado helado
    atascado atascada parado parada cerrado cerrada estropeado danado averiado entendido recibido comida salida entrada
    bebida bebidas cansado cansada complicado nada empezado comenzado podido tenido llegado ido partido sabado estado
    cada retrasado retrasada atrasado atrasada equivocado`,
  particles: {
    openBehind: 'no falta faltan pendiente pendientes todavia aun sigue siguen queda',
    but: 'pero aunque mas',
    yesToo: 'si',
    openBefore: 'no falta faltan menos excepto salvo queda quedan sin',
    thenBefore: 'empiezo ahora',
    moves: 'voy',
    onto: 'a con',
    except: 'menos excepto salvo',
    between: 'de mas extra',
    agoBehind: '',
    agoBefore: 'hace',
    noon: 'mediodia',
    timeAnd: 'y',
    half: 'media',
    quarter: 'cuarto',
    past: '',
    halfPast: '',
    oclock: 'h hs',
    of: 'de',
    the: 'la',
    listOrReady: 'lista',
  },
  at: 'hasta a para sobre las la antes despues hacia desde',
  afternoon: 'tarde noche pm',
  morning: 'manana am madrugada',
  hours: 'hora horas h hrs hr',
  minutes: 'minuto minutos min mins minutitos',
  spans: `
30: media hora
30: una media hora
30: media horita
15: un cuarto de hora
15: cuarto de hora
45: tres cuartos de hora
90: una hora y media
90: hora y media
120: dos horas
60: una hora
60: una horita
60: 1 horita
0: unos minutos
0: unos minutitos`,
};
