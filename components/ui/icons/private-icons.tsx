import { Icon, type IconProps } from './Icon'

export function UnlockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.5 9h11v8h-11zM7 9V6a3 3 0 0 1 5.8-1.1" />
    </Icon>
  )
}
