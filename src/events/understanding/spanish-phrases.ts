import type { OrderLanguage } from './language';

/** What Spanish-speaking guests write to a stand or a stage, by what it means. */
export const spanishPhrases: OrderLanguage['phrases'] = {
  aside: `
envez de MOD|leche|vaca|normal|azucar
no te|se olvides|olviden|olvide de mi
no te|se olvides|olviden
no pasa nada
no hay problema`,
  keep: `
no cancela
no anula
no quiero cancela
dejalo asi
no dejalo
lo mantengo
no cancela mi|el|lo pedido|mio|cafe|ITEM
lo quiero
mantenlo
mantener
lo quiero todavia
no borra mi pedido
sigue con`,
  corrects: `
no espera
espera no
espera
no mejor
no perdon
perdon no
digo
no no`,
  cancel: `
paren|detengan|deten|detener mi|el pedido
no|yano haz|prepara mi|el pedido|cafe|bebida|ITEM
cancela @my? numero|num|nro # $
final no|yano quiero @my? cafe|nada|pedido|bebida|ITEM $
cancela @my? @thing numero|num|nro? # $
anula @my? pedido numero|num|nro? # $
deja|olvida @my ITEM
dejalo $
yano necesito|quiero @my? bebida|cosa
cancela @my? @thing $
cancela $
cancela|anula mi pedido|cafe|ITEM
quiero|necesito|deseo|puedo|puedes|podria|podrian cancela $
anula @my? pedido|todo|cafe|ITEM $
anula $
olvida @my? pedido|cafe|ITEM
yano lo|la|los quiero|necesito
yano quiero|necesito @my? pedido|cafe|nada|ITEM|eso $
yano quiero nada
yano quiero $
no lo prepara|preparen|prepares|hagan|hagas|haz
no me lo prepara|preparen|prepares|hagan
ya no hace falta
^ dejalo $
dejalo porque|que|me|tengo
no lo quiero $
no quiero mi|el pedido|cafe|ITEM
quita|borra|retira|saca @my pedido
borra @my pedido
dejar sin efecto mi pedido`,
  instead: `
pensandolo bien|mejor
que pedi
al|a mio|mia
a el mio
cambia @my? mio|mia a|por
que sean
cambia @my? pedido|ITEM|cafe? a|por
cambia a|por
mejor
envez de|del
envez
en realidad
queria decir
quise decir
prefiero
preferiria
que sea
hazlo
perdon queria
me equivoque de pedido|bebida|cafe
mejor que sea`,
  change: `
cambia @my? pedido|eso|algo|bebida $
cambia mi|el pedido|cafe|ITEM $
modifica|modificar|editar|corregir mi pedido
cambia me? todo
cambia de idea
cambia $`,
  position: `
empezaron|empezo|empezado|hicieron|comenzaron mi|el|la? mio|mia|pedido|ITEM|cafe
falta mucho|poco
novedad|novedades|noticias de|sobre mi|el cafe|pedido|ITEM
cuanto tengo|hay|toca|falta que|para esperar
llevo mucho|rato|tiempo|ya esperando?
cuando va|van a estar|salir|tener
todavia|aun sin|no mi? cafe|pedido|bebida|ITEM
olvidaron|olvido de mi|me|nosotros
como va|vamos|esta|estamos la|el|con? cola|pedido|cosa|todo?
ya? me toca
olvidaron|olvido|olvidado de? mi|el|la pedido|cafe|ITEM|me
llego|entro|recibieron|llegado mi|el pedido|orden|cafe|ITEM
ya? esta el # ?
el # ya? esta|listo|salio
da tiempo
antes de que este|salga|este
llevo # minutos|min|rato
cuanto le? queda|falta a|al|el? ITEM|pedido|cafe?
cuanto le? falta|tarda|demora|queda|tiempo|rato
onda con mi
salio|salieron
ITEM listo|lista|ya
cuanto hay que esperar
cuanta gente|cola|espera
cuantos hay|faltan|van|quedan|estan|pedidos
cuantas personas
ya esta|estan|sale|casi|falta
esta|estan @ready
ya esta mi|el pedido|cafe|ITEM
esta mi pedido
^ donde $
^ estado $
mi turno|lugar|puesto|posicion|numero
que numero|puesto|lugar|posicion|turno
en que puesto|lugar|posicion|numero
donde esta|anda|va|quedo mi|el pedido|cafe|ITEM|cosa
donde estoy
como va mi|el
cuando esta|sale|estara|me|llega|toca|salen
hay mucha|mucho cola|gente|espera|cola
mucha cola
es larga la cola
la cola es|esta larga
sigo esperando
estoy esperando
llevo esperando|rato|tiempo
falta mucho
voy delante|detras
que paso con mi
estado de|del mi? pedido
mi pedido esta
^ que pedi
que paso con mi pregunta|pedido
paso con mi pregunta
mi pregunta
no te|se olvides|olviden|olvide de mi`,
  menu: `
menu
carta
la carta
que @have $
que @have para|de|en
que @have ustedes
quehay
que puedo pedir|tomar|beber|comer|elegir|escoger
que bebidas|cafes|tes|leches|leche|opciones|tipos|tipo|productos|cosas
opciones
que se puede pedir|tomar
cuales son
que ofrecen|venden|sirven
lista de
ver la carta|lista
ver el|las|los bebidas|cafes|menu|opciones|tipos`,
  asks: `
se puede MOD|ITEM
@have ITEM|MOD|leche|algo|algun|alguna|un?
hay
@have
les queda|quedan
queda|quedan ITEM|MOD|leche|algo
cuanto cuesta|vale|es|cuestan|valen|sale
precio de|del
que precio`,
  help: `
que escribo|mando|pongo|digo
como cancela|cambia|pido|pago|anula
ayuda
ayudame
como funciona|va|pido|se|hago|uso|puedo|voto|pregunto
que hago
que tengo que
que debo
que le|te? puedo escribir|hacer|decir|mandar|poner
instrucciones
comandos
no entiendo
quien eres|es|son
que es esto
para que quieren|necesitan|es
por que quieren|necesitan|piden`,
  events: `
otro evento|puesto|stand|charla|sesion
otros eventos
eventos
cambia de evento
evento equivocado
no es este evento`,
  english: `
en ingles
ingles porfavor
english
ingles $`,
  spanish: `
en espanol
espanol
en castellano
castellano
espanol porfavor
no hablo|entiendo|se ingles`,
  forget: `
quita|borra|saca|retira mi|mis|el|los numero|datos|telefono|nombre|info de|del su|tu|la? sistema|lista|registro|base
^ olvidame $
^ olvidarme $
^ olvida me $
borra|olvida mis|mi|sus|todos|toda mis|mi? @data
borra toda|todos mi|mis? @data
borra todo lo que saben|sabes|tienen|tienes
borra todo sobre|de mi
olvida todo sobre|de mi
^ olvidate de mi $
^ olvidense de mi $
^ borrame $
borra me|nos? del sistema
borra @my? @data personales?
eliminacion de mis? @data
no quede nada|registro
^ olvida me $
olvidenme
borrame del`,
  comment: `
gran servicio|cafe|trabajo|equipo|evento
que ITEM|cafe mas|tan @good|@bad
ITEM|cafe|bebida estaba|estuvo|estaban|salio _
estuvo|estaba|estaban|estuvieron|esta|era|fue muy|super|demasiado|un|bastante|tan|poco|mas? @good|@bad
estuvo|estaba|estaban un poco @bad|@good
me encanto|encanta|encantaron|gusto|gustaron|gusta|encantado
no me gusto
el|la|lo mejor ITEM|cafe|te|servicio|bebida|del
el|la peor
que rico|rica|bueno|buena|ricos|delicia|malo|asco|gozada|pasada|maravilla
enhorabuena
me llego frio|fria|tarde|mal
una pena
es un sol
le falto
rebueno
estaba|estuvo rebueno|rebuena|de
muy|super buen|buena|rico|rica|bueno|mal|malo|mala|amable|amables|frio|fria|ricos
un poco @bad
para mi gusto
sabe|sabia|supo|sabian a? @bad
haz|hacen|preparan|prepara|sirven un? ITEM @good
haz|hacen|preparan|prepara|sirven un? @good ITEM
demasiado frio|caliente|dulce|amargo|largo|lento
felicidades
felicitaciones
buen servicio|trabajo
comentario
queja
@good servicio|cafe|ITEM $`,
  request: `
me pon|da|haz|preparas|prepara|preparan|traes|trae|regalas|regala|sirves|sirve|vendes|pueden|puedes|podrias|podria
quiero
queremos
quisiera
quisieramos
queria
me gustaria
nos gustaria
puedo|podria|podemos pedir|tener|tomar|ordenar
me puedes|puede|podrias|podria|pueden dar|da|poner|pon|hacer|haz|preparar|traer|servir
pon
da
haz
para mi
voy a querer|pedir|tomar
necesito
aun|todavia se? puede|puedo pedir
deme
ponganme
a ver un
tomare
pedir un
se me antoja
apetece`,
  yes: `
^ si
^ vale
^ adelante
^ correcto
^ hazlo
^ confirmo
^ de acuerdo`,
  no: `
^ no $
^ ninguno
^ ninguna
^ no gracias
^ nada $
^ para nada
^ mejor no
^ no no
^ que va
^ nop`,
  skip: `
^ omitir
^ omite
^ saltar
^ salta
^ pasar
^ paso $
^ no tengo
^ prefiero no
no tengo correo|email|mail
sin correo|email
^ skip`,
  newCode: `
otro codigo
nuevo codigo
codigo nuevo
no me llego|llega|ha
no llego|llega|ha
no recibi|recibo|he
no lo tengo
reenviar
reenvia
reenvien
manda|mandame|envia|enviame|manden otro|de|el|nuevo|otra
de nuevo
otra vez`,
  smalltalk: `
eres|son|es un|la|el|lo sol|crack|maquina|genio|maximo|mejores|amor|soles
hola
gracias
muchas gracias
mil gracias
muy agradecido|agradecida
agradecido|agradecida
holi
holis
buenos dias
buenas
buenas tardes|noches
buen dia
vale
perfecto $
genial $
ya voy
voy
en camino
adios
chao
chau
hasta luego
saludos
jaja
jeje
quetal
de nada
excelente $`,
  pick1: `
^ el|la? primero|primera|primer $
^ opcion|numero 1|uno`,
  pick2: `
^ el|la? segundo|segunda $
^ opcion|numero 2|dos`,
  pick3: `
^ el|la? tercero|tercera|ultimo|ultima $
^ opcion|numero 3|tres`,
  vote: `
voto
voto por|a la|el|favor
voto por la|el pregunta|numero?
votar
mi voto
+
mas
apoyo la|el`,
  anonymous: `
anonimo
anonima
sin mi nombre
no digan|digas mi nombre`,
  named: `
mi nombre es
me llamo
a_nombre de
en nombre de
nombre
mi nombre
de parte de
llamame`,
  perhapsNamed: `
para
soy
es para
aqui
habla
de parte`,
};
