/** Capitals: which capital stands for which state, and which adjective, so that two sides are not one side named twice. A data table. */

/** State: capital and seats of power: adjectives. All in small letters, as `nameKey` writes them. */
const TABLE = `
afghanistan:kabul:afghan
albania:tirana:albanian
algeria:algiers:algerian
angola:luanda:angolan
argentina:buenosaires:argentine argentinian
armenia:yerevan:armenian
australia:canberra:australian
austria:vienna:austrian
azerbaijan:baku:azerbaijani azeri
bahrain:manama:bahraini
bangladesh:dhaka:bangladeshi
belarus:minsk:belarusian
belgium:brussels:belgian
bolivia:lapaz:bolivian
bosnia:sarajevo:bosnian
brazil:brasilia brasília:brazilian
britain unitedkingdom uk greatbritain:london whitehall downingstreet:british
bulgaria:sofia:bulgarian
cambodia:phnompenh:cambodian
cameroon:yaounde:cameroonian
canada:ottawa:canadian
chad:ndjamena:chadian
chile:santiago:chilean
china peoplesrepublicofchina prc:beijing:chinese
colombia:bogota bogotá:colombian
congo democraticrepublicofcongo drc:kinshasa:congolese
croatia:zagreb:croatian
cuba:havana:cuban
cyprus:nicosia:cypriot
czechrepublic czechia:prague:czech
denmark:copenhagen:danish
ecuador:quito:ecuadorian
egypt:cairo:egyptian
eritrea:asmara:eritrean
estonia:tallinn:estonian
ethiopia:addisababa:ethiopian
finland:helsinki:finnish
france:paris elysee élysée:french
georgia:tbilisi:georgian
germany:berlin:german
ghana:accra:ghanaian
greece:athens:greek
guatemala:guatemalacity:guatemalan
haiti:portauprince:haitian
honduras:tegucigalpa:honduran
hungary:budapest:hungarian
iceland:reykjavik:icelandic
india:newdelhi delhi:indian
indonesia:jakarta:indonesian
iran:tehran teheran:iranian
iraq:baghdad:iraqi
ireland:dublin:irish
israel:jerusalem telaviv:israeli
italy:rome:italian
japan:tokyo:japanese
jordan:amman:jordanian
kazakhstan:astana nursultan:kazakh
kenya:nairobi:kenyan
kosovo:pristina:kosovar
kuwait:kuwaitcity:kuwaiti
kyrgyzstan:bishkek:kyrgyz
laos:vientiane:lao laotian
latvia:riga:latvian
lebanon:beirut:lebanese
libya:tripoli:libyan
lithuania:vilnius:lithuanian
malaysia:kualalumpur putrajaya:malaysian
mali:bamako:malian
mexico:mexicocity:mexican
moldova:chisinau:moldovan
mongolia:ulaanbaatar ulanbator:mongolian
montenegro:podgorica:montenegrin
morocco:rabat:moroccan
myanmar burma:naypyidaw naypyitaw:burmese
nepal:kathmandu:nepali nepalese
netherlands:thehague hague amsterdam:dutch
newzealand:wellington:newzealand
nicaragua:managua:nicaraguan
niger:niamey:nigerien
nigeria:abuja:nigerian
northkorea dprk democraticpeoplesrepublicofkorea thenorth:pyongyang:northkorean
northmacedonia macedonia:skopje:macedonian
norway:oslo:norwegian
oman:muscat:omani
pakistan:islamabad rawalpindi:pakistani
palestine palestinianauthority:ramallah:palestinian
panama:panamacity:panamanian
paraguay:asuncion:paraguayan
peru:lima:peruvian
philippines:manila malacanang:philippine filipino
poland:warsaw:polish
portugal:lisbon:portuguese
qatar:doha:qatari
romania:bucharest:romanian
russia russianfederation sovietunion ussr:moscow kremlin thekremlin:russian soviet
rwanda:kigali:rwandan
saudiarabia:riyadh:saudi
senegal:dakar:senegalese
serbia:belgrade:serbian
singapore:singapore:singaporean
slovakia:bratislava:slovak
slovenia:ljubljana:slovenian
somalia:mogadishu:somali
southafrica:pretoria:southafrican
southkorea rok republicofkorea thesouth:seoul bluehouse thebluehouse:southkorean
southsudan:juba:southsudanese
spain:madrid:spanish
srilanka:colombo:srilankan
sudan:khartoum:sudanese
sweden:stockholm:swedish
switzerland:bern berne:swiss
syria:damascus:syrian
taiwan republicofchina:taipei:taiwanese
tajikistan:dushanbe:tajik
thailand:bangkok:thai
tunisia:tunis:tunisian
turkey turkiye türkiye:ankara:turkish
turkmenistan:ashgabat:turkmen
uganda:kampala:ugandan
ukraine:kyiv kiev:ukrainian
unitedarabemirates uae:abudhabi:emirati
unitedstates us usa america unitedstatesofamerica:washington whitehouse thewhitehouse pentagon thepentagon washingtondc:american
uruguay:montevideo:uruguayan
uzbekistan:tashkent:uzbek
vatican holysee:vaticancity:papal
venezuela:caracas:venezuelan
vietnam:hanoi:vietnamese
yemen:sanaa:yemeni
zambia:lusaka:zambian
zimbabwe:harare:zimbabwean
europeanunion eu europe:strasbourg:european
`;

const NAMES = new Map<string, string>();
const SIDES = new Map<string, string>();
for (const line of TABLE.trim().split("\n")) {
  const [names, ...others] = line.split(":").map((part) => part.split(" "));
  const side = names![0]!;
  for (const name of names!) NAMES.set(name, side);
  for (const name of [...names!, ...others.flat()]) SIDES.set(name, side);
}

/** `Socialist Republic of`, and all the other forms that long names of states begin with. */
const FORM = /^.*(?:republic|kingdom|state|federation|sultanate|emirate|union|principality)of(?:the)?/;

/** The state that a name key stands for, by its name, capital or adjective; the key itself when no table has it. */
export function sideOf(key: string): string {
  return SIDES.get(key) ?? SIDES.get(key.replace(/s$/, "")) ?? SIDES.get(key.replace(FORM, "")) ?? key;
}

/** The state that a name key names, not by its capital or adjective; null when no table has it. */
export function stateOf(key: string): string | null {
  return NAMES.get(key) ?? NAMES.get(key.replace(FORM, "")) ?? null;
}

/** Whether a name key is that of a state in the table, its capital or its adjective. */
export function isStateName(key: string): boolean {
  return SIDES.has(key);
}
