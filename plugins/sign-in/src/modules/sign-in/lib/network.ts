const IPV6_GROUPS = 8
/** A subscriber's IPv6 network has 2^64 addresses to try from: /64 is one. */
const NETWORK_GROUPS = 4

function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::")
  const left = head ? head.split(":") : []
  if (tail === undefined) {
    return left
  }
  const right = tail ? tail.split(":") : []
  const zeros = IPV6_GROUPS - left.length - right.length
  return [...left, ...Array<string>(Math.max(0, zeros)).fill("0"), ...right]
}

/** What counts as one place: an IPv4 address, or an IPv6 network. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "")
  return plain.includes(":")
    ? groupsOf(plain.toLowerCase()).slice(0, NETWORK_GROUPS).join(":")
    : plain
}
