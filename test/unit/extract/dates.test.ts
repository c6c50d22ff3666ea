import { describe, expect, it } from 'vitest'
import { formatParts } from '@/lib/extract/dates/date-parts'
import { dayOrderOf } from '@/lib/extract/dates/day-order'
import { dayInPath, parseDate } from '@/lib/extract/dates/parse-date'
import type { DayOrder } from '@/lib/extract/dates/parse-written-date'

const machine: [text: string, stored: string | undefined][] = [
  ['2024-05-03T15:47:42.389Z', '2024-05-03T15:47:42Z'],
  ['2024-05-03T17:47+02:00', '2024-05-03T15:47:00Z'],
  ['2024-05-03T17:47:00+0200', '2024-05-03T15:47:00Z'],
  ['2024-05-03T17:47:00+02', '2024-05-03T15:47:00Z'],
  ['2024-05-03 17:47:00 +0530', '2024-05-03T12:17:00Z'],
  ['2024-05-03 17:47:00 UTC+02:00', '2024-05-03T15:47:00Z'],
  ['2024-05-03 05:47:00 PM GMT+0200', '2024-05-03T15:47:00Z'],
  ['2024-05-03T12:05 am', '2024-05-03T00:05:00Z'],
  ['20240503T154742Z', '2024-05-03T15:47:42Z'],
  ['20240503', '2024-05-03'],
  ['2024-05-03', '2024-05-03'],
  ['1714751262', '2024-05-03T15:47:42Z'],
  ['1714751262000', '2024-05-03T15:47:42Z'],
  ['Fri, 03 May 2024 15:47:42 GMT', '2024-05-03T15:47:42Z'],
  ['Fri, 03 May 2024 11:47:42 -0400', '2024-05-03T15:47:42Z'],
  ['2024-02-30', undefined],
  ['2024-13-01', undefined],
  ['not a date', undefined],
  ['', undefined],
]

