/**
 * Names of months without accents, twelve a language, full names; a text matches by at least three of their
 * first letters (four where three would be ambiguous within the language). Genitives stand beside
 * nominatives where they differ in the beginning.
 */
const languages = [
  'january february march april may june july august september october november december',
  'januar februar marz april mai juni juli august september oktober november dezember',
  'janner feber maerz april mai juni juli august september oktober november dezember',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar marts april maj juni juli august september oktober november desember',
  'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesakuu heinakuu elokuu syyskuu lokakuu marraskuu joulukuu',
  'januar februar mars april mai juni juli agust september oktober november desember',
  'styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia',
  'leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec',
  'ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince',
  'januar februar marec april maj jun jul august september oktober november december',
  'sijecanj veljaca ozujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac',
  'sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca',
  'januar februar mart april maj juni juli avgust septembar oktobar novembar decembar',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december',
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  'januari februari maret april mei juni juli agustus september oktober november desember',
  'januari februari mac april mei jun julai ogos september oktober november disember',
  'januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba',
  'sausio vasario kovo balandzio geguzes birzelio liepos rugpjucio rugsejo spalio lapkricio gruodzio',
  'janvaris februaris marts aprilis maijs junijs julijs augusts septembris oktobris novembris decembris',
  'jaanuar veebruar marts aprill mai juuni juuli august september oktoober november detsember',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'сiчня лютого березня квiтня травня червня липня серпня вересня жовтня листопада грудня',
  'януари февруари март април маи юни юли август септември октомври ноември декември',
  'jануар фебруар март април маj jун jул август септембар октобар новембар децембар',
  'ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου',
  'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
  'জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল may জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม',
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
