import type { OrderLanguage } from './language';

/** What Spanish-speaking guests wish and ask about an order, the menu or an event, by what it means. */
export const spanishWishes = {
  aside: `
ya tengo|tenemos|pedi|tiene un|mi|el? MOD? ITEM
envez de MOD|leche|vaca|normal|azucar
no era|es|fue un|una|el|mi? ITEM
no eran # ITEM
el|la|los|las ITEM que pedi|pedimos|ordene|pedia
si hay|tienen|tiene|tenes|queda|quedan
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
cancela|anula mi|el|la batido|licuado|trago|coctel|jugo|comida|cosa
cancela|anula todo
quiero|necesito|deseo|puedo|puedes|podria|podrian cancela $
anula @my? pedido|todo|cafe|ITEM $
anula $
^ olvida $
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
me lo|la corrigen|corriges|corrige|corrigan
lo que pedi|queria
mejor que sea`,
  change: `
cambia @my? pedido|eso|algo|bebida $
cambia mi|el pedido|cafe|ITEM $
modifica|modificar|editar|corregir mi pedido
cambia me? todo
cambia de idea
cambia $`,
  position: `
donde lo|la|los|las|se? recojo|recoge|retiro|retira|busco|recogemos|recogen|recoger|retirar mi|el|la|los? pedido|cafe|bebida|ITEM?
a que hora esta|estara|estaria|sale|salen|estaran|va
hace rato que? pedi
pedi hace
nada todavia|aun
todavia|aun nada
^ y mi _ $
voy|paso yo a|por buscarlo|recogerlo|retirarlo
me lo|la|los traen|llevan|acercan
donde esta|queda el|la puesto|stand|barra|mostrador|carrito|camion|cafe
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
sorprendeme
sorprendanme
lo que sea
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
que hacen|haran|haz con mi|mis numero|telefono|datos|nombre|correo
por que quieren|necesitan|piden`,
  events: `
otro evento|puesto|stand|charla|sesion
otros eventos
eventos
cambia de evento
evento equivocado
no es este evento`,
} satisfies Partial<OrderLanguage['phrases']>;
