import type { Language } from '../language';

/** Spanish words for numbers, people, courtesy, names and notes. */
export const spanishWords = {
  endings: `
ado: ao
ados: aos`,
  forgiving: `personas cancelar gracias minutos lista espera ninos quiero queremos mesa terraza llegamos porfavor
camino cuanto tiempo tarde turno nombre puedo podemos cambiar adultos esperando quitame anotame reserva
cuatro cinco siete somos estamos opcion olvidame lugar posicion falta ayuda`,
  numbers: `
0: cero
1: uno solito solita sola
2: dos ambos
3: tres trez tre
4: cuatro kuatro cuatr
5: cinco sinco cnco
6: seis
7: siete ciete
8: ocho
9: nueve
10: diez dies
11: once
12: doce docena
13: trece
14: catorce
15: quince kince
16: dieciseis
17: diecisiete
18: dieciocho
19: diecinueve
20: veinte beinte
21: veintiuno veintiun
22: veintidos
23: veintitres
24: veinticuatro
25: veinticinco
30: treinta
40: cuarenta
50: cincuenta
60: sesenta
100: cien`,
  numberPhrases: `
6: media docena
12: un docena
2: un par
2: un par de
4: dos parejas
4: 2 parejas
6: tres parejas
6: 3 parejas
16: diez y seis
21: veinte y uno
25: veinte y cinco
35: treinta y cinco
45: cuarenta y cinco`,
  times: `
30: media hora
30: un media hora
15: un cuarto de hora
15: cuarto de hora
20: 20 pa
45: tres cuartos de hora
60: un hora
90: hora y media
90: un hora y media
0: unos minuto
0: un minuto
0: un par de minuto
0: unos cuantos minuto
0: algunos minuto
0: un momento
0: unos momento
0: un momento mas
0: un poco
0: un poquito
0: un ratote
0: unos minuto mas`,
  minute: 'minuto m',
  hour: 'hora h',
  clock: 'pm am hrs p.m a.m',
  uncounted: `
a la
vez de
lugar de`,
  between: 'entre',
  or: 'o u a',
  perhaps: 'quiza quizas talvez posiblemente capaz puede',
  people: {
    anyone:
      'gente invitados almas cabezas cuates compas colegas companeros primos otros mujeres hombres senoras senores',
    kinds:
      'mamas adulto nino ninos bebe hijo hijos amigos adolescentes adolescente mujer hombre abuelitos senor senora jovenes joven anciano ancianos recien',
    relatives: `esposa esposo marido mujer pareja novio novia prometido prometida mama papa madre padre mami papi hermano hermana
amigo hijo bebe beba bebita bebito nino abuelo abuela abuelita abuelito suegra suegro tio tia primo prima cunado cunada jefe jefa
companero companera colega nieto nieta sobrino sobrina socio yerno nuera hermanita hermanito vecina vecino cuate compa morra morro chava chavo vieja viejo polola pololo mina jeva carnal parcero cuata mejor`,
    self: 'yo servidor mi',
    only: 'solo solamente nomas',
    before: 'a',
    one: 'mi la un su 1',
    and: 'y mas plus & + e',
    with: 'con',
    several:
      'hijos ninos amigos papas padres familia abuelos suegros hermanos primos companeros colegas tios nietos sobrinos cunados',
    described: 'adulto nino pequenos grandes mas',
    whole: `
2: mi papas
2: mi padres
2: mi suegros
2: mi abuelos
2: un pareja
1: un gente
1: mi solo
1: me solo
1: vamos solo
1: yo solo
1: para mi solo
1: solo para mi
1: nomas para mi
1: yo solito
1: yo solita
1: yo sola
1: yo nomas
2: nosotros dos
2: la dos
2: somos pareja
1: vengo solo
1: vengo sola
1: estoy solo
1: voy solo
1: voy yo solo
1: voy yo sola`,
    ofUs: `
de gente
de nosotros
de nosotras
en total
de familia
de la familia`,
  },
  fillers: `aver realidad sorry servirle servirte ordenes servidor porfavor gracias hola buenos dia tardes noche y pero bueno okay pues disculpa disculpe disculpen perdon perdona perdone perdonen
perdonad siento lamento lamentamos lamentablemente desafortunadamente yo nosotros nosotras me te se quiero puedo puede vamos somos
estamos tengo es esta la mi su de a en que muy ya ahora entonces senor senora senorita senores amigo amigos joven creo
creemos pienso parece verdad solo nomas tal vez mejor asi ser saludos buenos favor cordial cordiales bendiciones aqui hoy esta
han han he hemos ha hacer gustaria muchisimas amable amables tanto todo todos bien tambien eh ehm este ah ay oh mira miren
fijate fijese oigan finalmente final por tarde x jeje jaja estimados estimado equipo chicos querida con haber aviso avisar avisarles
quieres sabes decir digo sea o numero opcion hermano carnal wey guey tio che mano parce manito disculpeme disculpenme permiso
besos abrazo abrazos lastima actualizacion uy uff ups ey sr sra srta dr dra don dona lic ing prof we imprevisto emergencia urgencia surgio mal sentimos decidimos habiamos era iba a_ver`,
  beside:
    'porfavor perdon disculpa disculpe disculpen siento lamento gracias opcion numero respuesta la un okay si hola elijo escojo es de marco',
  passing: `porfavor justo ya solo nomas pues mejor todavia ahora realmente unos unas como aproximadamente aprox alrededor casi
tambien entonces quizas mas-o-menos apenas en-total te se`,
  connectors: 'y pero porque asi-que asi pues ademas & plus entonces',
  starters:
    'hola gracias porque perdon disculpa disculpen disculpe saludos nosotros yo lamento lamentamos siento estamos me vamos somos cancela quitame quita olvidame dejame ya yano es quiero tengo',
  binding: 'en a si cuando despues antes hasta cerca con sin para por de o pero lo como',
  subjects: 'yo nosotros nosotras me ya',
  keeping: 'guardame dejame',
  negations: 'no nunca tampoco ni todavia',
  conditions: 'si cuando no nunca sin',
  doubts: `si cuando donde como cuanto cual quien hasta antes sin no nunca tampoco ni van va vas iban nadie ellos ella tal talvez quiza quizas
acaso porque despues mientras casi evitar ibas hizo aunque a-menos pierdo pierde`,
  wait: {
    about: `delante adelante antes enfrente lista turno espero falta pronto sientan llaman llamando llamar toca pasamos
entramos entrar avance avances novedad tarda tardan tardo demora sigue siguiente proximo adelantando avanza avanzando
saltaron minuto hora cuando`,
    else: `abren abre cierran cierra abierto cerrado horario cocina sirven sirve menu carta estacionamiento estacionando wifi
manana viernes sabado domingo lunes martes miercoles jueves reservar precio precios cuesta cuestan cobran pagar tarjeta
efectivo llevar domicilio pedido pedir comida plato sopa vegano vegana perro perros mascotas musica ruido bano banos
doctor seguro bus cancela salir salgo quita quitame pierdo perdemos mensaje numero vamos fuimos datos nombre deja carrito desayuno almuerzo cena termina terminan`,
  },
  particles: {
    interjections: 'oh ah eh hola tambien',
    greets: 'hola',
    thanks: 'gracias',
    you: '',
    tellsOf: 'son somos tienen necesitan',
    booking:
      'reserva reservas reservar reservo reservacion reservaciones reservarme reservarnos agendar agendo',
    otherDay: 'manana lunes martes miercoles jueves viernes sabado domingo finde',
    givesUp: 'olvidalo dejalo dejelo dejenlo',
    for: 'para',
    notADay: 'la',
    more: 'mas extra',
    yesToo: 'si',
  },
  names: {
    surely: `
soy la|el doctora|doctor|licenciado|licenciada|profesora|profesor|ingeniero
llamada
llamado
mi nombre es
mi nombre
nombre es
nombre
la nombre es
a nombre de
a nombre de la
a nombre de la doctora
a nombre de la doctor
a nombre de la senora
a nombre de la senor
en nombre de
bajo la nombre de
bajo la nombre
al nombre de
con la nombre de
por la nombre de
nombre de
me llamo
me dicen
me puede decir
apellido
mi apellido es
la apellido es
de parte de
llamame`,
    perhaps: `
soy
soy la
es
habla
te habla
te escribe
este es
aqui
escribe`,
    joining: `
se llama
cambia
cambia como
digame
dime
diganme
anota como
under
para la
para
por
con
somos la
somos
familia
la familia`,
    inside: 'de la del los las y',
    articles: 'un algun alguna unos unas',
    after: 'aqui habla hablando grupo familia presente x',
    even: 'sol luz paz rosa blanca esperanza mar consuelo amable mercedes dulce alma leon',
    spelt: 'escribe deletrea equis uve ve hache jota zeta ceta ese ka ye',
    never: `entre nombre apellido llamo llamame dicen parte bajo codigo clave otra vez aquel aquella cada cosa algo alguien nada ninguno ninguna nunca siempre entonces hace haciendo hecho
decir dicen dice dijo dijeron dijo quien saber sabe sabes ver veo viendo vi viste pasa pasando paso vez veces tiempo ano mes semana ayer manana hambre
frio calor lluvia lloviendo frente lado abierto cerrado abren cierran precio cuesta vale pagar cuenta tarjeta efectivo venir entrar comer cenar almorzar desayunar tomar beber
restaurante local negocio doctor doctora cita corte barbero consulta medico peluqueria grande chica siguiente primera primero ultimo ultima pronto rapido
lejos cerca contento enojado mil veras quedar quedo quedamos nosotros ustedes usted vosotros ella ellos ellas sea fue era han habia hay haya hubo tener tiene tienen tienes
gusta gustan encanta puse puso puesto estan estas esta sabemos sirve sirven tampoco recien festejar celebrar celebrando festejando traigo traemos trae llevo llevamos lleva viaje avion
vuelo perdido ultimo mismo misma cuya cuyo cual cuales hermoso hermosa lindo linda rico buenisimo excelente genial malo mala pesimo pesima horrible terrible enserio serio tipo ridiculo absurdo inaceptable vergonzoso
todavia jamas aunque sino menos mas mitad doble triple telefono llamar llamen llamame llame llamaron avisan avisen avisame aviseme avisenme`,
  },
  notes: {
    things: `trona silla bebe nino ninos hijos hijo carriola carriolas carrito cochecito coche carrito cochecitos ruedas andadera muletas discapacidad discapacitado discapacitada
movilidad escalera escaleras escalones rampa elevador ascensor ventana ventanas ventanal terraza patio afuera adentro exterior interior jardin balcon azotea
barra booth sombra sol fumar fumadores vista tranquila tranquilo tranquilito ruido rincon esquina privado perro perrito perros mascota mascotas gato alergia alergias alergico
alergica alergicos nuez nueces mani cacahuate cacahuates frutos gluten celiaco celiaca celiacos lactosa lacteos intolerante vegano vegana veganos vegetariano vegetariana vegetarianos
kosher halal mariscos camarones embarazada embarazo cumpleanos cumple aniversario pastel torta tarta velas vela sorpresa propuesta pedida anillo globos abuela abuelita abuelito mayor ancianos
planta baja arriba abajo bano aire ventilador calefaccion enchufe cargador maletas equipaje moto bici bicicletas bicicleta redonda booster elevador alzador
puerta entrada corriente accesible acceso huevo soya mesa-alta banqueta cabina reservado chimenea fuente pantalla tele`,
    counted:
      'silla trona bebe nino ninos carriola carriolas cochecito cochecitos perro perros velas maletas mascotas bicicletas escalones booster',
    questions: 'tienen hay tiene es son esta estan aceptan hacen sirven tenes tienes teneis puedes',
    modals: 'debo debemos deberia',
    requests: 'puede puedo si alguna algun hay',
    edges: `la porfavor gracias con y tambien mas pero quiero tengo me somos puede si es para hola a nota notas que asi eso solo nomas
hay de aparte ademas como bueno okay pues & + anota traigo traemos llevamos vamos trae seria favor va viene`,
  },
} satisfies Partial<Language>;
