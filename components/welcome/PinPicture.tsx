/** A toolbar with the puzzle piece and the pin, drawn; the text beside it says the same. */
export function PinPicture() {
  return (
    <svg class="pin" viewBox="0 0 360 92" aria-hidden="true" focusable="false">
      <rect class="pin__bar" x="1" y="1" width="358" height="38" rx="10" />
      <rect class="pin__field" x="14" y="10" width="226" height="20" rx="10" />
      <path
        class="pin__line"
        d="M262 14h5a3.4 3.4 0 1 1 6 0h5v5a3.4 3.4 0 1 1 0 6v5h-16v-5a3.4 3.4 0 1 0 0-6z"
      />
      <path class="pin__paper" d="M306 11h10l4 4v15l-3.5-2-3.5 2-3.5-2-3.5 2z" />
      <path class="pin__mark" d="M309 20h8M309 24h8" />
      <circle class="pin__line" cx="343" cy="20" r="2" />
      <rect class="pin__menu" x="196" y="50" width="150" height="38" rx="8" />
      <path class="pin__paper" d="M208 60h9l4 4v14l-3.2-2-3.2 2-3.3-2-3.3 2z" />
      <rect class="pin__field" x="230" y="64" width="70" height="9" rx="4.5" />
      <path
        class="pin__mark"
        d="m322 61 8 8-2.6.6-3 3-.3 3.4-6.600-6.600 3.400-.300 3-3zM321 74l-4.500 4.500"
      />
    </svg>
  )
}
