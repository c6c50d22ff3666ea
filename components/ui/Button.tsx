import './button.css'
import type { ComponentChildren, JSX } from 'preact'

type NativeProps = Omit<JSX.IntrinsicElements['button'], 'class' | 'className' | 'children' | 'aria-label'>

export interface ButtonProps extends NativeProps {
  variant?: 'plain' | 'primary' | 'quiet' | 'danger' | 'link' | undefined
  icon?: ComponentChildren
  children: ComponentChildren
}

/** A button with a visible text. `type` is `button` unless said otherwise, so that none submits by accident. */
export function Button({ variant = 'plain', icon, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} class={`button button--${variant}`}>
      {icon}
      {children}
    </button>
  )
}

export interface IconButtonProps extends NativeProps {
  /** What a screen reader says and the tooltip shows. */
  label: string
  children: ComponentChildren
}

/** A button that shows only an icon; `label` names it. */
export function IconButton({ label, children, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button title={label} {...rest} type={type} aria-label={label} class="button button--quiet button--icon">
      {children}
    </button>
  )
}
