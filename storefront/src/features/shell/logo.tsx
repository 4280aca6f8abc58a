/** A grain of rice and its leaf. */
export function Logo() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden>
      <rect width="28" height="28" rx="8" fill="var(--leaf)" />
      <path d="M14 22V12" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
      <path d="M14 13c0-4 2.6-7 7-7 0 4.4-2.6 7-7 7Z" fill="#fff" />
      <path d="M14 17c0-3.4-2.2-6-6-6 0 3.8 2.2 6 6 6Z" fill="#f0d48b" />
    </svg>
  )
}
