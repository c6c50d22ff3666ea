import type { ComponentChildren } from 'preact'

export interface IconProps {
  /** Pixels of both sides: 16 beside text, 20 alone. */
  size?: 16 | 20
}

/** Drawn on a grid of 20 in one stroke; decorative, since a text or a label always stands beside it. */
export function Icon({ size = 16, children }: IconProps & { children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width={size === 16 ? 1.875 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}