const written: [text: string, order: DayOrder, stored: string | undefined][] = [
  ['입력 2024.05.03. 오후 2:05', 'dmy', '2024-05-03T14:05:00Z'],
  ['2024-05-03 오전 12:30', 'dmy', '2024-05-03T00:30:00Z'],
  ['2024년 5월 3일 오후 2시 5분', 'dmy', '2024-05-03T14:05:00Z'],
  ['2024年5月3日 午前0時5分', 'dmy', '2024-05-03T00:05:00Z'],
  ['2024年5月3日 下午 3:07', 'dmy', '2024-05-03T15:07:00Z'],
  ['3 tháng 5 năm 2024', 'dmy', '2024-05-03'],
  ['03 tháng 5, 2024', 'mdy', '2024-05-03'],
  ['03 मई 2024', 'dmy', '2024-05-03'],
  ['3RD MAY 2024', 'dmy', '2024-05-03'],
  ['MAY 3RD, 2024', 'dmy', '2024-05-03'],
  ['12 DE MAYO DE 2024', 'dmy', '2024-05-12'],
  ["3 D'ABRIL DE 2024", 'dmy', '2024-04-03'],
  ['৩ মে ২০২৪, ১৪:৩০', 'dmy', '2024-05-03T14:30:00Z'],
  ['১২ সেপ্টেম্বর ২০২৪', 'dmy', '2024-09-12'],
  ['১ জানুয়ারি, ২০২৪', 'dmy', '2024-01-01'],
  ['९ नोव्हेंबर २०२४', 'dmy', '2024-11-09'],
  ['3 მაისი 2024', 'dmy', '2024-05-03'],
  ['12 აგვისტო, 2024', 'dmy', '2024-08-12'],
  ['2024. gada 3. maijs', 'dmy', '2024-05-03'],
  ['2024. gada 12. augusts, 09:15', 'dmy', '2024-08-12T09:15:00Z'],
  ['Ika-3 ng Mayo', 'dmy', undefined],
  ['Hunyo 3, 2024', 'mdy', '2024-06-03'],
  ['12 gusht 2024', 'dmy', '2024-08-12'],
  ['3 Nëntor 2024, 18:05', 'dmy', '2024-11-03T18:05:00Z'],
  ['12 avqust 2024', 'dmy', '2024-08-12'],
  ['৩/৫/২০২৪, ১৪:০৫', 'dmy', '2024-05-03T14:05:00Z'],
  ['3 במאי 2024, 14:05', 'dmy', '2024-05-03T14:05:00Z'],
  ['3 تشرين الأول 2023', 'dmy', '2023-10-03'],
  ['3 آب 2024 14:05', 'dmy', '2024-08-03T14:05:00Z'],
  ['วันที่ 3 พฤษภาคม พ.ศ. 2567 เวลา 14:05 น.', 'dmy', '2024-05-03T14:05:00Z'],
  ['3 พ.ค. 67 14:05 น.', 'dmy', '2024-05-03T14:05:00Z'],
  ['Dec 13, 2016 at 3:45 pm', 'mdy', '2016-12-13T15:45:00Z'],
  ['December 13, 2016 3:45 PM EST', 'mdy', '2016-12-13T20:45:00Z'],
  ['July 4, 2026, 9:00 a.m. ET', 'mdy', '2026-07-04T13:00:00Z'],
  ['3. Mai 2024, 17:47', 'dmy', '2024-05-03T17:47:00Z'],
  ['03.05.2024 | 15:54 Uhr', 'dmy', '2024-05-03T15:54:00Z'],
  ['Publié le 22 novembre 2024 à 07h22', 'dmy', '2024-11-22T07:22:00Z'],
  ['13 de diciembre de 2016', 'dmy', '2016-12-13'],
  ['5 dicembre 2020', 'dmy', '2020-12-05'],
  ['12 сентября 2023', 'dmy', '2023-09-12'],
  ['18. září 2022', 'dmy', '2022-09-18'],
  ['2 lutego 2025', 'dmy', '2025-02-02'],
  ['11 Aralık 2020', 'dmy', '2020-12-11'],
  ['4 lipnja 2021', 'dmy', '2021-06-04'],
  ['5. tammikuuta 2021', 'dmy', '2021-01-05'],
  ['2025年1月14日 18:55', 'dmy', '2025-01-14T18:55:00Z'],
  ['2025년 5월 15일', 'dmy', '2025-05-15'],
  ['٣ مايو ٢٠٢٤', 'dmy', '2024-05-03'],
  ['03/04/2020', 'dmy', '2020-04-03'],
  ['03/04/2020', 'mdy', '2020-03-04'],
  ['13/04/2020', 'mdy', '2020-04-13'],
  ['04.03.2020', 'mdy', '2020-03-04'],
  ['45 of 2020', 'dmy', undefined],
]

describe('dates', () => {
  it.each(machine)('reads %s as %s', (text, stored) => {
    const parts = parseDate(text, 'dmy')
    expect(parts && formatParts(parts)).toBe(stored)
  })

  it.each(written)('reads "%s" (%s) as %s', (text, order, stored) => {
    const parts = parseDate(text, order)
    expect(parts && formatParts(parts)).toBe(stored)
  })

  it('marks day and month that could be swapped', () => {
    expect(parseDate('03/04/2020', 'dmy')?.ambiguous).toBe(true)
    expect(parseDate('13/04/2020', 'dmy')?.ambiguous).toBeUndefined()
  })

  it('keeps a time without zone apart from UTC', () => {
    expect(parseDate('2024-05-03T17:47', 'dmy')?.offset).toBeUndefined()
    expect(parseDate('2024-05-03T17:47Z', 'dmy')?.offset).toBe(0)
  })

  it('reads the day in an address', () => {
    expect(dayInPath('/2024/05/03/title')).toEqual({ year: 2024, month: 5, day: 3 })
    expect(dayInPath('/news/title-20240503')).toEqual({ year: 2024, month: 5, day: 3 })
    expect(dayInPath('/29-10-2021')).toEqual({ year: 2021, month: 10, day: 29 })
    expect(dayInPath('/title-12345678')).toBeUndefined()
  })

  it('takes month first only where it is usual', () => {
    expect(dayOrderOf('en-US', new URL('https://a.com/'))).toBe('mdy')
    expect(dayOrderOf('en-US', new URL('https://a.co.uk/'))).toBe('dmy')
    expect(dayOrderOf('en', new URL('https://a.com.au/'))).toBe('dmy')
    expect(dayOrderOf('de', new URL('https://a.com/'))).toBe('dmy')
  })
})
