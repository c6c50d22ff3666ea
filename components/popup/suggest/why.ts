import { formatList } from '@/lib/i18n/format-list'
import { t } from '@/lib/i18n/translate'
import type { Reason } from '@/lib/suggest/suggest-api'

/** Why something is suggested, as one line. */
export function whyText(reasons: readonly Reason[]): string {
  const parts = reasons.map(sayReason)
  const line = parts.join(' · ')
  return line.charAt(0).toLocaleUpperCase() + line.slice(1)
}

function sayReason(reason: Reason): string {
  switch (reason.kind) {
    case 'sharedWords':
      return t('suggest.why.sharedWords', { words: formatList(reason.words) })
    case 'sharedNames':
      return t('suggest.why.sharedNames', { names: formatList(reason.names) })
    case 'daysApart':
      return t('suggest.why.daysApart', { n: reason.days })
    case 'linkedWith':
      return t('suggest.why.linkedWith', { title: reason.title })
    case 'pageKeyword':
      return t('suggest.why.pageKeyword', { keyword: reason.keyword })
    case 'usedWith':
      return t('suggest.why.usedWith', { topics: formatList(reason.topics) })
    case 'similarRecords':
      return t('suggest.why.similarRecords', { n: reason.count })
    case 'sameText':
      return t('suggest.why.sameText', { n: reason.percent })
    default:
      return t(`suggest.why.${reason.kind}`)
  }
}

/** 0.937 as `93%`: never rounded up to certainty. */
export function percentOf(confidence: number): number {
  return Math.min(99, Math.floor(100 * confidence))
}
