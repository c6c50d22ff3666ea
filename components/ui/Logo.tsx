import './logo.css'

/** A clipping with a folded corner and a pencil's line; the same drawing as the extension's icon. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg class="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="logo__paper" d="M6 3h14l6 6v20l-3.3-2-3.3 2-3.4-2-3.3 2-3.4-2L6 29z" />
      <path class="logo__fold" d="M20 3v6h6" />
      <path class="logo__text" d="M10 14h12M10 18.5h12" />
      <path class="logo__mark" d="M10 9.5h5.5" />
    </svg>
  )
}
