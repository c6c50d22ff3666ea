import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Checkbox } from '@/components/ui/Checkbox'
import { Select } from '@/components/ui/Select'
import { t } from '@/lib/i18n/translate'
import type { ExportPlace } from '../state/file-services'
import { useServices } from '../state/services'

export interface PlaceFieldProps {
  place: ExportPlace
  isNewFolder: boolean
  onChange: (place: ExportPlace, isNewFolder: boolean) => void
}

/** Where the files go: a ZIP, the folder of the last time or another one, single downloads. */
export function PlaceField({ place, isNewFolder, onChange }: PlaceFieldProps) {
  const { files } = useServices()
  const known = useSignal<string | undefined>(undefined)
  useEffect(() => {
    files.folderName().then(
      (name) => {
        known.value = name
      },
      // Without a folder of the last time one is asked for.
      () => undefined,
    )
  }, [files, known])
  const folderHint = known.value ? t('files.folder.known', { name: known.value }) : t('files.folder.new')
  return (
    <>
      <Select
        label={t('files.place')}
        value={place}
        data-testid="export-place"
        options={files.places().map((value) => ({ value, label: t(`files.place.${value}`) }))}
        hint={place === 'folder' ? folderHint : t('library.export.hint')}
        onChange={(next) => onChange(next, isNewFolder)}
      />
      {place === 'folder' && known.value ? (
        <Checkbox
          label={t('files.folder.other')}
          checked={isNewFolder}
          onChange={(isNew) => onChange(place, isNew)}
        />
      ) : null}
    </>
  )
}
