import { Button } from '@/components/ui/Button'
import { CloseIcon, PencilIcon } from '@/components/ui/icons/icons'
import { Select } from '@/components/ui/Select'
import { t } from '@/lib/i18n/translate'
import { EditableText } from '../record/EditableText'
import { type TopicColor, type TopicEntry, topicColors } from '../state/organiser-services'
import { usePage } from '../state/page-state'
import { homeRoute, writeRoute } from '../state/route'

interface TopicRowProps {
  entry: TopicEntry
  isPicked: boolean
  onPick: (isPicked: boolean) => void
  onRename: () => void
  onDescribe: (entry: TopicEntry) => void
  /** For a topic that no article has. */
  onForget: () => void
}

/** One topic: colour, name with its articles, description, and renaming. */
export function TopicRow({ entry, isPicked, onPick, onRename, onDescribe, onForget }: TopicRowProps) {
  const { go } = usePage()
  const { topic, count, color } = entry
  const target = { ...homeRoute, filters: { topics: [topic] } }
  const choices: { value: TopicColor | 'none'; label: string }[] = [
    { value: 'none', label: t('library.color.none') },
    ...topicColors.map((value) => ({ value, label: t(`library.color.${value}`) })),
  ]
  return (
    <li class="topic" data-testid="topic" data-topic={topic}>
      <input
        type="checkbox"
        class="row__check"
        checked={isPicked}
        aria-label={t('library.list.select', { title: topic })}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
      <span class={`dot ${color ? `dot--${color}` : 'dot--none'}`} />
      <a
        class="topic__name"
        href={writeRoute(target)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey) return
          event.preventDefault()
          go(target)
        }}
      >
        <bdi>{topic || t('library.facet.empty')}</bdi>
      </a>
      <span class="topic__count">{t('library.list.count', { n: count })}</span>
      <EditableText
        label={t('library.topics.description', { topic })}
        isLabelHidden
        value={entry.description}
        placeholder={t('library.topics.describe')}
        onSave={(description) => onDescribe({ ...entry, description })}
      />
      <Select
        label={t('library.topics.color', { topic })}
        isLabelHidden
        value={color ?? 'none'}
        options={choices}
        onChange={(value) => onDescribe({ ...entry, color: value === 'none' ? undefined : value })}
      />
      {count > 0 ? (
        <Button
          variant="quiet"
          icon={<PencilIcon />}
          aria-label={t('library.topics.renameItem', { topic })}
          data-testid="rename-topic"
          onClick={onRename}
        >
          {t('library.topics.rename')}
        </Button>
      ) : (
        <Button
          variant="quiet"
          icon={<CloseIcon />}
          aria-label={t('library.topics.forgetItem', { topic })}
          onClick={onForget}
        >
          {t('library.topics.forget')}
        </Button>
      )}
    </li>
  )
}
