import type { Language } from '../language';
import { englishNames } from './names';

/** English words for numbers, people, courtesy, names and notes. */
export const englishWords = {
  spellings: `
for: fro ofr 4r foor para
the: teh hte th da tha
you: u ya yu yous
your: ur yr
are: r
be: b
little: lil
please: pls plz plse pleas pleeease plzz pleease plase porfavor porfa
people: ppl peeps persons person pax peple pple poeple ppls personas
table: tb tbl tabel talbe tabble tble tabl tables mesa
thanks: thx tx ty thnx tnx thanx thks thankyou tysm tnks ta
minutes: min mins minute minuts mnts minuets mintues
two: tow
seven: sevn sevven
hour: hr hrs hours
somebody: someone
anyone: anybody
cant: cannot couldnt unable
anymore: nomore
waitlist: waitinglist wait-list
want: wanna wanted wan
going: gonna goin
have: hav av
with: w wth
and: nd
putting: puting
how: hw
what: wat wht
whats: wats
okay: ok k kk okey alrighty oki okie okeydoke okidoki
yes: y yess yesss yeahh yeah yep yup ya yea yess aye yeh yas
no: nope nah nop naw
nooo: noo noooo
hi: gday hey hiya heya hii yo howdy
hello: helo hullo ello
children: childs
we: wee
traffic: traffics
because: cos cause coz bc cuz
omw: otw
cancel: cxl cancelling canceling cancell cancle
nvm: nevermind nm
from: frm
next: nxt
long: longs
sec: secs second seconds ticks
isnt: aint
friend: pal
family: fam
group: squad posse
take: tkae taek
sister: sis
brother: bro
regards: sincerely
somewhere: someplace
queue: que q
tonight: tonite 2nite
without: wo
english: ingles inglish
spanish: espanol`,
  idioms: `
im: i am
were: we are
were: we r
its: it is
thats: that is
also: as well
theres: there is
theres: there are
therell: there will
itll: it will
well: we will
ill: i will
wed: we would
dont: do not
dont: no longer
dont: dont longer
didnt: did not
wont: will not
cant: can not
cant: not able to
cant: cant able to
isnt: is not
arent: are not
havent: have not
whats: what is
whats: what are
wheres: where is
wheres: where are
hows: how is
hows: how are
hows: how s
whens: when is
whens: when are
whos: who is
anymore: any more
anymore: any longer
tho: after all
until: til
now: right now
now: at the moment
now: straight away
now: right away
nvm: never mind
list: wait list
list: waiting list
omw: on the way
mother: mother in law
father: father in law
sister: sister in law
brother: brother in law
also: should have mentioned
also: forgot to mention
also: forgot to say
omw: on our way
omw: on my way
omw: on are way
omw: on way
omw: en route
elsewhere: somewhere else
elsewhere: another place
elsewhere: another restaurant
elsewhere: a different place
elsewhere: a different restaurant
the: 2 the`,
  endings: 'ing: in',
  forgiving: `people table cancel waitlist position minutes please thanks coming waiting remove queue
running leave delete reservation booking ready adults children longer another change party forget
little someone tonight wheelchair hello list status somewhere three eight number`,
  numbers: `
0: zero
1: one myself solo alone single
2: two couple pair both twosome
3: three threesome trio
4: four foursome
5: five
6: six
7: seven
8: eight
9: nine
10: ten
11: eleven
12: twelve dozen
13: thirteen
14: fourteen
15: fifteen
16: sixteen
17: seventeen
18: eighteen
19: nineteen
20: twenty
30: thirty
40: forty fourty
50: fifty
60: sixty
70: seventy
80: eighty
90: ninety
100: hundred`,
  numberPhrases: `
4: two couples
4: 2 couples
6: three couples
6: 3 couples
2: a couple
2: a couple of
2: couple of
2: a pair of
6: half a dozen
6: half dozen
12: a dozen
100: a hundred
100: one hundred`,
  times: `
30: half an hour
30: half hour
30: a half hour
15: quarter of an hour
15: a quarter of an hour
60: an hour
60: a hour
90: an hour and a half
90: hour and a half
0: a few minutes
0: few minutes
0: few more minutes
0: a few more minutes
0: some minutes
0: a couple more minutes
0: couple more minutes
0: a few
0: a bit`,
  minute: 'minutes m',
  hour: 'hour h',
  clock: 'pm am oclock p.m a.m ish',
  uncounted: `
reservation at
reservations at
booking at
book at
reserve at
table at
tonight at
today at
tomorrow at
there at
here at
in at
monday at
tuesday at
wednesday at
thursday at
friday at
saturday at
sunday at
reservation for tonight at
for tonight at`,
  between: 'between',
  or: 'or to',
  perhaps: 'maybe possibly perhaps might',
  people: {
    anyone: `people guests guest diners diner folks heads souls top seater pers persones of-us adults-total
others buddies pals homies siblings cousins brothers sisters friends mates colleagues coworkers girls ladies lads guys gents`,
    kinds: `adult adults grownup grownups kid kids child children baby babies toddler toddlers infant infants
teen teens teenager teenagers boy boys woman women man men senior seniors son sons daughter daughters
little littles`,
    relatives: `himself herself wife husband hubby partner girlfriend boyfriend gf bf mom mum mother dad father sister brother
friend mate buddy colleague coworker boss son daughter kid child baby toddler infant fiance fiancee spouse
date cousin aunt uncle nan gran grandma grandpa grandmother grandfather granny missus bestie roommate
flatmate neighbor neighbour nephew niece roomie classmate teammate grandson granddaughter other`,
    self: 'me i',
    only: 'just only',
    before: '',
    one: 'my our the a an his her 1',
    and: 'and n plus & +',
    with: 'with w',
    several:
      'kids children friends family parents girls boys colleagues babies folks grandparents grandkids inlaws',
    described: 'small little young big older elderly hungry grown tiny more-or-less',
    whole: `
2: my parents
2: my folks
2: my grandparents
2: the grandparents`,
    ofUs: `
of us
of them
us
of we`,
  },
  fillers: `ish ps pure please thanks thank you so and but well okay hi hello hey sorry apologies unfortunately sadly i im id ill
ive we were wed weve us me would like want need to can could may might a an the my our your just really actually
now then there good evening morning afternoon day night sir madam maam maybe think afraid going am are have has had
be is it its that thats this get got on at some will yes if-possible folks guys team everyone much very all oh
um uh er hmm mr mrs ms miss mx dr prof dear also too as well again today tonight here looking do lets let know sure option number nr no-1
must gotta gotto hoping wondering possible any be been being kindly tho though anyway man mate love x xx xxx xo xoxo`,
  beside:
    'please sorry thanks thank you option number reply answer choice choose okay yes hi press pick the nr no-1 one',
  passing: `please just really actually also kindly still then maybe honestly totally now sorry about around roughly
approx approximately probably definitely basically`,
  connectors: 'and n but so because since then also & plus',
  starters:
    'we i its im were weve ive sorry thanks thank as due hope cheers please cancel remove delete take forget regards',
  binding: `by in at if unless when after before until till near with without for from of as or to request reminder on
but`,
  subjects: 'we i weve ive were im well ill wed id',
  keeping: '',
  negations: 'not dont wont cant isnt arent never havent hasnt didnt',
  conditions: 'if when whenever whether unless dont not never cant wont until before',
  doubts: `who may whats wheres whens whos hows if should shouldnt how what why where when who unless or until till before without otherwise did didnt does
doesnt they he she dont not never nobody whether cant wont havent hasnt arent isnt maybe might unsure after
while instead-of once almost nearly never`,
  wait: {
    about: `ahead front line queue wait waiting turn seated seat sit inside called calling yet soon movement progress
eta taking takes longer nearly spot position update spots moving moves moved skipped forgotten waited when minutes before`,
    else: `open opens opening close closes closing closed hours kitchen serve serves serving menu parking park wifi tomorrow
friday saturday sunday monday tuesday wednesday thursday weekend reserve reservation reservations book booking price
prices cost costs pay card cards cash takeout delivery order ordering food dish soup vegan dog dogs pets music loud
bathroom restroom toilet happy doctor insurance bus cancel leave remove lose lost text texts number
stop bar give end shorter friend`,
  },
  particles: {
    interjections: 'oh ah eh hi hello okay also',
    greets: 'hi hello',
    thanks: 'thanks thank',
    you: 'you',
    tellsOf: 'are have has need is dont cant',
    booking: 'book booking bookings reserve reserved reserving reservation reservations',
    otherDay: 'tomorrow monday tuesday wednesday thursday friday saturday sunday weekend',
    givesUp: 'nvm',
    for: 'for',
    notADay: '',
    more: 'more extra',
    yesToo: '',
  },
  names: englishNames,
  notes: {
    things: `high highchair highchairs chair chairs booster wheelchair wheel wheelchairs accessible access accessibility
step stepfree stairs steps ramp walker crutches mobility disabled blind deaf pram prams stroller strollers pushchair
buggy cot window windows booth booths outside outdoor outdoors inside indoor indoors patio terrace garden deck
balcony rooftop sidewalk corner quiet quieter loud view fire fireplace heater shade shady sun sunny bar counter
dog dogs puppy pet pets guide allergy allergies allergic nut nuts peanut peanuts gluten free celiac coeliac dairy
lactose veg vegan vegetarian veggie halal kosher pregnant birthday anniversary bday cake proposal celebration
candle surprise upstairs downstairs ground floor shellfish egg eggs sesame hearing baby babies toddler toddlers
seat seats kids kid child children infant smoking nonsmoking low hightop luggage suitcase suitcases bags bike
bikes cushion plug socket charger charging tv screen elderly grandma senior space room privacy private
away door toilet restroom bathroom kitchen`,
    counted: `high highchair highchairs chair chairs booster boosters wheelchair wheelchairs pram prams stroller strollers
buggy buggies pushchair dog dogs seat seats baby babies toddlers kid kids child children infant candles bags suitcases cot
bike bikes steps`,
    questions: 'your do does did is are was does whose which has have',
    modals: 'should shall will would must',
    requests: 'can could may would any if',
    edges: `the please thanks thank you with and also plus but need needs we i im were ill would like id wed well have
can could get if possible for hi hello to note notes is so cheers us me too there yes okay ideally just
that of though & + add put down`,
  },
} satisfies Partial<Language>;
