const digitZeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]
/** Arabic, Persian, Devanagari, Bengali, Thai and full-width digits. */
export const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g
const beyondLatin = /[\u0370-\uffff]/

/** Months that the Levant calls otherwise than the rest of the Arab world. */
const levant =
  'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول'.split(',')
const thai = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ')

/**
 * A text with its date as most languages write it: Western digits, the month as a word or number between day
 * and year, hours from 0 to 23. What is no date stays as it is.
 */
export function writePlainDate(raw: string): string {
  if (raw.includes('tháng'))
    return raw.replace(/(\d\d?)\s+tháng\s+(\d\d?)(?:,?\s+năm|,)?\s+(\d{4})/, '$1.$2.$3')
  if (raw.includes('. gada ')) return raw.replace(/(\d{4})\. gada (\d\d?)\. (\S+)/, '$2 $3 $1')
  if (!beyondLatin.test(raw)) return raw
  let text = raw.replace(otherDigits, toWesternDigit)
  if (/[\u0590-\u05ff]/.test(text)) text = text.replace(/(\d\s+)ב(?=[\u05d0-\u05ea]{3})/, '$1')
  else if (/[\u0600-\u06ff]/.test(text)) text = replaceMonth(text, levant)
  else if (/[\u0900-\u09ff]/.test(text)) text = text.replace(/(\d\s+)(?:मई|मे|মে)(?=[\s,])/, '$1may')
  else if (/[\u0e00-\u0e7f]/.test(text)) text = replaceMonth(text.replace(/\s*พ\.ศ\.\s*/, ' '), thai)
  return text.replace(halfDay, toFullDay)
}

function toWesternDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  const zero = digitZeros.find((each) => code >= each && code <= each + 9) ?? code
  return String(code - zero)
}

/** "3 شباط 2024" → "3.2.2024". Thai years of two digits count from 2500, as those of four do from 543 before Christ. */
function replaceMonth(text: string, months: readonly string[]): string {
  const at = months.findIndex((month) => text.includes(month))
  if (at < 0) return text
  const [before = '', behind = ''] = text.split(months[at] ?? '', 2)
  const year = /^\s*(\d{4}|\d\d)(?!\d)/.exec(behind)?.[1]
  if (!/\d\s*$/.test(before) || year === undefined) return text
  const long = year.length === 2 ? `25${year}` : year
  return `${before.trimEnd()}.${at + 1}.${long}${behind.replace(/^\s*\d+/, '')}`
}

/** Korean, Japanese and Chinese put what half of the day it is before the hour. */
const halfDay =
  /(오전|오후|午前|午後|上午|下午)\s?(\d\d?)\s?(?:[:：](\d\d)(?::\d\d)?|[시時时点點](?:\s?(\d\d?)\s?[분分])?)/g

function toFullDay(all: string, half: string, hour: string, minute?: string, counted?: string): string {
  const isLate = '오후午後下午'.includes(half)
  const hours = Number(hour) % 12
  return hour.length > 0 && Number(hour) <= 12
    ? ` ${isLate ? hours + 12 : hours}:${(minute ?? counted ?? '0').padStart(2, '0')} `
    : all
}
