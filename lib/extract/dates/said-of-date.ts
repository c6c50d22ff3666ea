const changeWords =
  /updat|modif|aktualis|geändert|bijgewerkt|mis à jour|mise à jour|actualiz|aggiornat|atualizad|uppdater|oppdater|opdater|päivit|aktualiz|zaktualiz|güncel|обновл|оновлен|актуализ|ενημ[εέ]ρ|frissít|cập nhật|diperbarui|ažurir|atnaujin|تحديث|עודכן|更新|최종|수정/
const publicationWords =
  /publi|veröff|erschienen|geplaatst|gepubl|opubl|опубл|публ|giriş|oluştur|yayın|posted|erstellt|oprettet|objav|δημοσ|utworz|dodano|입력|등록|公開|掲載|发布|發布|đăng|terbit|tayang|megjelen|julkaistu|نشر|פורסם/

/** Whether a text speaks of a change, in the major languages. */
export function saysChange(text: string): boolean {
  return changeWords.test(text.toLowerCase())
}

/** Whether the words just before a date say that it is the date of a change: "Published May 3, updated". */
export function labelsChange(before: string): boolean {
  const label = before.slice(-40).toLowerCase().split(/\d/).at(-1) ?? ''
  return changeWords.test(label) && !publicationWords.test(label)
}

/** The parts of a text in which the date of publication and that of a change stand; empty where there is none. */
export interface SaidDates {
  published: string
  modified: string
}

/** "Published May 3 | Updated May 4", "Updated May 4, first published May 3", "5月3日 (5月4日 更新)". */
export function partDates(text: string): SaidDates {
  const lower = text.toLowerCase()
  const change = changeWords.exec(lower)
  if (!change) return { published: text, modified: '' }
  const [before, behind] = [text.slice(0, change.index), text.slice(change.index)]
  const publication = publicationWords.exec(lower.slice(change.index))
  if (publication && !hasDate(before))
    return { published: behind.slice(publication.index), modified: behind.slice(0, publication.index) }
  if (hasDate(behind)) return { published: hasDate(before) ? before : '', modified: behind }
  const at = Math.max(...['(', '（', '|', '•', '·', '/ '].map((sign) => before.lastIndexOf(sign)))
  const first = before.slice(0, Math.max(0, at))
  return hasDate(first)
    ? { published: first, modified: before.slice(at) }
    : { published: '', modified: before }
}

function hasDate(text: string): boolean {
  return /\d.*\d/.test(text)
}
