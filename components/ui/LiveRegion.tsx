/** Says `text` to a screen reader when it changes; shows nothing. Keep one a page, always rendered. */
export function LiveRegion({ text }: { text: string }) {
  return (
    <div class="visually-hidden" role="status" aria-live="polite" data-testid="live-region">
      {text}
    </div>
  )
}
