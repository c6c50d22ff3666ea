import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'
import { Select } from '@/components/ui/Select'
import { formatDate } from '@/lib/i18n/format-date'
import { t } from '@/lib/i18n/translate'
import type { ClipRecord } from '@/lib/record/record-schema'
import { ChartFrame } from './ChartFrame'
import { readStories, readStory } from './read-stories'
import { StoryChart } from './StoryChart'
import { storyLanes } from './story-points'
import { useLoaded } from './use-loaded'

const lanesShown = 12

/** One topic's or story's coverage: who wrote when. The choice stands in the address. */
export function StorySection() {
  const services = useServices()
  const { route, go, actions } = usePage()
  const choice = useLoaded('', () => readStories(services))
  const stories = choice.value ?? []
  const subject = route.value.subject ?? stories[0]?.value
  const story = useLoaded<ClipRecord[] | undefined>(subject ?? '', async () =>
    subject ? await readStory(services, subject) : undefined,
  )
  const isRead = subject ? story.value !== undefined : choice.value !== undefined
  const lanes = storyLanes(story.value ?? [], lanesShown, t('library.charts.otherSites'))
  const title = t('library.charts.story')
  return (
    <ChartFrame
      title={title}
      hint={t('library.charts.storyHint')}
      fileName="coverage"
      head={[t('library.charts.date'), t('library.field.title'), t('library.field.provider')]}
      hasFailed={choice.hasFailed || story.hasFailed}
      rows={isRead ? rowsOf(lanes) : undefined}
      onError={(error) => actions.fail(error)}
      tools={
        stories.length > 0 ? (
          <Select
            label={t('library.charts.subject')}
            isLabelHidden
            value={subject ?? ''}
            options={stories}
            onChange={(value) => go({ subject: value })}
          />
        ) : null
      }
    >
      <StoryChart lanes={lanes} label={title} onOpen={(id) => go({ view: 'records', record: id })} />
    </ChartFrame>
  )
}

const rowsOf = (lanes: ReturnType<typeof storyLanes>): string[][] =>
  lanes
    .flatMap(({ points }) => points)
    .toSorted((a, b) => a.at - b.at)
    .map((point) => [formatDate(new Date(point.at).toISOString()), point.title, point.site])
