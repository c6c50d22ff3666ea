import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { partDates } from '@/lib/extract/dates/said-of-date'
import { extractArticle } from '@/lib/extract/extract-article'
import { storyHeading, storyParagraphs, storyUrl } from '@/test/support/story'

const story = storyParagraphs.join('')

function read(body: string, head = ''): (string | undefined)[] {
  const html = `<html lang="en-GB"><head>${head}</head><body>${storyHeading}${body}</body></html>`
  const { article } = extractArticle(new JSDOM(html, { url: storyUrl }).window.document, storyUrl)
  return [article.publishedDateTime, article.modifiedDateTime]
}

describe('a line with the dates of publication and of a change', () => {
  it.each([
    ['Published 3 May 2024, updated 4 May 2024'],
    ['3 May 2024 (updated 4 May 2024)'],
    ['Last updated on 4 May 2024, first published on 3 May 2024'],
    ['Veröffentlicht am 03.05.2024, aktualisiert am 04.05.2024'],
    ['Mis à jour le 4 mai 2024 Publié le 3 mai 2024'],
    ['입력 2024.05.03 수정 2024.05.04'],
    ['公開日：2024年5月3日 更新日：2024年5月4日'],
    ['2024年5月3日 (2024年5月4日 更新)'],
    ['Giriş: 03.05.2024 - Güncelleme: 04.05.2024'],
    ['Опубликовано: 03.05.2024 Обновлено: 04.05.2024'],
    ['Jumat, 3 Mei 2024 | Diperbarui: 4 Mei 2024'],
  ])('%s', (line) => {
    for (const name of ['q', 'article-date'])
      expect(read(`<div class="${name}">${line}</div><article>${story}</article>`)).toEqual([
        '2024-05-03',
        '2024-05-04',
      ])
  })

  it('is of publication alone where it speaks of no change', () => {
    expect(partDates('Posted on 3 May 2024')).toEqual({ published: 'Posted on 3 May 2024', modified: '' })
  })

  it('is of a change alone where it speaks of nothing else', () => {
    expect(read(`<div>Updated: 4 May 2024</div><article>${story}</article>`)).toEqual([
      undefined,
      '2024-05-04',
    ])
  })
})

describe('a date is that of a change', () => {
  const times = (before: string, between: string): string =>
    `<p>${before}<time datetime="2024-05-03">3 May</time>${between}<time datetime="2024-05-04">4 May</time></p>`

  it.each([
    ['Published ', ', updated '],
    ['<b>Published</b> ', ' <b>Updated</b> '],
  ])('if the words before it say so: %s…%s…', (before, between) => {
    expect(read(`${times(before, between)}<article>${story}</article>`)).toEqual(['2024-05-03', '2024-05-04'])
  })

  it('if the words beside its frame say so, white space inside or not', () => {
    const time = (day: number): string =>
      `<span>\n  <time datetime="2024-05-0${day}">${day} May</time></span>`
    const line = `<div><b>Updated</b> ${time(4)} <b>Published</b> ${time(3)}</div>`
    expect(read(`${line}<article>${story}</article>`)).toEqual(['2024-05-03', '2024-05-04'])
  })

  it('if the line above says so', () => {
    const lines = '<div>Last updated</div><div>4 May 2024</div><div>Published</div><div>3 May 2024</div>'
    expect(read(`${lines}<article>${story}</article>`)).toEqual(['2024-05-03', '2024-05-04'])
  })

  it('but serves for that of publication where the page shows no other', () => {
    expect(read(`<div class="date">Updated: 4 May 2024</div><article>${story}</article>`)[0]).toBe(
      '2024-05-04',
    )
  })

  it('and tells the zone of the same hour, minute and second', () => {
    const metas =
      '<meta name="originalpublicationdate" content="2024/05/03 20:19:01"><meta name="dcterms.modified" content="2024-05-03T20:19:01+01:00">'
    expect(read(story, metas)).toEqual(['2024-05-03T19:19:01Z', '2024-05-03T19:19:01Z'])
  })
})
