import type { OrderLanguage } from './language';
import { spanishParticles } from './spanish-particles';
import { spanishTalk } from './spanish-talk';
import { spanishWishes } from './spanish-wishes';

/** How Spanish-speaking guests write to a stand or a stage: words, and in spanish-wishes.ts and spanish-talk.ts what they mean together. */
export const spanish: OrderLanguage = {
  code: 'es',
  reviewed: false,
  spellings: `
porfavor: porfa porfis porfi please pls plis plz xfa xfavor xfis porfavorcito
gracias: grax grcs thx
que: q k ke
con: c
quiero: kiero qiero
pedido: orden pdido comanda
pedidos: ordenes
cancela: cancelar cancelen cancelas cancele canceles cancelad cancelo cancelamos cancel{a,e,en,ar,ad}{me,lo,la,los,las,melo,mela,nos,noslo}
anula: anular anulen anules anulo anul{a,e,en,ar}{me,lo,la,melo,mela}
cambia: cambiar cambien cambie cambias cambio pasalo pasala pasame pasamelo cambi{a,e,en,ar}{me,lo,la,los,las,melo,mela,nos}
pon: pones pone ponga pongan poner poneme pon{me,lo,la,melo,mela,nos} ponga{me,lo,melo} pongan{me,lo,melo,nos} poner{me,lo,melo,nos}
da: dame das darme deme dan denme danos dar darnos denos
haz: haces hace hacer haga hagan haz{me,lo,la,melo} haga{me,lo,melo} hagan{me,lo,melo} hacer{me,lo,melo,nos}
anade: anadir echa echar echen eche agrega agregar agregue agreguen anada anadan suma sumale {anade,anada,anadan,echa,eche,echen,agrega,agregue,agreguen,pon,ponga,pongan,mete,meta,metan}{le,les} {anade,echa,agrega,agregue,agreguen,anada,echen,anadir,agregar}{me,melo,lo}
borra: borrar borren borre borres elimina eliminar eliminen elimine elimines suprime suprima supriman suprimir {borra,borre,borren,borrar,elimina,elimine,eliminen,eliminar}{me,lo,la,los,las,melo}
olvida: olvidar olvidalo olviden olvide olvidala olvidenlo olvidelo
si: sip sii claro simon sisi
quita: quitas quiten quite quites quitar quito quitan
vale: ok okey okay k bueno dale
leche: lechita
sin: zin
para: pa pal
no: nop nel nah nope
cola: fila
esperar: espero
tambien: tmb tb tambn
un: una unos unas
dos: 2`,
  forgiving: `porfavor gracias cancelar cambiar olvidame esperando posicion
informacion instrucciones opciones ingles espanol`,
  idioms: `
porfavor: por favor
porfavor: cuando pueda
porfavor: cuando puedan
porfavor: cuando puedas
porfavor: si se puede
porfavor: si es posible
porfavor: si puede ser
porfavor: si no es molestia
porfavor: me hace el favor de
porfavor: me harias el favor de
porfavor: seria posible
no: ni hablar
del: de el
a_nombre: a nombre
yano: ya no
envez: en vez
envez: en lugar
mediadocena: media docena
docena: una docena
quehay: que hay
quetal: que tal`,
  numbers: `
1: uno
2: dos par
3: tres
4: cuatro
5: cinco
6: seis mediadocena
7: siete
8: ocho
9: nueve
10: diez
12: docena`,
  classes: {
    my: 'mi el la un este ese su nuestro lo los las',
    thing: 'pedido todo cafe bebida eso esto ITEM te',
    ready: 'listo lista hecho preparado terminado',
    have: 'tienen tienes tiene teneis tenes venden sirven hacen ofrecen hay',
    good: 'rico buenisimo bueno buena buenisima excelente genial delicioso deliciosa riquisimo riquisima fantastico perfecto increible espectacular increibles ricos buenos buenas',
    bad: 'malo mala horrible frio fria quemado aguado peor amargo malisimo lento pesimo asqueroso caliente dulce fuerte cargado tibio tibia helado',
    data: 'datos informacion numero info perfil',
  },
  phrases: { ...spanishWishes, ...spanishTalk },
  fillers: `porfavor gracias hola buenos dias buenas tardes noches y pero pues yo nosotros me te se quiero puedo puede esta la mi su
de a en que muy ya ahora entonces es el los las un lo al del por tal vez asi ser saludos aqui hoy solo tambien ah eh
oye mira disculpa disculpe molestia molestias perdone perdon con para si vale taza vaso cafe cafecito bebida pedido quisiera queria gustaria favor uno nos le
amigo jefe tomar beber pedir ordenar mas otro otra buen buena bien sea haz pon da anade mejor quisieramos queremos
preparar puedes podria podrias normal hacer che wey guey tio mano parce bro pana uy ups oye jaja jajaja nomas a_nombre ver`,
  passing: 'porfavor ya solo pues me te se',
  and: 'y e & + mas',
  with: 'con anade',
  without: 'sin no yano quita quitame quitale cancela anula menos excepto envez nada',
  no: 'sin',
  questions:
    'que cual cuales como cuando donde cuanto cuanta cuantos cuantas quien hay tienen tienes tiene teneis tenes es esta estan por',
  wanted: `cafe cafes cortado cortados tinto chocolate cerveza cervezas vino jugo zumo agua refresco bocadillo tarta pastel galleta
cortadito moca mocha macchiato limonada batido bocata sandwich tostada croissant magdalena churros te latte infusion
manzanilla carajillo colacao vermut sangria mate horchata empanada torta hamburguesa pizza ensalada frappe matcha
chai cola coca cocacola aguita muffin muffins choco pepsi gaseosa capuchino espresso`,
  plain: 'leche de con la el del y jarabe sirope',
  insideName: 'de la del los las',
  manner: `grande pequeno pequena mediano mediana chico chica doble frio fria helado helada caliente tibio templado fuerte suave cargado
corto largo bien poco mucha mucho espuma hielo extra llevar aparte verde negra negro frutos jengibre vainilla caramelo avellana calabaza coco almendra
lavanda`,
  stuff:
    'azucar azucares leche crema espuma hielo canela miel tapa pajita sal pimienta cebolla queso salsa sirope jarabe alcohol limon menta edulcorante chocolate',
  common: `quiubo veci vecino asere broder compa compi joven oiga esposa esposo marido mujer hijo hija jefe novio novia pareja amigo amiga amigos companero companera todos mismo ella ellos
ellas nosotros usted ustedes hora empieza charla bano banos wifi cuando donde quien cual cuanto como porque despues antes
manana tarde minuto minutos maquina gente lugar puerta sala mucho mucha poco cola espera esperando algo nada alguien
azucar leche crema canela miel limon hielo espuma tapa evento sesion pregunta preguntas numero codigo correo email
nombre compraste dijo decir digo ver visto listo listos primero segundo tercero ultimo otra ese esa eso esto
este estos estas todo toda siempre nunca cada ambos jkjk quien ojala luego pronto aun todavia son hace haciendo
queria recoger mesa barra mostrador puesto alergia alergico alergica vegano vegana luego favor no ni sin tampoco ya estoy esta voy va van vamos tengo tiene servicio delante detras mundo habla hablo`,
  particles: spanishParticles,
  plenty: `
mucho
mucha
bastante
full
doble
harto
harta
un chorro de
extra
mas`,
  places: `
aparte
encima
al lado
por encima`,
};
