import type { Language } from '../language';

/**
 * Spanish verbs bend and carry their pronouns at the end ("quítanos", "quítenme"), so most words here stand for a whole
 * family, and phrases hold for each of its members. Braces list alternatives: `quita{me,nos}`.
 */
export const spanishSpellings = {
  spellings: `
la: el los las lo
me: nos
mi: mis nuestro nuestra nuestros nuestras
a: al
de: del d
que: q qe k ke qu
por: x
con: cn c
para: pa pra xa for
en: n
y: and e
un: una
te: le les os
su: sus tu tus vuestra vuestro
este: estos ese esos esa esas
otro: otra otros otras
mucho: mucha muchos muchas muchisimo muchisima
porfavor: porfa xfa xfavor porfis porfas plis pls plz please pliz xfi porfi xfis porfaa porfavorcito
gracias: grax grac grcs grasias thanks thx graciaas graciass muchasgracias
hola: holaa holaaa holis hla ola hello hi hey holi oigan oiga oye
buenos: buena buenas buen buenass bnas bnos
dia: dias
noche: noches
si: sip sii siii sep claro simon
okay: ok oka okey okei okis oki vale perfecto
no: nop nel
nones: noo nooo
olvidalo: olvidelo olvidenlo nevermind olvidala
quitalo: {borra,borre,borren,elimina,elimine,eliminen,quita,quite,quiten,saca,saque,saquen,borrar,eliminar,quitar}{lo,la,los,las}
bajale: bajele bajenle
quitale: quitele quitenle
restale: restele restenle
sumale: sumele sumenle
pasame: paseme pasenme paseme
comunicame: comuniqueme comuniquenme
gente: personas persona pers prsonas persnas perzonas peronas personitas comensales people pax cubiertos parsonas presonas peesonas persomas
mesa: table mesita mesas mesaa meza messa mese
silla: sillas sillita sillitas
trona: tronas periquera periqueras highchair
espacio: espacios cupo campo
lugar: lugares lugarcito lugarsito sitio puesto turno reserva reservacion reservaciones reservas reservation
grupo: party
lista: fila cola listado waitlist list
minuto: minutos min mins minutito minutitos mn mnts minuts minutico minuticos mints minut minuos minutps
hora: horas hr hrs horita
momento: momentito momentico segundo segundito segundos rato ratito ratico ratin toque tantito cachito pelin
nino: nina ninio nene nena chico chica peque pequeno chiquito chiquita crio menor kid guagua chamaco
ninos: ninas ninios nenes nenas chicos chicas peques pequenos pequenas chiquitos chamacos chavos crios menores kids pibes guaguas
adulto: adultos adulta adultas grandes mayores
bebe: bebes bebecito bebita bebito baby
hijo: hija
hijos: hijas
amigo: amiga
amigos: amigas
quiero: queremos quisiera quisieramos querria querriamos queria queriamos kiero kero keremos quieroo deseo deseamos desearia deseariamos necesito necesitamos necesitaria ocupo ocupamos gustaria encantaria prefiero preferimos preferiria quieo quero kisiera busco buscamos
puedo: podemos podre podremos podriamos pude pudimos pudiera pudieramos
puede: puedes pueden podria podrias podrian podes podeis podran podras pudieran pudieras
somos: seremos seriamos semos semo sumos zomos somo
son: seran serian sean seamos seria sera
vamos: voy iremos ire bamos boy bammos vams vmos vamonos
estamos: estoy stoy stamos estmos toy tamos andamos ando
tengo: tenemos
llego: llegamos llegaremos llegare llegando llegar llegaria llegariamos llegue lleguemos yegamos yego yegando llgamos yegar
espero: esperamos esperar esperando esperare esperaremos esperaba esperabamos
esperame: {espera,espere,esperen,aguanta,aguante,aguanten,aguarda,aguarden,esperar,banca,banque,banquen}{me,nos} espera espere esperen esperate aguanta aguanten aguarda
dame: {da,de,den,dar,regala,regale,regalen}{me,nos} deme daos dadme dadnos
saltame: {salta,salte,salten,brinca,brinque,brinquen}{me,nos}
dejala: dejela dejenla dejarla
dale: {da,de,den,dar,cede,ceda,cedan,ceder,pasa,pase,pasen,pasar}{le,les,sela,selo,la} cede ceda cedan ceder
doy: damos cedo cedemos
tarde: atrasado atrasados atrasada atrasadas retrasado retrasados retrasada retrasadas demorado demorados demorada demoradas tardecito tardisimo retrazado retrazados late
retraso: atraso demora retardo delay retrazo
tardo: tardamos tardaremos tardare tardar demoro demoramos demoraremos demorare demorar retrasamos retrasaremos retrasare atrasamos
tarda: tardara tardan tardaran demoran demorara tardaria
cuanto: cuanta cuantos cuantas kuanto cunto cuato quanto cuantoo qnto
falta: faltan queda quedan faltaria faltara quedara
quita: quite quiten quitar quites quitas quitan saca saque saquen sacar saques sacas sacan borra borre borren borrar borres borras borran elimina elimine eliminen eliminar elimines eliminas eliminan remueve remueva remuevan remover tacha tache tachen tachar retira retire retiren retirar descarta quitad borrad sacad suprime suprima supriman suprimir supriman
quitame: {quita,quite,quiten,quitar,saca,saque,saquen,sacar,borra,borre,borren,borrar,elimina,elimine,eliminen,eliminar,tacha,tache,tachen,tachar,retira,retire,retiren,remueve,remueva,remuevan,remover,baja,baje,bajen,bajar,quitad,borrad,sacad,desapunta,desapunte,desapunten,desanota,desanoten,kita,kiten,saka,saken}{me,nos}
cancela: cancelar cancelo cancele cancelen cancelamos cancelas canceles cancelacion cancelad cancelando cancelaremos {cancela,cancele,cancelen,cancelar}{me,nos,la,lo,mela} anular anula anule anulen anulo anulamos {anula,anular,anulen}{me,nos,la,lo} cancel canselar cansela cansele canselen cancelr cancwlar cncelar
salir: salirme salirnos salgamos retirarme retirarnos desapuntarme desapuntarnos borrarnos
salgo: salimos saliendo sali
soy: soi
anotame: poneme ponenos anotanos {anota,anote,anoten,anotar,apunta,apunte,apunten,apuntar,agrega,agregue,agreguen,agregar,inscribe,inscriba,inscriban,inscribir,registra,registre,registren,registrar,mete,meta,metan,meter,incluye,incluya,incluyan,incluir,pon,ponga,pongan,poner,forma,formar,suma,sume,sumen,anade,anada,anadan,anadir,apuntad,anotad}{me,nos} anotarte apuntarse
anota: {anota,anote,anoten,apunta,apunte,apunten,pon,ponga,pongan}{lo,la} anote anoten anotar apunta apunte apunten apuntar registra registrar pon ponga pongan poner pones
agrega: {agrega,agregue,agreguen,anade,mete}{le,les} agregue agreguen agregar agregas anade anada anadir anadan suma sume sumen sumar incluye incluir mete meter aumenta aumenten aumentar
cambia: {pon,ponga,pongan,poner}{le,les} cambie cambien cambiar cambiamos cambio {cambia,cambiar,cambie,cambien}{me,nos,lo,la} modifica modifique modifiquen modificar corrige corrija corregir corrijan actualiza actualice actualicen actualizar ajusta ajustar reduce reducir
deja: deje dejen dejar dejo dejamos dejad
dejame: {deja,deje,dejen,manten,mantenga,mantengan,mantener}{me,nos}
guardame: {guarda,guarde,guarden,guardar,aparta,aparte,aparten,apartar,reserva,reserve,reserven,reservar,consigue,consiga,consigan}{me,nos,la,lo} guarda guarden guarde guardar aparta aparten apartar reservar guardan guardas conserva conserven conserve mantenga mantengan manten
olvida: olvides olviden olvide
olvidame: {olvida,olvide,olviden,olvidar}{me,nos}
datos: informacion info telefono celular movil registro historial cel
numero: num nro number
ayuda: help ayudame ayudenme ayudeme ayudarme aiuda
sigo: seguimos siguo
viene: vienen vendra vendran
comimos: comi cenamos cene almorzamos almorce
fuimos: fui
encontramos: encontre conseguimos consegui hallamos halle agarramos
alcanzo: alcanzamos alcanzare alcanzaremos alcanzar
ya: yaa yaaa
ahora: ahorita ahoritita orita aora ahor haora
enseguida: ensegida enseguidita
aqui: aki aca ahi alla alli aqi akii
afuera: fuera
adentro: dentro
tambien: tmb tb tambn tbn
mas: ms maas
todo: todos toda todas
libre: libres
disponible: disponibles
mero: merito
bien: bn biien
estacionando: aparcando parqueando estacionar aparcar parquear estacionarnos estacionarme aparcarnos
estacionamiento: parking aparcamiento parqueo parqueadero
trafico: traffic tapon tranque trancon embotellamiento atasco transito
camino: caminito
casi: kasi
entiendo: entendi entendemos entendimos
ingles: english inglish
espanol: spanish castellano espaniol espanhol
entre: entren
asi: asii
porque: xq pq xk porq
mensaje: mensajes sms texto textos
elsewhere: casa`,
  idioms: `
olvidalo: never mind
puede: can you
puede: could you
quiero: i want
quiero: we want
quiero: i need
quiero: we need
quitame: remove me
porfavor: por favor
porfavor: por fabor
porfavor: si es tan amable
porfavor: si no es molestia
porfavor: si es posible
porfavor: si fuera posible
porfavor: si se puede
porfavor: si puede
porfavor: me hace la favor de
porfavor: me hace la favor
porfavor: hazme la favor de
porfavor: hagame la favor de
porfavor: serian tan amables de
porfavor: de favor
gracias: mucho gracias
gracias: mil gracias
gracias: thank you
trona: high chair
trona: silla alta
lista: wait list
lista: lista de espera
quitame: dame de baja
quitame: dar me de baja
quitame: darme de baja
quitame: me doy de baja
cancela: dar de baja
cancela: doy de baja
omw: en camino
omw: de camino
omw: para aqui
omw: hacia aqui
enseguida: en seguida
enseguida: ahora mismo
enseguida: de inmediato
ahora: en este momento
ahora: por ahora
elsewhere: otro lugar
elsewhere: otro lado
elsewhere: otro restaurante
elsewhere: otro restaurant
elsewhere: otro parte
elsewhere: otro mesa
elsewhere: otro espacio
elsewhere: la casa
elsewhere: mi casa
y: y para
nomas: no mas
nomas: nada mas
todavia: aun
porque: por que
yano: ya no
yano: la final no
yano: a la final no
yano: siempre no
yano: siempre ya no
yano: mejor ya no
yano: pues ya no
okay: de acuerdo
okay: esta bien
okay: muy bien
okay: todo bien
okay: me parece bien
somos: vamos a ser
somos: ibamos a ser`,
} satisfies Partial<Language>;
