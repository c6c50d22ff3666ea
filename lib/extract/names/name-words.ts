/** Words that name a job or a desk: what follows a comma or dash and holds one is no name. */
const roleWords = new Set(
  'editor editors reporter reporters correspondent correspondents columnist columnists writer writers journalist journalists contributor contributors contributing producer critic critics staff fellow professor director chief senior deputy political health business sport sports science technology foreign bureau desk team news staffer analyst photographer intern manager partner lecturer researcher redakteur redakteurin redaktion redaktionsleiter korrespondent korrespondentin reporterin volontär volontärin volontaer ressortleiter ressortleiterin chefredakteur chefredakteurin autor autorin journalistin journaliste giornalista redactor redactora corresponsal periodista corrispondente rédacteur rédactrice correspondant correspondante redaktor redaktorka skribent reportér reportérka journalistikk chef leiter leiterin stellvertretender freier freie mitarbeiter mitarbeiterin columnista colaborador colaboradora enviado enviada inviato inviata envoyé envoyée envoyés envoyées spécial spéciale spéciaux spéciales especial speciale expert experte expertin author blogger host presenter anchor specialist managing associate assistant executive head minister president ceo founder dozent dozentin fotograf'.split(
    ' ',
  ),
)

const organisationWords = new Set(
  'agencies agenturen dow jones verbraucherzentrale archiv archive blog news press presse agency agence agencia agentur agenzia media medien team staff redaktion redazione redacción redaccion rédaction redactie redakce redakcja redaksjonen redaktionen desk editors editorial editor online magazine magazin zeitung times post journal tv radio network foundation institute institut university universität gmbh inc ltd llc ag verlag group service bureau company associated reuters afp dpa apa ansa efe ritzau ritzaus ntb belga anp tass xinhua upi pti ani bloomberg wire newswire contributors sid ap pa kna epd dts tt cnn bbc newsroom report reporters correspondents web digital ajansı ajans haber merkezi haberler anadolu board committee council club verband ministry partners studio studios productions the sda keystone ats cna kyodo aap lusa agerpres čtk čt pap mti sta tanjug hina bta una ria interfax 新華社 共同'.split(
    ' ',
  ),
)

const notNames = new Set(
  'admin administrator author autor editor guest staff unknown anonymous anonym user webmaster null undefined none n/a home more follow share email e-mail twitter facebook profile contact name read mehr tags kommentare comments stand von by uhr und and par por am on agencies autoren veröffentlicht published updated auteur auteurs autore autores date datum fecha data source quelle fonte fuente size subscribe advertisement copied copy print save comment listen watch gift special news sports local'.split(
    ' ',
  ),
)

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[\s,.;:()/|-]+/)
}

export function hasRoleWord(text: string): boolean {
  return wordsOf(text).some((word) => roleWords.has(word)) || /기자|記者|^special to\b/.test(text)
}

/** What stands before a job and is no given name: "Community Contributor". */
const places = new Set('community guest special our local national web wire'.split(' '))

/** "Senior Washington Correspondent": a job from its first word to its last. */
export function isJob(name: string): boolean {
  const words = wordsOf(name)
  const [first = ''] = words
  return words.length > 1 && (roleWords.has(first) || places.has(first)) && roleWords.has(words.at(-1) ?? '')
}

export function isOrganisation(name: string): boolean {
  return (
    wordsOf(name).some((word) => organisationWords.has(word)) ||
    organisationParts.some((part) => name.includes(part)) ||
    (name.includes('.') && isAddress(name))
  )
}

/** What newspapers and agencies call themselves by in scripts without spaces between words. */
const organisationParts = ['新聞', '日報', '編集', 'デジタル', '통신', '뉴스', '現代', '報導', '报道', '報道']

/** "daily.example", "The Daily (daily.com)". */
function isAddress(name: string): boolean {
  return (
    /^[a-z\d-]{3,}\.[a-z]{2,4}$/i.test(name) ||
    /[a-z]\.(?:com?|de|at|ch|org|net|fr|it|es|no|se|dk|jp|tr|is|be|nl|pl|cz|eu|info|tv)(?:\W|$)/i.test(name)
  )
}

/** Words of buttons and labels; no name begins with them. */
const labels = new Set(
  'view alle share follow get see show subscribe contact visit join listen watch published posted updated veröffentlicht aktualisiert publié publicado pubblicato opublikowano email e-mail'.split(
    ' ',
  ),
)
const labelsOfTwo = new Set(
  "all posts,posts by,read more,sign up,last updated,link copied,editor's choice,editor’s choice,editors choice,filed under".split(
    ',',
  ),
)
/** "Copy link", "Save for later", but not "Gift Ngoepe". */
const acts = new Set('copy print save gift'.split(' '))
const actedOn = new Set('this link url article story for'.split(' '))

export function isNoName(name: string): boolean {
  const lower = name.toLowerCase()
  const [first = '', second = ''] = lower.split(' ', 2)
  return (
    notNames.has(lower) ||
    (second !== '' && labels.has(first)) ||
    labelsOfTwo.has(`${first} ${second}`) ||
    (acts.has(first) && actedOn.has(second))
  )
}

const degrees = new Set('PhD MD MA MSc RD RN MBA MPH CFP CFA Esq Jr'.split(' '))

/** "Ph.D." or "MBA": what follows a name and is none. "Ma" is a name. */
export function isDegree(word: string): boolean {
  return degrees.has(word.replaceAll('.', ''))
}

/** Agencies that are credited beside a newspaper's own writers. */
const agencies = new Set(
  'ap afp dpa apa ansa efe reuters upi pa sid kna epd dts ntb tt ritzau belga anp tass xinhua kyodo aap lusa čtk pap pti ani bloomberg sda keystone'.split(
    ' ',
  ),
)

export function isAgency(name: string): boolean {
  return (
    agencies.has(name.toLowerCase()) ||
    /^(?:the )?associated press$|^anadolu ajansı$|^agence france-presse$|^dow jones/i.test(name)
  )
}
