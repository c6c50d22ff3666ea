import { Icon, type IconProps } from './Icon'

export function ChartIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3.5 3.5v13h13M7.5 13v-3M11 13V6.5M14.5 13V8.5" />
    </Icon>
  )
}

export function HealthIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 2.5 4 5v4.5c0 3.8 2.5 6.5 6 8 3.5-1.5 6-4.2 6-8V5z" />
      <path d="m7.3 10 2 2 3.4-3.8" />
    </Icon>
  )
}

export function ImportIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 3v10m-4-4 4 4 4-4M4 13v4h12v-4" />
    </Icon>
  )
}

export function HelpIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7" />
      <path d="M8 8a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.4M10 14v.01" />
    </Icon>
  )
}

export function StarIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m10 3 2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6z" />
    </Icon>
  )
}

export function HistoryIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7.2M3.5 3.5v3.7h3.7M10 6.5V10l2.5 1.5" />
    </Icon>
  )
}

export function MergeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 4c0 5 6 3 6 8v4.5m-2.5-2.5 2.5 2.5 2.5-2.5M16 4c0 5-6 3-6 8" />
    </Icon>
  )
}

export function ArrowUpIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 16V4m-5 5 5-5 5 5" />
    </Icon>
  )
}

export function ArrowDownIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 4v12m-5-5 5 5 5-5" />
    </Icon>
  )
}
