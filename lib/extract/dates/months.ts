/**
 * Beginnings of the names of months without accents, twelve a language: five letters, all where two months of it
 * begin alike. A text matches by at least three of its first letters, and by five where its ending differs.
 * Genitives stand beside nominatives where they differ in the beginning.
 */
const languages = [
  'janua febru march april may june july augus septe octob novem decem',
  'janua febru marz april mai juni juli augus septe oktob novem dezem',
  'janne feber maerz april mai juni juli augus septe oktob novem dezem',
  'janvi fevri mars avril mai juin juill aout septe octob novem decem',
  'enero febre marzo abril mayo junio julio agost septi octub novie dicie',
  'gener febre marc abril maig juny julio agost setem octub novem desem',
  'genna febbr marzo april maggi giugn lugli agost sette ottob novem dicem',
  'janei fever marco abril maio junho julho agost setem outub novem dezem',
  'janua febru maart april mei juni juli augus septe oktob novem decem',
  'janua febru mars april maj juni juli augus septe oktob novem decem',
  'janua febru marts april maj juni juli augus septe oktob novem desem',
  'tammi helmi maali huhti touko kesak heina eloku syysk lokak marra joulu',
  'janua febru mars april mai juni juli agust septe oktob novem desem',
  'stycz luty marze kwiec maj czerw lipie sierp wrzes pazdz listo grudz',
  'stycz luteg marca kwiet maja czerw lipca sierp wrzes pazdz listo grudn',
  'leden unor breze duben kvete cerven cervenec srpen zari rijen listo prosi',
  'ledna unora brezn dubna kvetn cervn cerve srpna zari rijna listo prosi',
  'janua febru marec april maj jun jul augus septe oktob novem decem',
  'sijec velja ozuja trava sviba lipan srpan kolov rujan listo stude prosi',
  'sijec velja ozujk travn svibn lipnj srpnj kolov rujna listo stude prosi',
  'janua febru mart april maj juni juli avgus septe oktob novem decem',
  'ianua febru marti april mai iunie iulie augus septe octom noiem decem',
  'janua febru marci april majus juniu juliu augus szept oktob novem decem',
  'ocak subat mart nisan mayis hazir temmu agust eylul ekim kasim arali',
  'janua febru maret april mei juni juli agust septe oktob novem desem',
  'janua febru mac april mei jun julai ogos septe oktob novem disem',
  'janua febru machi april mei juni julai agost septe oktob novem desem',
  'sausi vasar kovo balan geguz birze liepo rugpj rugse spali lapkr gruod',
  'janva febru marts april maijs junij julij augus septe oktob novem decem',
  'jaanu veebr marts april mai juuni juuli augus septe oktoo novem detse',
  'январ февра марта апрел мая июня июля авгус сентя октяб ноябр декаб',
  'январ февра март апрел май июнь июль авгус сентя октяб ноябр декаб',
  'сiчня лютог берез квiтн травн червн липня серпн верес жовтн листо грудн',
  'януар февру март април маи юни юли авгус септе октом ноемв декем',
  'jануа фебру март април маj jун jул авгус септе октоб новем децем',
  'ιανου φεβρο μαρτι απριλ μαιου ιουνι ιουλι αυγου σεπτε οκτωβ νοεμβ δεκεμ',
  'يناير فبراي مارس ابريل مايو يونيو يوليو اغسطس سبتمب اكتوب نوفمب ديسمب',
  'ינואר פברוא מרץ אפריל מאי יוני יולי אוגוס ספטמב אוקטו נובמב דצמבר',
  'जनवरी फरवरी मार्च अप्रै मई जून जुलाई अगस्त सितंब अक्टू नवंबर दिसंब',
  'জানুয ফেব্র মার্চ এপ্রি may জুন জুলাই আগস্ট সেপ্ট অক্টো নভেম্ ডিসেম',
  'जानेव फेब्र मार्च एप्रि मे जून जुलै ऑगस् सप्टे ऑक्टो नोव्ह डिसें',
  'იანვა თებერ მარტი აპრილ მაისი ივნის ივლის აგვის სექტე ოქტომ ნოემბ დეკემ',
  'enero pebre marso abril mayo hunyo hulyo agost setye oktub nobye disye',
  'janar shkur mars prill maj qersh korri gusht shtat tetor nento dhjet',
  'yanva fevra mart aprel may iyun iyul avqus senty oktya noyab dekab',
  'มกราค กุมภา มีนาค เมษาย พฤษภา มิถุน กรกฎา สิงหา กันยา ตุลาค พฤศจิ ธันวา',
]

const abbreviations: Record<string, number> = {
  mrz: 3,
  sept: 9,
  okt: 10,
  dez: 12,
  dic: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  set: 9,
  gen: 1,
  mag: 5,
  giu: 6,
  lug: 7,
  ott: 10,
  fev: 2,
  avr: 4,
  juil: 7,
  dec: 12,
  out: 10,
  mrt: 3,
  pazdz: 10,
  wrz: 9,
  sty: 1,
  lut: 2,
  kwi: 4,
  cze: 6,
  lip: 7,
  sie: 8,
  lis: 11,
  gru: 12,
  iul: 7,
  iun: 6,
  ian: 1,
  noi: 11,
  oca: 1,
  sub: 2,
  eki: 10,
  kas: 11,
  ara: 12,
  agu: 8,
  tem: 7,
  haz: 6,
  eyl: 9,
  nis: 4,
  jun: 6,
  jul: 7,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  mai: 5,
  maj: 5,
  mei: 5,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  jui: 6,
}

/** Month 1..12 of a name or abbreviation in any of the languages, or 0. */
export function readMonth(name: string): number {
  const key = foldMonth(name)
  if (key.length < 3) return 0
  const short = Object.hasOwn(abbreviations, key) ? abbreviations[key] : undefined
  if (short !== undefined) return short
  // Cases and endings differ ("tammikuuta", "listopadu"), so the first five letters count too.
  return find(key) || (key.length > 5 ? find(key.slice(0, 5)) : 0)
}

function find(start: string): number {
  for (const names of languages) {
    const first = names.startsWith(start) ? 0 : names.indexOf(` ${start}`) + 1
    if (first === 0 && !names.startsWith(start)) continue
    const last = names.lastIndexOf(` ${start}`) + 1
    const end = first + start.length
    // A beginning that two months share (cerv-en, cerv-enec) names none, unless it is a whole name.
    if (last > first && names.charAt(end) !== ' ') continue
    return names.slice(0, first).split(' ').length
  }
  return 0
}

function foldMonth(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0654\u0655.]/g, '')
    .replace(/[łıі]/g, (letter) => (letter === 'ł' ? 'l' : 'i'))
}
