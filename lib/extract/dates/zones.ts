/** Minutes east of UTC of zone names that mean one thing in news. `IST` and bare `CST` elsewhere do not. */
const zones: Record<string, number> = {
  z: 0,
  utc: 0,
  gmt: 0,
  ut: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  trt: 180,
  sast: 120,
  cat: 120,
  eat: 180,
  wat: 60,
  gst: 240,
  pkt: 300,
  wib: 420,
  ict: 420,
  hkt: 480,
  sgt: 480,
  myt: 480,
  pht: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  aest: 600,
  acdt: 630,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  ast: -240,
  adt: -180,
  nst: -210,
  ndt: -150,
  brt: -180,
  art: -180,
  clt: -240,
}

/** `ET` and the like: the standard offset, one hour more in daylight time. */
const american: Record<string, number> = { et: -300, ct: -360, mt: -420, pt: -480 }

/** The offset that a zone's name or number (`+02:00`, `UTC+1`, `EDT`) gives for a day; undefined if unknown. */
export function readZone(text: string, year: number, month: number, day: number): number | undefined {
  const name = text.toLowerCase().replace(/[()\s.]/g, '')
  if (Object.hasOwn(zones, name)) return zones[name]
  const numeric = /^(?:utc|gmt)?([+\u2212-])(\d\d?):?(\d\d)?$/.exec(name)
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
    return minutes <= 14 * 60 ? (numeric[1] === '+' ? minutes : -minutes) : undefined
  }
  const standard = Object.hasOwn(american, name) ? american[name] : undefined
  if (standard === undefined) return undefined
  return isAmericanSummer(year, month, day) ? standard + 60 : standard
}

/** Second Sunday of March to first Sunday of November (Energy Policy Act of 2005, since 2007). */
function isAmericanSummer(year: number, month: number, day: number): boolean {
  const sunday = (of: number, nth: number): number => {
    const first = new Date(Date.UTC(year, of - 1, 1)).getUTCDay()
    return ((7 - first) % 7) + 1 + (nth - 1) * 7
  }
  return month > 3 && month < 11
    ? true
    : month === 3
      ? day >= sunday(3, 2)
      : month === 11 && day < sunday(11, 1)
}
