type GateLimits = {
  /** How many are inside at once. */
  inside: number
  /** How many may wait for one of them to leave. */
  waiting: number
  wait_seconds: number
}

/** Lets so many in at once, so many wait in the order they came, and no more. */
export class Gate {
  private inside = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly limits: GateLimits) {}

  /** Answers whether one is in; false at once when too many wait already. */
  async enter(): Promise<boolean> {
    if (this.inside < this.limits.inside) {
      this.inside += 1
      return true
    }
    if (this.waiting.length >= this.limits.waiting) {
      return false
    }
    return await new Promise<boolean>((resolve) => {
      const letIn = () => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(letIn), 1)
        resolve(false)
      }, this.limits.wait_seconds * 1000)
      this.waiting.push(letIn)
    })
  }

  /** Whoever was let in calls it once; the place goes to the first who waits. */
  leave(): void {
    const next = this.waiting.shift()
    if (next) {
      next()
    } else {
      this.inside -= 1
    }
  }
}
