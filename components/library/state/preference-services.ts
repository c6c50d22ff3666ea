/** The settings that the library page reads. */
export interface Preferences {
  showsRemoteImages: boolean
  isReadOnly: boolean
  /** 0: never. */
  backupReminderDays: number
}

export interface PreferenceServices {
  get(): Promise<Preferences>
  subscribe(listener: (preferences: Preferences) => void): () => void
  openOptions(): void
}
